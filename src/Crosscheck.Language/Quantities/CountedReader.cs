using Crosscheck.Language.Numbers;

namespace Crosscheck.Language.Quantities;

/// <summary>What a number counts.</summary>
/// <param name="Lemma">Head noun as a lemma, or the state ("dead", "injured") where there is no noun.</param>
/// <param name="Span">Its words.</param>
/// <param name="IsState">True if no noun is counted.</param>
/// <param name="IsPlural">True if the noun is a plural.</param>
internal readonly record struct Counted(string Lemma, TextSpan Span, bool IsState, bool IsPlural = false);

/// <summary>Finds what a number counts: the noun phrase after it, or the state that the sentence gives.</summary>
internal sealed class CountedReader(QuantityWords words, NumberReader numbers, SentencePieces pieces)
{
    // A noun phrase between a number and its head is short; bounds the work.
    private const int LongestPhrase = 9;

    /// <param name="first">First piece of the number.</param>
    /// <param name="end">One past its last.</param>
    /// <param name="isSingular">True if one thing is counted, so that no plural is looked for.</param>
    public Counted? Read(int first, int end, bool isSingular)
    {
        var at = end;
        if (pieces.IsHyphen(at)) return ReadJoined(at + 1);
        if (pieces.Is(at, "of")) return ReadWhole(at);
        while (pieces.Word(at) is "more" or "additional" or "further" or "other" or "such") at++;
        if (pieces.Is(at, "others")) return ReadState(first, at + 1) ?? new Counted("other", pieces.Span(at, at + 1), IsState: false);
        return (IsTimeAhead(at) ? null : ReadPhrase(at, isSingular)) ?? ReadState(first, end);
    }

    /// <summary>"up from 76 four years ago": what follows is when, not what.</summary>
    private bool IsTimeAhead(int at) => pieces.IsTime(at) || (pieces.Word(at) is "over" or "in" or "within" && pieces.IsTime(at + 1));

    /// <summary>"of the voters", "of them all" is nothing.</summary>
    public Counted? ReadWhole(int at)
    {
        if (!pieces.Is(at, "of") && !pieces.Is(at, "half")) return null;
        at++;
        if (pieces.Word(at) is "the" or "its" or "their" or "his" or "her" or "our" or "these" or "those" or "all" or "your" or "my" or "a" or "an") at++;
        if (pieces.Is(at, "the")) at++;
        // "Of the more than 200 pupils".
        while (words.Cues.BoundWords.Contains(pieces.Word(at)) && pieces.Word(at) is not ("another" or "no" or "some" or "most")) at++;
        if (pieces[at].Kind == PieceKind.Sign && words.Currency(pieces.Word(at)) is not null) at++;
        if (numbers.TryReadCardinal(pieces, at, out var inner) && inner.Form != NumeralForm.Article) at = inner.End;
        if (pieces.IsHyphen(at) && pieces.Is(at + 1, "odd")) at += 2;
        return ReadPhrase(at, isSingular: false) ?? ReadPhrase(at, isSingular: true);
    }

    /// <summary>"a 34-year-old woman": what the age is told of.</summary>
    public Counted? ReadAfterAge(int at) =>
        // "woman votes" in a headline: the tagger's plural is the verb.
        pieces.Word(at) is "man" or "woman" or "boy" or "girl" && pieces.Tag(at + 1) == "NNS"
            ? new(Lemma(at), pieces.Span(at, at + 1), IsState: false) : ReadPhrase(at, isSingular: true);

    /// <summary>True if "one" counts: "one soldier", "one of the seven", not "no one", "one another", "one day".</summary>
    public bool IsCountingOne(int at, int end)
    {
        if (pieces.Word(at) is not "one") return true;
        // "in this one building", "said that one of the" count.
        var isCounting = pieces.Is(at - 1, "this") && pieces.Tag(end) == "NN" || pieces.Is(at - 1, "that") && pieces.Is(end, "of");
        if (words.Cues.NotOneBefore.Contains(pieces.Word(at - 1)) && !isCounting) return false;
        if (pieces.Is(end, "of"))
        {
            if (numbers.TryReadCardinal(pieces, end + 1, out var group) && group is { Form: not NumeralForm.Article, Value: > 1 }) return IsGroup(group.End);
            return pieces.Word(end + 1) is "the" or "its" or "their" or "his" or "her" or "our" or "these" or "those" && IsGroup(end + 2);
        }
        if (pieces.Tag(end) is "VBD" or "VBZ" or "MD" && words.State(pieces.Word(end)) is null) return false;
        return pieces.IsWord(end) && !words.Cues.NotOneAfter.Contains(pieces.Word(end));
    }

    /// <summary>"one of the most …" tells of a rank, not of a number.</summary>
    private bool IsGroup(int at) =>
        !(words.Cues.Superlatives.Contains(pieces.Word(at)) || pieces.Word(at) is [_, _, .., 'e', 's', 't'])
        && !(pieces.Word(at + 1) is "'" or "’" && !IsNumeral(at + 3)) && ReadPhrase(at, isSingular: false) is not null;

