namespace Crosscheck.Reconciliation.Quotations;

/// <summary>Remarks joined step by step, never so that two speakers known to be two stand in one group: a remark of nobody's must not bridge them.</summary>
internal sealed class RemarkGroups
{
    private readonly Remark[] _remarks;
    private readonly int[] _groupOf;
    private readonly List<int>[] _members;
    private readonly RemarkSpeaker?[] _speakers;

    public RemarkGroups(Remark[] remarks)
    {
        _remarks = remarks;
        _groupOf = new int[remarks.Length];
        _members = new List<int>[remarks.Length];
        for (var index = 0; index < remarks.Length; index++) (_groupOf[index], _members[index]) = (index, [index]);
        _speakers = [.. remarks.Select(remark => remark.Speaker.IsEntity ? remark.Speaker : null)];
    }

    public void Join(int first, int second)
    {
        var (one, other) = (_groupOf[first], _groupOf[second]);
        if (one == other) return;
        if (_speakers[one] is { } speaker && _speakers[other] is { } otherSpeaker && !speaker.MayBe(otherSpeaker) && speaker.IsPerson == otherSpeaker.IsPerson) return;
        // The smaller group moves, so that joining stays near-linear.
        if (_members[one].Count < _members[other].Count) (one, other) = (other, one);
        foreach (var member in _members[other]) _groupOf[member] = one;
        _members[one].AddRange(_members[other]);
        _members[other] = [];
        // A person goes before their office.
        if (_speakers[one] is not { IsPerson: true } && _speakers[other] is { } joined && (joined.IsPerson || _speakers[one] is null)) _speakers[one] = joined;
    }

    /// <summary>Direct remarks first, then in order of article and place.</summary>
    public IEnumerable<List<Remark>> All() =>
        _members.Where(members => members.Count > 0).Select(members => members.Order().Select(member => _remarks[member]).OrderBy(remark => remark.Direct ? 0 : 1).ToList());
}
