namespace Crosscheck.Language.Names;

/// <summary>Sex that an honorific or given name tells; decides which of two bearers of a surname is meant.</summary>
internal enum Sex
{
    Unknown,
    Female,
    Male,
}

/// <summary>All occurrences of one written name of one kind (and, of a bare surname, of one sex).</summary>
internal sealed class NameGroup(NameCandidate first, EntityKind kind, Sex sex)
{
    private NameGroup? _parent;

    public EntityKind Kind { get; } = kind;

    public Sex Sex { get; } = sex;

    public NameCandidate First { get; } = first;

    public int Count { get; set; } = 1;

    public string Key => First.Key;

    public bool IsSingle => First.Length == 1;

    public bool IsAcronym => IsSingle && First.Head.Shape == WordShape.Capitals;

    /// <summary>The group that stands for all groups of the same entity.</summary>
    public NameGroup Root
    {
        get
        {
            var root = this;
            while (root._parent is { } parent) root = parent;
            for (var at = this; at != root;)
            {
                var next = at._parent!;
                at._parent = root;
                at = next;
            }
            return root;
        }
    }

    /// <summary>Makes both name the same entity.</summary>
    public void Join(NameGroup other)
    {
        var (mine, theirs) = (Root, other.Root);
        if (mine != theirs) theirs._parent = mine;
    }
}
