using System.Collections.Immutable;
using System.Globalization;
using Crosscheck.Reconciliation.Entities;
using Crosscheck.Reconciliation.Words;

namespace Crosscheck.Reconciliation.Questions;

/// <summary>
/// Names of several words, of whatever kind, that the articles write in two ways: one word of them is misspelt somewhere, or another of the same meaning
/// ("Air Tavania Airways", "Air Tavania Airlines"). Persons are asked for by <see cref="NameQuestions"/>.
/// </summary>
/// <param name="context">The story.</param>
/// <param name="words">Which words mean the same.</param>
internal sealed class WrittenNames(StoryContext context, WordRelations words)
{
    /// <summary>Shorter words are near too many others.</summary>
    private const int LeastLetters = 5;

    /// <summary>The same of a word that stands alone.</summary>
    private const int LeastLettersAlone = 6;

    /// <summary>One letter in so many may be another.</summary>
    private const int LettersToAnError = 5;

    private const double OneMeaning = 0.5;

    private const int MostUsesOfAnArticle = 3;

    /// <summary>Two words that begin alike for so long are formed from one another, and name two things ("Manager", "Management").</summary>
    private const int OneStem = 5;

    /// <summary>How much later than a difference of fact.</summary>
    private const double OfSpelling = 2.5;

    /// <summary>The same where one article has the other name once: a slip.</summary>
    private const double OfSlip = 4.5;

