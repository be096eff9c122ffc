using System.Collections.Immutable;
using System.Globalization;
using Crosscheck.Reconciliation.Clauses;
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
    /// <summary>Longer names are rarely written twice in the same words.</summary>
    private const int MostWords = 5;

    /// <summary>Shorter words are near too many others.</summary>
    private const int LeastLetters = 5;

    /// <summary>The same of a word that stands alone.</summary>
    private const int LeastLettersAlone = 6;

    /// <summary>One letter in so many may be another.</summary>
    private const int LettersToAnError = 5;

    private const double OneMeaning = 0.5;

    /// <summary>Of the words of a sentence in title case.</summary>
    private const double MostCapitals = 0.6;

    private const int MostUsesOfAnArticle = 3;

    /// <summary>Two words that begin alike for so long are formed from one another, and name two things ("Manager", "Management").</summary>
    private const int OneStem = 5;

    /// <summary>How much later than a difference of fact.</summary>
    private const double OfSpelling = 2.5;

    /// <summary>The same where one article has the other name once: a slip.</summary>
    private const double OfSlip = 4.5;

    private static readonly HashSet<string> _joining = new(["of", "the", "for", "and", "de", "la", "du", "al", "von", "&", "-"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Roman numerals from 2.</summary>
    private static readonly string[] _romans = ["II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];

    /// <summary>Endings that make a people, or what belongs to a country, of its name.</summary>
    private static readonly string[] _ofPeoples = ["n", "ns", "an", "ans", "ian", "ians", "ese", "i", "is"];

    public IEnumerable<QuestionDraft> Build()
    {
        var uses = Uses();
        var byFrame = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var name in uses.Keys.Order(StringComparer.Ordinal))
        {
            var parts = name.Split(' ');
            for (var gap = 0; gap < parts.Length; gap++)
            {
                var frame = string.Join(' ', parts.Select((part, at) => at == gap ? "…" : part));
                if (!byFrame.TryGetValue(frame, out var names))
                    byFrame.Add(frame, names = []);
                names.Add(name);
            }
        }
        var found = new List<NamePair>();
        foreach (var (frame, names) in byFrame.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            foreach (var common in names.Where(name => Articles(uses[name]) > 1))
            {
                foreach (var other in names)
                {
                    if (common != other && Articles(uses[common]) > Articles(uses[other]) && IsOneName(frame, uses[common], uses[other]))
                        found.Add(new(frame, common, other));
                }
            }
        }
        // Of names within one another the one that most articles have tells where they part, of equals the longest.
        foreach (var pairs in found.GroupBy(pair => pair.Parting))
        {
            var (_, common, other) = pairs.OrderByDescending(pair => Articles(uses[pair.Common])).ThenByDescending(pair => pair.Common.Length).ThenBy(pair => pair.Common, StringComparer.Ordinal).First();
            if (Ask(uses[common], uses[other]) is { } draft)
                yield return draft;
        }
        foreach (var draft in Misspelt(uses))
            yield return draft;
    }

    /// <summary>A person named in full, and a single name an article writes a letter otherwise ("Ada Scharova", "said Sharova").</summary>
    private IEnumerable<QuestionDraft> Misspelt(SortedDictionary<string, List<NameUse>> uses)
    {
        var full = uses.Where(name => name.Key.Count(letter => letter == ' ') == 1 && Articles(name.Value) > 1 && name.Value.TrueForAll(IsOfPerson)).ToList();
        var known = uses.Keys.SelectMany(name => name.Split(' ')).ToHashSet(StringComparer.Ordinal);
        foreach (var (word, others) in SingleNames().Where(single => single.Key.Length >= LeastLettersAlone && !known.Contains(single.Key)))
        {
            foreach (var (_, common) in full.Where(name => name.Key.Split(' ').Any(part => part.Length >= LeastLettersAlone && NameForms.Distance(part, word) == 1) && others.TrueForAll(other => name.Value.Exists(use => use.Article == other.Article))).Take(1))
            {
                if (Ask(common, others) is { } draft)
                    yield return draft;
            }
        }
    }

    /// <summary>Capitalised words that stand by themselves as names of persons.</summary>
    private SortedDictionary<string, List<NameUse>> SingleNames()
    {
        var names = new SortedDictionary<string, List<NameUse>>(StringComparer.Ordinal);
        for (var article = 0; article < context.Annotated.Length; article++)
        {
            var text = context.Annotated[article].Layers(EvidenceField.Text);
            foreach (var mention in text.Mentions.Where(mention => mention.Named && mention.Kind is EntityKind.Person or EntityKind.Other))
            {
                var (first, end) = text.TokensIn(mention.Span);
                if (end != first + 1 || text.Tokens[first].Upos != "PROPN" || words.ClassOf(text.Tokens[first].Lemma.ToLowerInvariant(), 'n') != LexicalClass.Unknown)
                    continue;
                var name = Word(text, first).ToLowerInvariant();
                if (!names.TryGetValue(name, out var those))
                    names.Add(name, those = []);
                those.Add(new(article, first, end));
            }
        }
        return names;
    }

    private static int Articles(List<NameUse> uses) => uses.Select(use => use.Article).Distinct().Count();

    /// <summary>Every run of capitalised words, and every part of one, by its words in lower case.</summary>
    private SortedDictionary<string, List<NameUse>> Uses()
    {
        var uses = new SortedDictionary<string, List<NameUse>>(StringComparer.Ordinal);
        for (var article = 0; article < context.Annotated.Length; article++)
        {
            var text = context.Annotated[article].Layers(EvidenceField.Text);
            foreach (var sentence in text.Sentences)
            {
                if (IsInTitleCase(text, sentence) || ClauseSoundness.IsLinkList(text, sentence))
                    continue;
                for (var first = sentence.FirstToken; first < sentence.EndToken; first++)
                {
                    for (var end = first + 2; end <= Math.Min(sentence.EndToken, first + MostWords) && IsRun(text, first, end); end++)
                    {
                        if (!IsCapital(text, end - 1))
                            continue;
                        var name = string.Join(' ', Enumerable.Range(first, end - first).Select(token => Word(text, token).ToLowerInvariant()));
                        if (!uses.TryGetValue(name, out var those))
                            uses.Add(name, those = []);
                        those.Add(new(article, first, end));
                    }
                }
            }
        }
        return uses;
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

    /// <summary>True if the tokens follow each other over single blanks, begin with a capital, and hold nothing but names and what joins them.</summary>
    private static bool IsRun(AnnotatedText text, int first, int end)
    {
        if (!IsCapital(text, first) || text.Tokens[first] is { Upos: "DET", Lemma: "the" or "a" or "an" or "this" or "that" } || text.Tokens[first].Upos is "PRON" or "ADP" or "SCONJ" or "CCONJ" or "ADV" or "AUX")
            return false;
        for (var token = first + 1; token < end; token++)
        {
            if (text.Tokens[token].Start != text.Tokens[token - 1].End + 1 || text.Text[text.Tokens[token].Start - 1] != ' ' || !(IsCapital(text, token) || _joining.Contains(Word(text, token))))
                return false;
        }
        return true;
    }

    private static bool IsCapital(AnnotatedText text, int token) => char.IsUpper(text.Text[text.Tokens[token].Start]) || char.IsDigit(text.Text[text.Tokens[token].Start]);

    private static string Word(AnnotatedText text, int token) => text.Tokens[token].Span.Of(text.Text).Replace('’', '\'');

    private bool IsOneName(string frame, List<NameUse> common, List<NameUse> other)
    {
        // An article that has both more than once means two.
        if (common.Exists(use => other.Exists(those => those.Article == use.Article)) && other.Count > 1)
            return false;
        var at = Array.IndexOf(frame.Split(' '), "…");
        var last = at == frame.Split(' ').Length - 1;
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
        return IsNear(x, y, last) || (frame.Count(letter => letter == ' ') > 1 && !x.AsSpan()[..OneStem].SequenceEqual(y.AsSpan()[..OneStem]) && words.Relatedness(x.TrimEnd('s'), 'n', y.TrimEnd('s'), 'n') >= OneMeaning);
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

    private bool IsOfPerson(NameUse use)
    {
        var text = context.Annotated[use.Article].Layers(EvidenceField.Text);
        return text.Mentions.Any(mention => mention.Named && mention.Kind == EntityKind.Person && mention.Span.Overlaps(text.Tokens[use.First].Span));
    }

    private string Surface(NameUse use, int at) => Word(context.Annotated[use.Article].Layers(EvidenceField.Text), use.First + at);

    private static string Transcribed(string word) => NameForms.Normal(word).Replace("ae", "a", StringComparison.Ordinal).Replace("oe", "o", StringComparison.Ordinal).Replace("ue", "u", StringComparison.Ordinal);

    private QuestionDraft? Ask(List<NameUse> common, List<NameUse> other)
    {
        ImmutableArray<Answer> answers = [AnswerOf(common), AnswerOf(other)];
        var question = context.Ask(QuestionKind.Who, $"How is the name of {answers[0].Text} written?", answers, [new(0, 1, AnswerRelation.Differ, NameQuestions.Spelling)], "The articles write one name in these ways.");
        return new(question, Importance.Of(question, 0.3, 0) - (other.Count == 1 ? OfSlip : OfSpelling));
    }

    private Answer AnswerOf(List<NameUse> uses)
    {
        var name = SpanOf(uses[0]).Of(context.Annotated[uses[0].Article].Layers(EvidenceField.Text).Text);
        return context.AnswerOf(name, name, uses.GroupBy(use => use.Article).SelectMany(of => of.Take(MostUsesOfAnArticle)).Select(use => context.EvidenceFor(use.Article, EvidenceField.Text, SpanOf(use))));
    }

    private TextSpan SpanOf(NameUse use)
    {
        var tokens = context.Annotated[use.Article].Layers(EvidenceField.Text).Tokens;
        return new(tokens[use.First].Start, tokens[use.End - 1].End);
    }

    private sealed record NameUse(int Article, int First, int End);

    /// <param name="Frame">The words of both, with an ellipsis for the one in which they part.</param>
    /// <param name="Common">The name that more articles have.</param>
    /// <param name="Other">How another writes it.</param>
    private sealed record NamePair(string Frame, string Common, string Other)
    {
        /// <summary>The two words in which they part.</summary>
        public (string, string) Parting
        {
            get
            {
                var at = Array.IndexOf(Frame.Split(' '), "…");
                return (Common.Split(' ')[at], Other.Split(' ')[at]);
            }
        }
    }
}
