using System.Collections.Immutable;
using Crosscheck.Reconciliation.Clauses;

namespace Crosscheck.Reconciliation.Entities;

/// <summary>Runs of capitalised words, whatever they name: what a name is written like where no annotation tells.</summary>
internal static class NameRuns
{
    /// <summary>Longer names are rarely written twice in the same words.</summary>
    private const int MostWords = 5;

    /// <summary>Of the words of a sentence in title case.</summary>
    private const double MostCapitals = 0.6;

    private static readonly HashSet<string> _joining = new(["of", "the", "for", "and", "de", "la", "du", "al", "von", "&", "-"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Every run of two to five words in the bodies of the articles, and every part of one, by its words in lower case.</summary>
    public static SortedDictionary<string, List<NameRun>> Of(ImmutableArray<AnnotatedArticle> annotated)
    {
        var runs = new SortedDictionary<string, List<NameRun>>(StringComparer.Ordinal);
        for (var article = 0; article < annotated.Length; article++)
        {
            var text = annotated[article].Layers(EvidenceField.Text);
            foreach (var sentence in text.Sentences.Where(sentence => !IsInTitleCase(text, sentence) && !ClauseSoundness.IsLinkList(text, sentence)))
            {
                foreach (var (first, end) in In(text, sentence))
                {
                    var name = string.Join(' ', Enumerable.Range(first, end - first).Select(token => Word(text, token).ToLowerInvariant()));
                    if (!runs.TryGetValue(name, out var those))
                        runs.Add(name, those = []);
                    those.Add(new(article, first, end));
                }
            }
        }
        return runs;
    }

    /// <summary>The word with a plain apostrophe.</summary>
    public static string Word(AnnotatedText text, int token) => text.Tokens[token].Span.Of(text.Text).Replace('’', '\'');

    private static IEnumerable<(int First, int End)> In(AnnotatedText text, Sentence sentence)
    {
        for (var first = sentence.FirstToken; first < sentence.EndToken; first++)
        {
            if (!Opens(text, first))
                continue;
            for (var last = first + 1; last < Math.Min(sentence.EndToken, first + MostWords) && Continues(text, last); last++)
            {
                if (IsCapital(text, last))
                    yield return (first, last + 1);
            }
        }
    }

    private static bool IsInTitleCase(AnnotatedText text, Sentence sentence)
    {
        var (capitals, all) = (0, 0);
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (!char.IsLetter(text.Text[text.Tokens[token].Start]))
                continue;
            all++;
            capitals += char.IsUpper(text.Text[text.Tokens[token].Start]) ? 1 : 0;
        }
        return capitals > MostCapitals * all;
    }

    private static bool Opens(AnnotatedText text, int token) =>
        IsCapital(text, token) && text.Tokens[token] is not ({ Upos: "DET", Lemma: "the" or "a" or "an" or "this" or "that" } or { Upos: "PRON" or "ADP" or "SCONJ" or "CCONJ" or "ADV" or "AUX" });

    /// <summary>True of a capital, or a word that joins two, one blank behind the token before.</summary>
    private static bool Continues(AnnotatedText text, int token) =>
        text.Tokens[token].Start == text.Tokens[token - 1].End + 1 && text.Text[text.Tokens[token].Start - 1] == ' ' && (IsCapital(text, token) || _joining.Contains(Word(text, token)));

    private static bool IsCapital(AnnotatedText text, int token) => char.IsUpper(text.Text[text.Tokens[token].Start]) || char.IsDigit(text.Text[text.Tokens[token].Start]);
}

/// <param name="Article">Index of the article in the story.</param>
/// <param name="First">First token in its body.</param>
/// <param name="End">The token behind it.</param>
internal sealed record NameRun(int Article, int First, int End);
