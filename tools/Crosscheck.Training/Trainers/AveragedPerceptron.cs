namespace Crosscheck.Training.Trainers;

/// <summary>
/// An averaged perceptron over sparse 64-bit features. Weights are whole numbers, so that training gives the same bytes on every machine.
/// Collins 2002, "Discriminative training methods for hidden Markov models"; averaging by the lazy sum of Daumé 2006. A feature counts only once it has
/// been updated some times (Goldberg and Elhadad 2011, "Learning sparser perceptron models"): smaller, and better on text not seen before.
/// </summary>
/// <param name="labels">How many classes there are.</param>
/// <param name="leastUpdates">How often a feature must have been updated before it has a say.</param>
internal sealed class AveragedPerceptron(int labels, int leastUpdates)
{
    private ulong[] _keys = new ulong[1 << 16];
    private int[] _rows = new int[1 << 16];
    private int _used;

    private int[] _starts = new int[1 << 15];
    private byte[] _counts = new byte[1 << 15];
    private byte[] _capacities = new byte[1 << 15];
    private byte[] _updates = new byte[1 << 15];
    private Cell[] _cells = new Cell[1 << 18];
    private int _cellsUsed;
    private long _step = 1;

    public int Labels { get; } = labels;

    public int Features => _used;

    private struct Cell
    {
        public int Label;
        public int Weight;
        public long Total;
    }

    public void Score(ReadOnlySpan<ulong> features, Span<int> scores)
    {
        foreach (var feature in features)
        {
            var row = Find(feature);
            if (row < 0 || _updates[row] < leastUpdates) continue;
            foreach (ref readonly var cell in _cells.AsSpan(_starts[row], _counts[row])) scores[cell.Label] += cell.Weight;
        }
    }

    /// <summary>Counts one more decision, whether or not it leads to an update.</summary>
    public void Tick() => _step++;

    public void Update(ReadOnlySpan<ulong> features, int right, int wrong)
    {
        foreach (var feature in features)
        {
            var row = FindOrAdd(feature);
            if (_updates[row] < byte.MaxValue) _updates[row]++;
            Add(row, right, 1);
            Add(row, wrong, -1);
        }
    }

    /// <summary>All averaged weights, by feature.</summary>
    public IEnumerable<(ulong Feature, List<(int Label, double Weight)> Weights)> Averages()
    {
        var weights = new List<(int, double)>();
        for (var slot = 0; slot < _keys.Length; slot++)
        {
            if (_rows[slot] == 0) continue;
            var row = _rows[slot] - 1;
            if (_updates[row] < leastUpdates) continue;
            weights.Clear();
            foreach (var cell in _cells.AsSpan(_starts[row], _counts[row]))
                weights.Add((cell.Label, cell.Weight - ((double)cell.Total / _step)));
            weights.Sort(static (a, b) => a.Item1.CompareTo(b.Item1));
            yield return (_keys[slot], weights);
        }
    }

    private void Add(int row, int label, int delta)
    {
        var start = _starts[row];
        for (var at = start; at < start + _counts[row]; at++)
        {
            if (_cells[at].Label != label) continue;
            _cells[at].Weight += delta;
            _cells[at].Total += delta * _step;
            return;
        }
        if (_counts[row] == _capacities[row]) Grow(row);
        _cells[_starts[row] + _counts[row]++] = new() { Label = label, Weight = delta, Total = delta * _step };
    }

    private void Grow(int row)
    {
        int count = _counts[row], capacity = count == 0 ? 2 : Math.Min(count * 2, 255);
        if (_cellsUsed + capacity > _cells.Length) Array.Resize(ref _cells, _cells.Length * 2);
        Array.Copy(_cells, _starts[row], _cells, _cellsUsed, count);
        _starts[row] = _cellsUsed;
        _capacities[row] = (byte)capacity;
        _cellsUsed += capacity;
    }

    private int Find(ulong feature)
    {
        var mask = _keys.Length - 1;
        for (var slot = (int)feature & mask; _rows[slot] != 0; slot = (slot + 1) & mask)
        {
            if (_keys[slot] == feature) return _rows[slot] - 1;
        }
        return -1;
    }

    private int FindOrAdd(ulong feature)
    {
        var mask = _keys.Length - 1;
        var slot = (int)feature & mask;
        for (; _rows[slot] != 0; slot = (slot + 1) & mask)
        {
            if (_keys[slot] == feature) return _rows[slot] - 1;
        }
        if (_used * 10L > _keys.Length * 6L)
        {
            Rehash();
            return FindOrAdd(feature);
        }
        if (_used == _starts.Length)
        {
            Array.Resize(ref _starts, _used * 2);
            Array.Resize(ref _counts, _used * 2);
            Array.Resize(ref _capacities, _used * 2);
            Array.Resize(ref _updates, _used * 2);
        }
        _keys[slot] = feature;
        _rows[slot] = ++_used;
        return _used - 1;
    }

    private void Rehash()
    {
        var (keys, rows) = (_keys, _rows);
        _keys = new ulong[keys.Length * 2];
        _rows = new int[keys.Length * 2];
        var mask = _keys.Length - 1;
        for (var old = 0; old < keys.Length; old++)
        {
            if (rows[old] == 0) continue;
            var slot = (int)keys[old] & mask;
            while (_rows[slot] != 0) slot = (slot + 1) & mask;
            (_keys[slot], _rows[slot]) = (keys[old], rows[old]);
        }
    }
}
