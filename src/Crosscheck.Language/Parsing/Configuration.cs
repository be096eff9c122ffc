namespace Crosscheck.Language.Parsing;

/// <summary>
/// A configuration of the arc-eager transition system (Nivre 2008): a stack, the words not yet read, and the arcs so far. When all words are read and
/// several on the stack have no head, the top one goes back as the next word (Nivre and Fernández-González 2014), so that a tree with one root results.
/// </summary>
internal sealed class Configuration(int capacity)
{
    private readonly int[] _stack = new int[capacity];

    /// <summary>Head of each word, -1 while it has none.</summary>
    public int[] Heads { get; } = new int[capacity];

    /// <summary>Number of the relation of each word to its head.</summary>
    public int[] Relations { get; } = new int[capacity];

    /// <summary>Dependents by side: farthest, second farthest, how many, and the set of their relations (one bit each, modulo 64).</summary>
    public Dependents[] Left { get; } = new Dependents[capacity];

    public Dependents[] Right { get; } = new Dependents[capacity];

    public int Length { get; private set; }

    public int Depth { get; private set; }

    /// <summary>The next word to be read, or <see cref="Length"/>.</summary>
    public int Next { get; private set; }

    /// <summary>The word put back on the buffer, or -1.</summary>
    public int PutBack { get; private set; }

    /// <summary>The word at the front of the buffer, or -1.</summary>
    public int Front => PutBack >= 0 ? PutBack : Next < Length ? Next : -1;

    public void Start(int length)
    {
        (Length, Depth, Next, PutBack) = (length, 0, 0, -1);
        Heads.AsSpan(0, length).Fill(-1);
        Relations.AsSpan(0, length).Fill(-1);
        Left.AsSpan(0, length).Fill(Dependents.None);
        Right.AsSpan(0, length).Fill(Dependents.None);
    }

    /// <summary>A word on the stack, 0 for the top; -1 if the stack is not so deep.</summary>
    public int Stack(int depth) => depth < Depth ? _stack[Depth - 1 - depth] : -1;

    public bool IsOnStack(int word)
    {
        // The stack is in order of position.
        return Array.BinarySearch(_stack, 0, Depth, word) >= 0;
    }

    public bool CanShift => Front >= 0 && (PutBack < 0 || Depth == 0);

    public bool CanReduce => Depth > 0 && Heads[_stack[Depth - 1]] >= 0;

    public bool CanLeft => Front >= 0 && Depth > 0 && Heads[_stack[Depth - 1]] < 0;

    public bool CanRight => Front >= 0 && Depth > 0;

    public void Shift()
    {
        _stack[Depth++] = Front;
        Advance();
    }

    public void Reduce() => Depth--;

    /// <summary>The front word becomes the head of the top of the stack, which is done.</summary>
    public void AttachLeft(int relation)
    {
        int head = Front, dependent = _stack[--Depth];
        (Heads[dependent], Relations[dependent]) = (head, relation);
        Left[head].Add(dependent, relation);
    }

    /// <summary>The top of the stack becomes the head of the front word, which goes onto the stack.</summary>
    public void AttachRight(int relation)
    {
        int head = _stack[Depth - 1], dependent = Front;
        (Heads[dependent], Relations[dependent]) = (head, relation);
        Right[head].Add(dependent, relation);
        Shift();
    }

    /// <summary>Does what needs no decision once all words are read. False when the tree is complete.</summary>
    public bool Settle()
    {
        while (Front < 0)
        {
            if (CanReduce) Reduce();
            else if (Depth <= 1) return false;
            else PutBack = _stack[--Depth];
        }
        return true;
    }

    private void Advance()
    {
        if (PutBack >= 0) PutBack = -1;
        else Next++;
    }
}

/// <summary>Dependents of a word on one side.</summary>
internal struct Dependents
{
    public static readonly Dependents None = new() { Outer = -1, Second = -1 };

    public int Outer;
    public int Second;
    public int Count;
    public ulong Relations;

    public void Add(int dependent, int relation)
    {
        (Second, Outer) = (Outer, dependent);
        Count++;
        Relations |= 1UL << (relation & 63);
    }
}