    /// <summary>"one of the ship's two engines".</summary>
    private bool IsNumeral(int at) => numbers.TryReadCardinal(pieces, at, out var numeral) && numeral.Form != NumeralForm.Article;

    /// <summary>"seven-member", "two-story": the word after the hyphen.</summary>
    private Counted? ReadJoined(int at) =>
        pieces.IsWord(at) && !pieces.IsCapital(at) && !words.Cues.NotJoined.Contains(pieces.Word(at))
            ? new Counted(Lemma(at), pieces.Span(at, at + 1), IsState: false) : null;

    private Counted? ReadPhrase(int at, bool isSingular)
    {
        var head = HasTags ? FindTaggedHead(at, isSingular) : FindHead(at, isSingular);
        if (head < 0) return null;
        // "Two 17-year-olds": an age is no noun that is counted.
        if (pieces.Word(head) is "old" or "olds") return null;
        var end = head + 1;
        if (words.State(pieces.Word(end)) == pieces.Word(end) && pieces.Word(end).Length > 0 && !IsVerbOf(end)) end++;
        return new(Lemma(head), pieces.Span(at, end), IsState: false, IsPluralAt(head));
    }

    private bool IsPluralAt(int at) => pieces.Tag(at) is "NNS" or "NNPS" || IsPlural(pieces.Word(at));

    /// <summary>"people killed soldiers" would make the participle a verb with its object.</summary>
    private bool IsVerbOf(int at) => pieces.Word(at + 1) is "the" or "a" or "an" or "his" or "her" or "their" or "themselves" || pieces.IsNumber(at + 1);

    private bool HasTags => pieces.Tag(0).Length > 0;

    /// <summary>The first plural noun of the run of adjectives and nouns; for one thing, the last noun of the run.</summary>
    private int FindTaggedHead(int at, bool isSingular)
    {
        var head = -1;
        for (var next = at; next < at + LongestPhrase; next++)
        {
            if (pieces.IsHyphen(next) || IsInside(next)) continue;
            if (IsPossessive(next))
            {
                (head, next) = (-1, next + 1);
                continue;
            }
            var tag = pieces.Tag(next);
            if (IsVerbForPlural(next, at, head, isSingular)) tag = "NNS";
            // "the A4" is a name.
            if (tag is "NNP" && pieces.IsNumber(next)) return -1;
            if (tag is "NNS" or "NNPS" || IsPlural(pieces.Word(next)) && tag is "NN" or "NNP")
            {
                head = next;
                if (!isSingular && (pieces.Tag(next + 1) is not ("NN" or "NNS") || words.Cues.HeldAs.Contains(pieces.Word(next + 1)))) return head;
            }
            else if (tag is "NN" or "NNP") head = isSingular || tag == "NN" ? next : head;
            else if (tag == "CD" && head >= 0 && IsModel(next)) continue;
            else if (tag == "CD" && pieces.Tag(next - 1) is "VBN" or "VBD") break;
            // "Twelve current or former ministers".
            else if (tag == "CC" && head < 0 && next > at && pieces.Tag(next - 1) is "JJ" && pieces.Tag(next + 1) is "JJ") continue;
            else if (head >= 0 || tag is not ("JJ" or "JJR" or "JJS" or "VBN" or "VBG" or "RB" or "``" or "''" or "HYPH" or "AFX" or "CD" or "POS")) break;
            else if (words.State(pieces.Word(next)) is not null && pieces.Tag(next + 1) is not ("NNS" or "NN" or "JJ" or "NNP")) break;
        }
        return head;
    }

    /// <summary>"84,000 Model 5 sedans": the number is part of the name of the thing.</summary>
    private bool IsModel(int at) =>
        pieces.IsNumber(at) && (pieces.IsCapital(at - 1) || words.IsNumberedThing(pieces.Word(at - 1))) && pieces.Tag(at + 1) is "NN" or "NNS" or "NNP" or "NNPS";

    /// <summary>Where a plural must stand, the tagger's verb is one: "nine defeats", "a dozen fruit flies".</summary>
    private bool IsVerbForPlural(int at, int first, int head, bool isSingular) =>
        !isSingular && pieces.Tag(at) == "VBZ" && IsPlural(pieces.Word(at))
            && (IsNumeral(first - 1) && !pieces.Word(first - 1).Contains('.', StringComparison.Ordinal) || pieces.Is(first - 1, "dozen"))
            && (at == first || head == at - 1 && pieces.Tag(head) == "NN" && !IsPlural(pieces.Word(head)));

    /// <summary>"U.S. troops": a stop within a word.</summary>
    private bool IsInside(int at) => pieces.Is(at, ".") && pieces.IsGlued(at) && pieces[at - 1].End - pieces[at - 1].Start == 1 && pieces.IsCapital(at - 1);

    /// <summary>"the capital's cameras".</summary>
    private bool IsPossessive(int at) => pieces.Word(at) is "'" or "’" && pieces.Is(at + 1, "s") && pieces.IsGlued(at) && pieces.IsGlued(at + 1);

