using System.Collections.Immutable;
using System.Globalization;
using Crosscheck.Reconciliation.Alignment;
using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Clauses;

namespace Crosscheck.Reconciliation.Tellings;

/// <summary>A sentence of an article as it is set beside the sentences of others.</summary>
internal sealed class ToldSentence
{
    private readonly AnnotatedText _text;

    private ToldSentence(ArticleStatements statements, int index)
    {
        Statements = statements;
        _text = statements.Text;
        Index = index;
        var sentence = _text.Sentences[index];
        var first = Dateline.After(_text, sentence.FirstToken);
        while (first + 1 < sentence.EndToken && _text.Tokens[first] is { Upos: "PUNCT" or "SYM" } mark && _text.Text[mark.Start] is '•' or '-' or '–' or '—' or '*')
            first++;
        Span = first < sentence.EndToken ? new(_text.Tokens[first].Start, sentence.End) : sentence.Span;
    }

    /// <summary>The text it stands in.</summary>
    public ArticleStatements Statements { get; }

    public int Article => Statements.Article;

    public EvidenceField Field => Statements.Field;

    /// <summary>Position among the sentences of its text.</summary>
    public int Index { get; }

    /// <summary>Its words, without the dateline or the bullet before them.</summary>
    public TextSpan Span { get; }

    /// <summary>Where the sentence stands in its text, 0 to 1.</summary>
    public double Place => Span.Start / (double)Math.Max(1, _text.Text.Length);

    /// <summary>Its distinct concepts, sorted.</summary>
    public required ImmutableArray<Concept> Concepts { get; init; }

    /// <summary>Weight of each concept in the story.</summary>
    public required double[] Weights { get; init; }

    /// <summary>Numbers of the concepts in the story, ascending: what is compared pair by pair, millions of times in a large story.</summary>
    public required int[] Numbers { get; init; }

    /// <summary>Weight of each of <see cref="Numbers"/>; below zero for an entity.</summary>
    public required double[] NumberedWeights { get; init; }

    /// <summary>Length of the vector of weights.</summary>
    public required double Norm { get; init; }

    /// <summary>Exact numbers and times in normal form, sorted.</summary>
    public required ImmutableArray<string> Values { get; init; }

    /// <summary>Pairs of neighbouring lemmas, hashed, sorted.</summary>
    public required ImmutableArray<int> WordPairs { get; init; }

    /// <summary>All sentences of a text that speak of something.</summary>
    /// <param name="statements">The text.</param>
    /// <param name="weights">What each concept tells in the story.</param>
    /// <param name="numbers">The number of each concept met so far; new ones are added.</param>
    public static IEnumerable<ToldSentence> Of(ArticleStatements statements, ConceptWeights weights, Dictionary<Concept, int> numbers)
    {
        for (var index = 0; index < statements.Text.Sentences.Length; index++)
        {
            if (ClauseSoundness.IsLabelled(statements.Text, statements.Text.Sentences[index]) || ClauseSoundness.IsLinkList(statements.Text, statements.Text.Sentences[index]))
                continue;
            var concepts = ConceptsOf(statements, statements.Text.Sentences[index]);
            if (concepts.Length == 0)
                continue;
            var weighed = new double[concepts.Length];
            for (var at = 0; at < concepts.Length; at++)
                weighed[at] = weights.Weight(concepts[at]);
            var numbered = new int[concepts.Length];
            var numberedWeights = new double[concepts.Length];
            for (var at = 0; at < concepts.Length; at++)
            {
                if (!numbers.TryGetValue(concepts[at], out numbered[at]))
                    numbers.Add(concepts[at], numbered[at] = numbers.Count);
                numberedWeights[at] = concepts[at].IsEntity ? -weighed[at] : weighed[at];
            }
            Order(numbered, numberedWeights);
            yield return new(statements, index)
            {
                Numbers = numbered,
                NumberedWeights = numberedWeights,
                Concepts = concepts,
                Weights = weighed,
                Norm = Math.Sqrt(weighed.Sum(weight => weight * weight)),
                Values = ValuesOf(statements.Text, statements.Text.Sentences[index].Span),
                WordPairs = WordPairsOf(statements.Text, statements.Text.Sentences[index]),
            };
        }
    }

    /// <summary>Orders the keys and their values by insertion: they are few, and a sort of two arrays would be compiled at start.</summary>
    public static void Order(int[] keys, double[] values)
    {
        for (var at = 1; at < keys.Length; at++)
        {
            var (key, value) = (keys[at], values[at]);
            var to = at;
            for (; to > 0 && keys[to - 1] > key; to--)
                (keys[to], values[to]) = (keys[to - 1], values[to - 1]);
            (keys[to], values[to]) = (key, value);
        }
    }

    private static ImmutableArray<Concept> ConceptsOf(ArticleStatements statements, Sentence sentence)
    {
        var concepts = statements.ConceptsIn(sentence.FirstToken, sentence.EndToken).ToArray();
        Array.Sort(concepts, Concept.Order);
        return [.. concepts];
    }

    /// <summary>Exact numbers and times that begin in the span, in normal form, sorted.</summary>
    public static ImmutableArray<string> ValuesOf(AnnotatedText text, TextSpan span)
    {
        var values = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var quantity in text.Quantities)
        {
            if (span.Contains(quantity.Start) && quantity is { Low: > 1 and { } low, Kind: not QuantityKind.Ordinal } && low == quantity.High)
                values.Add(string.Create(CultureInfo.InvariantCulture, $"{low:0.####} {quantity.Unit}"));
        }
        foreach (var time in text.Times)
        {
            if (span.Contains(time.Start) && time.Edtf is { } edtf)
                values.Add(edtf);
        }
        return [.. values];
    }

    private static ImmutableArray<int> WordPairsOf(AnnotatedText text, Sentence sentence)
    {
        var pairs = new SortedSet<int>();
        var before = 0;
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (text.Tokens[token].Upos == "PUNCT")
                continue;
            var hash = 17;
            foreach (var letter in text.Tokens[token].Lemma)
                hash = unchecked((hash * 31) + char.ToLowerInvariant(letter));
            if (before != 0)
                pairs.Add(unchecked((before * 65599) + hash));
            before = hash;
        }
        return [.. pairs];
    }
}
