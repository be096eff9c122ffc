namespace Crosscheck.Language.Networks;

/// <summary>
/// The tree with one root whose arcs' scores sum up highest. Where each word's best head makes a tree this is it; else cycles are contracted
/// one by one (Chu and Liu 1965, Edmonds 1967). Not safe to share among threads.
/// </summary>
internal sealed class TreeDecoder
{
    private const double Never = -1e30;

    // Taken off every arc from the root, so that only one is used.
    private const double RootCost = 1e6;

    private readonly List<Contraction> _contractions = [];
    private readonly List<int> _alive = [];
    private double[] _arcs = [];
    private int[] _heads = [];
    private int[] _seen = [];

    /// <summary>Cycle that was made one node, with what is needed to undo it.</summary>
    /// <param name="Members">The nodes of the cycle, the one that stands for all first.</param>
    /// <param name="Heads">Their heads in the cycle.</param>
    /// <param name="Entered">For each node outside, the member it would be head of.</param>
    /// <param name="Left">For each node outside, the member that would be its head.</param>
    private sealed record Contraction(List<int> Members, int[] Heads, int[] Entered, int[] Left);

    /// <summary>Finds the heads; -1 for the root's.</summary>
    public void Decode(ArcScores scores, Span<int> heads)
    {
        var roots = 0;
        for (var word = 0; word < heads.Length; word++)
        {
            var best = -1;
            for (var head = 0; head < heads.Length; head++)
            {
                if (head != word && scores[word, head] > scores[word, best]) best = head;
            }
            heads[word] = best;
            if (best < 0) roots++;
        }
        if (roots == 1 && !HasCycle(heads)) return;
        FindTree(scores, heads.Length);
        for (var word = 0; word < heads.Length; word++) heads[word] = _heads[word + 1] - 1;
    }

    private bool HasCycle(ReadOnlySpan<int> heads)
    {
        if (_seen.Length <= heads.Length) _seen = new int[(heads.Length + 1) * 2];
        _seen.AsSpan(0, heads.Length).Clear();
        for (var word = 0; word < heads.Length; word++)
        {
            var at = word;
            while (at >= 0 && _seen[at] == 0)
            {
                _seen[at] = word + 1;
                at = heads[at];
            }
            if (at >= 0 && _seen[at] == word + 1) return true;
        }
        return false;
    }

    /// <summary>Node 0 is the root, node i the word i - 1.</summary>
    private void FindTree(ArcScores scores, int words)
    {
        var size = words + 1;
        if (_heads.Length < size) (_arcs, _heads) = (new double[size * size], new int[size]);
        if (_seen.Length < size) _seen = new int[size * 2];
        _contractions.Clear();
        _alive.Clear();
        for (var word = 1; word < size; word++)
        {
            for (var head = 0; head < size; head++)
                _arcs[(word * size) + head] = head == word ? Never : head == 0 ? scores[word - 1, -1] - RootCost : scores[word - 1, head - 1];
            _alive.Add(word);
        }
        foreach (var node in _alive) _heads[node] = BestHead(node, size);
        _heads[0] = 0;
        while (FindCycle() is { } cycle) Contract(cycle, size);
        for (var at = _contractions.Count - 1; at >= 0; at--) Undo(_contractions[at]);
    }

    private int BestHead(int node, int size)
    {
        var (best, most) = (0, _arcs[node * size]);
        foreach (var head in _alive)
        {
            if (head != node && _arcs[(node * size) + head] > most) (best, most) = (head, _arcs[(node * size) + head]);
        }
        return best;
    }

    private List<int>? FindCycle()
    {
        foreach (var node in _alive) _seen[node] = 0;
        foreach (var node in _alive)
        {
            var at = node;
            while (at != 0 && _seen[at] == 0)
            {
                _seen[at] = node;
                at = _heads[at];
            }
            if (at == 0 || _seen[at] != node) continue;
            var cycle = new List<int>();
            for (var member = at; cycle.Count == 0 || member != at; member = _heads[member]) cycle.Add(member);
            return cycle;
        }
        return null;
    }

    private void Contract(List<int> cycle, int size)
    {
        var one = cycle[0];
        var contraction = new Contraction(cycle, [.. cycle.Select(member => _heads[member])], new int[size], new int[size]);
        _contractions.Add(contraction);
        double[] costs = [.. cycle.Select(member => _arcs[(member * size) + _heads[member]])];
        _alive.RemoveAll(cycle.Contains);
        _alive.Add(0);
        foreach (var other in _alive)
        {
            double enter = double.NegativeInfinity, leave = double.NegativeInfinity;
            for (var at = 0; at < cycle.Count; at++)
            {
                var gain = _arcs[(cycle[at] * size) + other] - costs[at];
                if (gain > enter) (enter, contraction.Entered[other]) = (gain, cycle[at]);
                if (other == 0 || _arcs[(other * size) + cycle[at]] <= leave) continue;
                (leave, contraction.Left[other]) = (_arcs[(other * size) + cycle[at]], cycle[at]);
            }
            _arcs[(one * size) + other] = enter;
            if (other != 0) _arcs[(other * size) + one] = leave;
        }
        _alive.RemoveAt(_alive.Count - 1);
        foreach (var other in _alive)
        {
            if (cycle.Contains(_heads[other])) _heads[other] = one;
        }
        _alive.Add(one);
        _heads[one] = BestHead(one, size);
    }

    private void Undo(Contraction contraction)
    {
        var one = contraction.Members[0];
        var above = _heads[one];
        // Nodes that hang below the cycle: those alive when it was made.
        for (var node = 1; node < contraction.Left.Length; node++)
        {
            if (contraction.Left[node] != 0 && _heads[node] == one) _heads[node] = contraction.Left[node];
        }
        for (var at = 0; at < contraction.Members.Count; at++) _heads[contraction.Members[at]] = contraction.Heads[at];
        _heads[contraction.Entered[above]] = above;
    }
}
