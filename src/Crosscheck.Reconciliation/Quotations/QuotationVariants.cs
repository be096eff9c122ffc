using System.Collections.Immutable;
using Crosscheck.Reconciliation.Entities;

namespace Crosscheck.Reconciliation.Quotations;

/// <summary>Finds where quotations of one utterance put one word for another, the words before and after being the same.</summary>
/// <param name="annotated">The articles in the story's order.</param>
internal sealed class QuotationVariants(ImmutableArray<AnnotatedArticle> annotated)
{
    /// <summary>So many words on each side must be the same.</summary>
    private const int Same = 2;

    /// <summary>How many words of each side are shown.</summary>
    private const int Shown = 4;

    /// <summary>Two longer words that differ by no more letters are spellings of one.</summary>
    private const int Misspelt = 2;

    /// <param name="quoted">Direct remarks of one utterance.</param>
    /// <returns>Places in order of the first remark that holds them.</returns>
    public ImmutableArray<VariantPlace> Find(ImmutableArray<Remark> quoted)
    {
        var byFrame = new Dictionary<string, List<VariantUse>>(StringComparer.Ordinal);
        var order = new List<string>();
        foreach (var remark in quoted)
        {
            foreach (var use in Uses(remark))
            {
                if (!byFrame.TryGetValue(use.Frame, out var uses))
                {
                    byFrame.Add(use.Frame, uses = []);
                    order.Add(use.Frame);
                }
                // A frame that comes twice in a quotation says nothing of which word stands where.
                uses.Add(use);
            }
        }
        var places = ImmutableArray.CreateBuilder<VariantPlace>();
        foreach (var frame in order)
        {
            var uses = byFrame[frame];
            if (uses.Select(use => use.Remark).Distinct(ReferenceEqualityComparer.Instance).Count() < uses.Count)
                continue;
            var wordings = uses.GroupBy(use => use.Lemma, StringComparer.Ordinal).Select(group => new VariantWording(group.First().Words, [.. group])).ToImmutableArray();
            if (wordings.Length > 1 && AreOthers(wordings))
                places.Add(new(uses[0].Pattern, wordings));
        }
        return places.ToImmutable();
    }

    /// <summary>True if no two are spellings of one word and at least two articles are told apart.</summary>
    private static bool AreOthers(ImmutableArray<VariantWording> wordings)
    {
        for (var a = 0; a < wordings.Length; a++)
        {
            for (var b = a + 1; b < wordings.Length; b++)
            {
                if (NameForms.Distance(wordings[a].Uses[0].Lemma, wordings[b].Uses[0].Lemma) <= Misspelt)
                    return false;
            }
        }
        return true;
    }

    /// <summary>Every noun, verb, adjective and number of the quotation between two plain words on each side.</summary>
    private IEnumerable<VariantUse> Uses(Remark remark)
    {
        var layers = annotated[remark.Article].Layers(remark.Field);
        foreach (var content in remark.Quotation.Content)
        {
            var (first, end) = layers.TokensIn(content);
            var words = new List<int>();
            for (var token = first; token < end; token++)
            {
                if (layers.Tokens[token].Upos is not ("PUNCT" or "SYM"))
                    words.Add(token);
            }
            for (var at = Same; at < words.Count - Same; at++)
            {
                if (layers.Tokens[words[at]].Upos is not ("NOUN" or "VERB" or "ADJ" or "NUM") || IsBracketed(layers, words[at]))
                    continue;
                var (from, to) = (Math.Max(0, at - Shown), Math.Min(words.Count - 1, at + Shown));
                var around = new TextSpan(layers.Tokens[words[from]].Start, layers.Tokens[words[to]].End);
                if (around.Length > Evidence.LongestSpan)
                    continue;
                var span = layers.Tokens[words[at]].Span;
                yield return new(
                    remark,
                    string.Join(' ', Plain(layers, words[at - 2]), Plain(layers, words[at - 1]), "…", Plain(layers, words[at + 1]), Plain(layers, words[at + 2])),
                    layers.Tokens[words[at]].Lemma.ToLowerInvariant(),
                    span.Of(layers.Text),
                    span,
                    around,
                    $"{new TextSpan(around.Start, span.Start).Of(layers.Text)}…{new TextSpan(span.End, around.End).Of(layers.Text)}".Replace('\n', ' '));
            }
        }
    }

    /// <summary>"[shot]": the article's own word in the quotation.</summary>
    private static bool IsBracketed(AnnotatedText layers, int token) =>
        (token > 0 && layers.Tokens[token - 1].Span.Of(layers.Text) is "[" or "(") || (token + 1 < layers.Tokens.Length && layers.Tokens[token + 1].Span.Of(layers.Text) is "]" or ")");

    private static string Plain(AnnotatedText layers, int token) => layers.Tokens[token].Span.Of(layers.Text).ToLowerInvariant().Replace('’', '\'');
}

/// <summary>A place in an utterance where articles put different words.</summary>
/// <param name="Pattern">The words round it, with an ellipsis for the word.</param>
/// <param name="Wordings">Two or more.</param>
internal sealed record VariantPlace(string Pattern, ImmutableArray<VariantWording> Wordings);

/// <param name="Words">The word as the first article has it.</param>
/// <param name="Uses">Who has it.</param>
internal sealed record VariantWording(string Words, ImmutableArray<VariantUse> Uses);

/// <param name="Remark">The quotation.</param>
/// <param name="Frame">The two words on either side, plain.</param>
/// <param name="Lemma">Lemma of the word.</param>
/// <param name="Words">The word as written.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Around">With some words on either side.</param>
/// <param name="Pattern">These words with an ellipsis for the word.</param>
internal sealed record VariantUse(Remark Remark, string Frame, string Lemma, string Words, TextSpan Span, TextSpan Around, string Pattern);
