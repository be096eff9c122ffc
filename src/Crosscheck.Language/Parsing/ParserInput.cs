using Crosscheck.Language.Tagging;

namespace Crosscheck.Language.Parsing;

/// <summary>The words of a sentence as the parser sees them, in buffers that are used again for every sentence.</summary>
internal sealed class ParserInput(string[] uposByTag, int capacity)
{
    private static readonly string[] PartsOfSpeech =
        ["ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"];

    private readonly uint[] _partNumbers = [.. uposByTag.Select(upos => (uint)Array.IndexOf(PartsOfSpeech, upos) + 1)];
    private readonly ParserWord[] _words = new ParserWord[capacity];
    private readonly BetweenCounts[] _before = new BetweenCounts[capacity + 1];

    public int Length { get; private set; }

    public ReadOnlySpan<ParserWord> Words => _words.AsSpan(0, Length);

    /// <summary>Counts of the words before each place.</summary>
    public ReadOnlySpan<BetweenCounts> Before => _before.AsSpan(0, Length + 1);

    public void Read(ReadOnlySpan<WordFacts> facts)
    {
        Length = facts.Length;
        for (var at = 0; at < facts.Length; at++)
        {
            var tag = facts[at].Tag;
            _words[at] = new(facts[at].Lower, (uint)tag + 1, _partNumbers[tag], facts[at].Cluster);
            _before[at + 1] = _before[at].With(uposByTag[tag]);
        }
    }
}
