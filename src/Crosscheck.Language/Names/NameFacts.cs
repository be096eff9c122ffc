using Crosscheck.Language.Tagging;

namespace Crosscheck.Language.Names;

/// <summary>What the features of the name model ask of one word, computed once.</summary>
internal struct NameFacts
{
    /// <summary>Form, endings, shape and cluster.</summary>
    public WordFacts Word;

    /// <summary>Cluster of the word in <see cref="Networks.WordVectors"/>, 0 for none: one of few.</summary>
    public uint Coarse;

    /// <summary>The same, one of many.</summary>
    public uint Fine;

    /// <summary>Key of the Penn tag.</summary>
    public ulong Tag;

    /// <summary>What the rules found here: twice the kind's number plus two, one more on later words of the name; 0 for nothing.</summary>
    public uint Rule;

    /// <summary>The lists that hold the word.</summary>
    public NameLists Lists;

    /// <summary>How the document writes the word where no capital is owed, and what the rules call it elsewhere.</summary>
    public uint Document;

    /// <summary>1 in a sentence without capitals, where their lack says nothing; else 0.</summary>
    public uint Caseless;

    /// <summary>True if nothing about the word itself speaks of a name.</summary>
    public readonly bool IsPlain => Rule == 0 && (Lists & NameLists.Names) == NameLists.None && !Word.HasCapital;
}