    /// <summary>Roman numerals from 2.</summary>
    private static readonly string[] _romans = ["II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];

    /// <summary>Endings that make a people, or what belongs to a country, of its name.</summary>
    private static readonly string[] _ofPeoples = ["n", "ns", "an", "ans", "ian", "ians", "ese", "i", "is"];

    public IEnumerable<QuestionDraft> Build()
    {
        var uses = NameRuns.Of(context.Annotated);
        // Of names within one another the one that most articles have tells where they part, of equals the longest.
        foreach (var pairs in Pairs(uses).GroupBy(pair => pair.Parting))
        {
            var (_, common, other) = pairs.OrderByDescending(pair => Articles(uses[pair.Common])).ThenByDescending(pair => pair.Common.Length).ThenBy(pair => pair.Common, StringComparer.Ordinal).First();
            yield return Ask(uses[common], uses[other]);
        }
        foreach (var draft in Misspelt(uses))
            yield return draft;
    }

    /// <summary>Names that are one but for one word.</summary>
    private List<NamePair> Pairs(SortedDictionary<string, List<NameRun>> uses)
    {
        var byFrame = new SortedDictionary<string, List<(string Name, int Gap)>>(StringComparer.Ordinal);
        foreach (var name in uses.Keys)
        {
            var parts = name.Split(' ');
            for (var gap = 0; gap < parts.Length; gap++)
            {
                var frame = string.Join(' ', [.. parts[..gap], "…", .. parts[(gap + 1)..]]);
                if (!byFrame.TryGetValue(frame, out var names))
                    byFrame.Add(frame, names = []);
                names.Add((name, gap));
            }
        }
        var found = new List<NamePair>();
        foreach (var names in byFrame.Values)
        {
            foreach (var (common, gap) in names.Where(named => Articles(uses[named.Name]) > 1))
            {
                foreach (var (other, _) in names)
                {
                    if (Articles(uses[common]) > Articles(uses[other]) && IsOneName(uses[common], uses[other], gap))
                        found.Add(new((common.Split(' ')[gap], other.Split(' ')[gap]), common, other));
                }
            }
        }
        return found;
    }

    /// <summary>A person named in full, and a single name an article writes a letter otherwise ("Ada Scharova", "said Sharova").</summary>
    private IEnumerable<QuestionDraft> Misspelt(SortedDictionary<string, List<NameRun>> uses)
    {
        var full = uses.Where(name => name.Key.Count(letter => letter == ' ') == 1 && Articles(name.Value) > 1 && name.Value.TrueForAll(IsOfPerson)).ToList();
        var known = uses.Keys.SelectMany(name => name.Split(' ')).ToHashSet(StringComparer.Ordinal);
        foreach (var (word, others) in SingleNames().Where(single => single.Key.Length >= LeastLettersAlone && !known.Contains(single.Key)))
        {
            foreach (var (_, common) in full.Where(name => name.Key.Split(' ').Any(part => part.Length >= LeastLettersAlone && NameForms.Distance(part, word) == 1) && others.TrueForAll(other => name.Value.Exists(use => use.Article == other.Article))).Take(1))
            {
                yield return Ask(common, others);
            }
        }
    }

    /// <summary>Capitalised words that stand by themselves as names of persons.</summary>
    private SortedDictionary<string, List<NameRun>> SingleNames()
    {
        var names = new SortedDictionary<string, List<NameRun>>(StringComparer.Ordinal);
        for (var article = 0; article < context.Annotated.Length; article++)
        {
            var text = context.Annotated[article].Layers(EvidenceField.Text);
            foreach (var mention in text.Mentions.Where(mention => mention.Named && mention.Kind is EntityKind.Person or EntityKind.Other))
            {
                var (first, end) = text.TokensIn(mention.Span);
                if (end != first + 1 || text.Tokens[first].Upos != "PROPN" || words.ClassOf(text.Tokens[first].Lemma.ToLowerInvariant(), 'n') != LexicalClass.Unknown)
                    continue;
                var name = NameRuns.Word(text, first).ToLowerInvariant();
                if (!names.TryGetValue(name, out var those))
                    names.Add(name, those = []);
                those.Add(new(article, first, end));
            }
        }
        return names;
    }

    private static int Articles(List<NameRun> uses) => uses.Select(use => use.Article).Distinct().Count();

    private bool IsOneName(List<NameRun> common, List<NameRun> other, int at)
    {
        // An article that has both more than once means two.
        if (common.Exists(use => other.Exists(those => those.Article == use.Article)) && other.Count > 1)
            return false;
        var length = common[0].End - common[0].First;
        var (a, b) = (Surface(common[0], at), Surface(other[0], at));
        if (common.Concat(other).All(IsOfPerson))
            return false;
        if (_romans.Contains(a) || _romans.Contains(b))
            return Arabic(a) == Arabic(b);
        if (a.Any(char.IsDigit) || b.Any(char.IsDigit) || Math.Min(a.Length, b.Length) < LeastLetters)
            return false;
        // "Süd" and "Sued" are one spelling in two alphabets.
        if (Transcribed(a) == Transcribed(b))
            return false;
        var (x, y) = (a.ToLowerInvariant(), b.ToLowerInvariant());
        // "United States" and "United Nations" share a word by chance; three words hardly ever share two.
        return IsNear(x, y, at == length - 1) || (length > 2 && !x.AsSpan()[..OneStem].SequenceEqual(y.AsSpan()[..OneStem]) && words.Relatedness(x.TrimEnd('s'), 'n', y.TrimEnd('s'), 'n') >= OneMeaning);
    }

    /// <summary>Within a letter or two; a plural at the end, and a people, is another thing.</summary>
    private static bool IsNear(string a, string b, bool last)
    {
        var (brief, full) = a.Length < b.Length ? (a, b) : (b, a);
        if (full.StartsWith(brief, StringComparison.Ordinal) && (_ofPeoples.Contains(full[brief.Length..]) || (last && full[brief.Length..] is "s" or "es")))
            return false;
        return NameForms.Distance(a, b) <= Math.Max(1, brief.Length / LettersToAnError);
    }

    private static string Arabic(string word) => Array.IndexOf(_romans, word) is >= 0 and var at ? (at + 2).ToString(CultureInfo.InvariantCulture) : word;

    private bool IsOfPerson(NameRun use)
    {
        var text = context.Annotated[use.Article].Layers(EvidenceField.Text);
        return text.Mentions.Any(mention => mention.Named && mention.Kind == EntityKind.Person && mention.Span.Overlaps(text.Tokens[use.First].Span));
    }

    private string Surface(NameRun use, int at) => NameRuns.Word(context.Annotated[use.Article].Layers(EvidenceField.Text), use.First + at);

    private static string Transcribed(string word) => NameForms.Normal(word).Replace("ae", "a", StringComparison.Ordinal).Replace("oe", "o", StringComparison.Ordinal).Replace("ue", "u", StringComparison.Ordinal);

    private QuestionDraft Ask(List<NameRun> common, List<NameRun> other)
    {
        ImmutableArray<Answer> answers = [AnswerOf(common), AnswerOf(other)];
        var question = context.Ask(QuestionKind.Who, $"How is the name of {answers[0].Text} written?", answers, [new(0, 1, AnswerRelation.Differ, NameQuestions.Spelling)], "The articles write one name in these ways.");
        return new(question, Importance.Of(question, 0.3, 0) - (other.Count == 1 ? OfSlip : OfSpelling));
    }

    private Answer AnswerOf(List<NameRun> uses)
    {
        var name = SpanOf(uses[0]).Of(context.Annotated[uses[0].Article].Layers(EvidenceField.Text).Text);
        return context.AnswerOf(name, name, uses.GroupBy(use => use.Article).SelectMany(of => of.Take(MostUsesOfAnArticle)).Select(use => context.EvidenceFor(use.Article, EvidenceField.Text, SpanOf(use))));
    }

    private TextSpan SpanOf(NameRun use)
    {
        var tokens = context.Annotated[use.Article].Layers(EvidenceField.Text).Tokens;
        return new(tokens[use.First].Start, tokens[use.End - 1].End);
    }

    /// <param name="Parting">The two words in which they part.</param>
    /// <param name="Common">The name that more articles have.</param>
    /// <param name="Other">How another writes it.</param>
    private sealed record NamePair((string Common, string Other) Parting, string Common, string Other);
}