    /// <summary>Without tags: the first word that looks like a plural; for one thing, the word itself.</summary>
    private int FindHead(int at, bool isSingular)
    {
        if (isSingular) return pieces.IsWord(at) && !IsFunctionWord(pieces.Word(at)) && words.State(pieces.Word(at)) is null ? at : -1;
        for (var next = at; next < at + LongestPhrase
            && (pieces.IsWord(next) || pieces.IsHyphen(next) || IsInside(next) || pieces.Word(next) is "\"" or "“" or "”" or "'" or "’"); next++)
        {
            if (IsPossessive(next + 1) && pieces.IsWord(next)) next += 3;
            if (IsFunctionWord(pieces.Word(next))) return -1;
            if (IsPlural(pieces.Word(next)) && (!IsPlural(pieces.Word(next + 1)) || IsFunctionWord(pieces.Word(next + 1)))) return next;
        }
        return -1;
    }

    /// <summary>"five dead", "12 were injured", "killed five", "the death toll rose to 25".</summary>
    private Counted? ReadState(int first, int end)
    {
        var at = end;
        if (pieces.Word(at) is "\"" or "”") at++;
        if (pieces.Word(at) is "people") at++;
        if (pieces.Word(at) is "was" or "were" or "are" or "is" or "have" or "had" or "has") at++;
        while (words.Cues.StateAdverbs.Contains(pieces.Word(at))) at++;
        if (words.State(pieces.Word(at)) is { } state && !pieces.IsCapital(at)) return new(state, pieces.Span(at, at + 1), IsState: true);
        return ReadStateBefore(first);
    }

    private Counted? ReadStateBefore(int first)
    {
        var at = first - 1;
        // The bound stands between the verb and the number: "killing at least five". Nobody dies five.
        for (var skipped = 0; skipped < 4 && words.Cues.BoundWords.Contains(pieces.Word(at)); skipped++) at--;
        if (words.State(pieces.Word(at)) is { } state && pieces.Word(at) is not ("missing" or "die" or "dies" or "died" or "dying")) return new(state, pieces.Span(at, at + 1), IsState: true);
        for (var before = first - 1; before >= Math.Max(0, first - 7); before--)
        {
            if (pieces.Is(before, ";")) break;
            if (pieces.Is(before, "toll")) return new("dead", pieces.Span(pieces.Is(before - 1, "death") ? before - 1 : before, before + 1), IsState: true);
        }
        // "The toll in the town, where a pier broke, rose to 25".
        if (pieces.Word(first - 1) is "to" or "at" && (words.Cues.Changes.Contains(pieces.Word(first - 2)) || pieces.Word(first - 2) is "stood" or "stands" or "stand"))
        {
            for (var before = first - 3; before > 0; before--)
                if (pieces.Is(before, "toll") && pieces.Is(before - 1, "death")) return new("dead", pieces.Span(before - 1, before + 1), IsState: true);
        }
        return null;
    }

    private string Lemma(int at)
    {
        var token = pieces[at].Token;
        if (token >= 0 && pieces.Text.Tokens[token] is { Lemma.Length: > 0, Xpos.Length: > 0 } known && known.End == pieces[at].End
            && (known.Start == pieces[at].Start || char.IsLetterOrDigit(pieces.Text.Text[known.Start])))
        {
            // The treebanks disagree on the lemma of "people"; what is counted goes by the word.
            if (pieces.Word(at) == "people") return "people";
            // An unknown plural, or one that the tagger took for a singular, is its own lemma.
            return known.Lemma == pieces.Word(at) && IsRegularPlural(known.Lemma) ? Singular(known.Lemma) : known.Lemma;
        }
        return Singular(pieces.Word(at));
    }

    private bool IsRegularPlural(string word) =>
        IsPlural(word) && word is [.., not 's', 's'] and not [.., 'i', 'e', 's'] && !words.Cues.Plurals.Contains(word);

    /// <summary>For texts without lemmas.</summary>
    private static string Singular(string word) => word switch
    {
        "men" or "women" => word[..^2] + "an",
        [.., 'm', 'e', 'n'] when word.Length > 5 => word[..^2] + "an",
        "children" => "child",
        "lives" => "life",
        "wives" => "wife",
        "people" or "police" or "news" or "troops" => word == "troops" ? "troop" : word,
        [.., 'i', 'e', 's'] when word.Length > 4 => word[..^3] + "y",
        [.., 's', 's', 'e', 's'] or [.., 'x' or 'z', 'e', 's'] => word[..^2],
        [.., 'c' or 's', 'h', 'e', 's'] => word[..^2],
        [.., not ('s' or 'u' or 'i'), 's'] => word[..^1],
        _ => word,
    };

    private bool IsPlural(string word) =>
        words.Cues.Plurals.Contains(word) || (word is [.., 'm', 'e', 'n'] && word.Length > 5)
            || (word is [_, _, .., not ('s' or 'u' or 'i'), 's'] && !words.Cues.NotPlurals.Contains(word));

    private bool IsFunctionWord(string word) => words.Cues.Functions.Contains(word);
}
