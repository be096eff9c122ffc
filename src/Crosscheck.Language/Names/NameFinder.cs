using Crosscheck.Language.Gazetteers;

namespace Crosscheck.Language.Names;

/// <summary>Finds runs of words that make a name, by capitals, tags, lists and what the rest of the article shows.</summary>
internal sealed class NameFinder(NameLexicon lexicon, CapitalEvidence evidence)
{
    private readonly NameRunSplitter _splitter = new(lexicon);

    public List<NameCandidate> Find(NameText text)
    {
        var found = new List<NameCandidate>();
        var words = text.Words;
        for (var i = 0; i < words.Count;)
        {
            if (!Starts(text, i))
            {
                i++;
                continue;
            }
            var end = ExtendFrom(text, i);
            _splitter.Split(text, i, end, found);
            i = end;
        }
        return found;
    }

    private bool Starts(NameText text, int index)
    {
        var word = text.Words[index];
        if (!word.HasCapital) return false;
        if (lexicon.Known(word.Text) is not null) return !word.Weak || Supported(text, index);
        if (lexicon.IsFunctionWord(word.Lower) || lexicon.IsCalendarWord(word.Lower) || word.Text == "I") return OpensLongName(text, index);
        return (!word.Opens && !word.Weak) ? !IsMostlySmall(word) : Supported(text, index);
    }

    // A function word may open a known name ("The Hague" is none of ours, "New Zealand" is) or a name tagged as one.
    private bool OpensLongName(NameText text, int index)
    {
        var words = text.Words;
        if (lexicon.Is("possessor", words[index].Lower) && index + 2 < words.Count && words[index + 1].Lower is "'s" or "’s" && text.Adjoin(index, index + 2))
            return Continues(text, index + 2) && !words[index].Weak;
        if (index + 1 >= words.Count || !text.Adjoin(index, index + 1) || !words[index + 1].HasCapital) return false;
        var pair = NameKey.Of(words[index].Text) + " " + words[index + 1].Key;
        return lexicon.Gazetteer.NationOf(pair).Tie != NationTie.None || lexicon.Gazetteer.IsPlace(pair)
            || (!words[index].Opens && !words[index].Weak && (lexicon.OpenedBy(words[index].Lower) is not null || lexicon.ClosedBy(words[index + 1].Lower) == EntityKind.Event));
    }

    private bool IsMostlySmall(NameWord word) =>
        evidence.Small(word.Lower) > 2 * evidence.Capital(word.Lower) && !lexicon.IsTitle(word.Lower) && lexicon.ClosedBy(word.Lower) is null && lexicon.OpenedBy(word.Lower) is null;

    /// <summary>True if something besides its place speaks for the word being a name.</summary>
    private bool Supported(NameText text, int index)
    {
        var word = text.Words[index];
        int small = evidence.Small(word.Lower), capital = evidence.Capital(word.Lower);
        if (capital > small) return true;
        if (lexicon.TitleLength(text.Words, index, text.Words.Count) is var title and > 1 && !word.Weak && NextHasCapital(text, index + title - 1)) return true;
        if (small > 0) return lexicon.IsTitle(word.Lower) && NextIsFreeCapital(text, index);
        if (lexicon.Gazetteer.NationOf(word.Key).Tie != NationTie.None) return true;
        if (word.Tag.Length > 0) return word.IsProper && (!word.Weak || IsListed(word));
        if (word.Weak) return IsListed(word);
        if (word.Shape is WordShape.Capitals or WordShape.Mixed && word.Text.Length > 1) return true;
        return NextIsFreeCapital(text, index) || (lexicon.Gazetteer.GivenNameOf(word.Key) != GivenName.None && NextHasCapital(text, index));
    }

    private bool IsListed(NameWord word) =>
        lexicon.Known(word.Text) is not null || lexicon.Gazetteer.GivenNameOf(word.Key) != GivenName.None || lexicon.Gazetteer.IsPlace(word.Key);

    private static bool NextHasCapital(NameText text, int index) =>
        index + 1 < text.Words.Count && text.Adjoin(index, index + 1) && text.Words[index + 1].HasCapital;

    private bool NextIsFreeCapital(NameText text, int index) =>
        NextHasCapital(text, index) && text.Words[index + 1] is { Opens: false, Weak: false } next && !lexicon.IsFunctionWord(next.Lower) && !lexicon.IsCalendarWord(next.Lower);

    private int ExtendFrom(NameText text, int first)
    {
        var end = first + 1;
        while (true)
        {
            var next = NextEnd(text, first, end);
            if (next == end) return end;
            end = next;
        }
    }

    /// <summary>One past the next part of the name that begins at <paramref name="end"/>, or <paramref name="end"/> if the name ends there.</summary>
    private int NextEnd(NameText text, int first, int end)
    {
        var words = text.Words;
        if (end >= words.Count || !text.Adjoin(end - 1, end)) return end;
        var word = words[end];
        if (word.Shape == WordShape.Other) return AcrossMark(text, first, end);
        if (Continues(text, end)) return end + 1;
        if (word.Shape == WordShape.Digits) return lexicon.Is("numbered", words[end - 1].Lower) ? end + 1 : end;
        if (word.Lower is "'s" or "’s") return AcrossPossessive(text, first, end);
        if (word.Shape != WordShape.Lower) return end;
        if (word.Lower is "of" or "for" or "on") return AcrossJoin(text, first, end);
        if (word.Lower == "and") return AcrossAnd(text, first, end);
        return AcrossParticles(text, end);
    }

    private bool Continues(NameText text, int index)
    {
        var word = text.Words[index];
        if (!word.HasCapital || word.Text == "I") return false;
        if (word.Weak) return !lexicon.IsFunctionWord(word.Lower) && !lexicon.IsCalendarWord(word.Lower) && Supported(text, index);
        // "Theresa May", but not "in Paris May 5".
        if (lexicon.IsCalendarWord(word.Lower))
            return lexicon.Gazetteer.GivenNameOf(text.Words[index - 1].Key) != GivenName.None && !(index + 1 < text.Words.Count && text.Words[index + 1].Shape == WordShape.Digits);
        return !lexicon.IsFunctionWord(word.Lower) || lexicon.Known(word.Text) is not null || lexicon.OpenedBy(word.Lower) is not null;
    }

    private int AcrossMark(NameText text, int first, int end)
    {
        var words = text.Words;
        if (end + 1 >= words.Count || !text.Adjoin(end, end + 1)) return end;
        var (mark, next) = (words[end], words[end + 1]);
        var glued = mark.Glued && next.Glued;
        if (mark.Text is "-" or "‑" && glued)
        {
            if (next.HasCapital || next.Shape == WordShape.Digits) return end + 2;
            // "Mujahedin-e-Khalq", "Mujahedin-e Khalq", "Kafr al-Sheikh".
            if (next.Text is "e" or "i" or "ye" or "al" or "el" or "ul" or "ol" or "us" or "as")
            {
                if (end + 3 < words.Count && words[end + 2].Text is "-" && words[end + 3].HasCapital) return end + 4;
                if (end + 2 < words.Count && words[end + 2].HasCapital && text.Adjoin(end + 1, end + 2)) return end + 3;
            }
            return end;
        }
        if (mark.Text == "&" && next.HasCapital) return end + 2;
        if (mark.Text == "." && mark.Glued && words[end - 1].IsInitial && next.HasCapital) return end + 2;
        if (mark.Text is "'" or "’" && mark.Glued && words[end - 1].Lower[^1] == 's' && lexicon.Is("possessor", words[end - 1].Lower) && Continues(text, end + 1)) return end + 2;
        if (mark.Text == "," && next.HasCapital && lexicon.Known(text.Text[words[first].Start..next.End]) is not null) return end + 2;
        if (mark.Text == "," && next.Lower is "inc" or "inc." or "jr" or "jr." or "sr" or "sr." or "llc" or "ltd" or "ltd.") return end + 2;
        return end;
    }

    private int AcrossPossessive(NameText text, int first, int end)
    {
        var words = text.Words;
        var owner = words[end - 1];
        var opens = lexicon.Is("possessor", owner.Lower) || (end - first == 2 && words[first].Lower is "st" or "st.");
        return opens && end + 1 < words.Count && text.Adjoin(end, end + 1) && Continues(text, end + 1) ? end + 2 : end;
    }

    private int AcrossJoin(NameText text, int first, int end)
    {
        var words = text.Words;
        if (lexicon.TitleLength(words, end - 1, words.Count) is var title and > 1) return end - 1 + title;
        var head = lexicon.Is("joins of", words[end - 1].Lower) || lexicon.Is("joins of", words[first].Lower);
        head |= end + 3 < words.Count && words[end + 2].Text == "(" && words[end + 3].Shape == WordShape.Capitals;
        if (!head || (words[end].Lower == "on" && words[end - 1].Lower is not ("committee" or "commission" or "council" or "convention"))) return end;
        var next = end + 1;
        if (next < words.Count && words[next].Lower == "the") next++;
        if (next >= words.Count || !text.Adjoin(end - 1, next) || !Continues(text, next)) return end;
        // "Centre of the Iranian capital": the demonym belongs to what follows.
        var demonym = lexicon.Known(words[next].Text) is { Kind: EntityKind.Nationality } || lexicon.Gazetteer.NationOf(words[next].Key).Tie == NationTie.Demonym;
        return demonym && !NextHasCapital(text, next) ? end : next + 1;
    }

    private int AcrossAnd(NameText text, int first, int end)
    {
        var words = text.Words;
        if (end + 1 >= words.Count || !text.Adjoin(end, end + 1) || !Continues(text, end + 1)) return end;
        if (words[end + 1].Lower == words[end - 1].Lower) return end + 2;
        // "Department of Health and Human Services": the joined words are fields of work, not further names.
        var ofWork = end - first >= 3 && words[end - 2].Lower is "of" or "for" or "the" && lexicon.OpenedBy(words[first].Lower) == EntityKind.Organisation;
        return ofWork && !IsListedName(words[end - 1]) && !IsListedName(words[end + 1]) && lexicon.OpenedBy(words[end + 1].Lower) is null ? end + 2 : end;
    }

    private bool IsListedName(NameWord word) =>
        lexicon.Known(word.Text) is not null || lexicon.Gazetteer.NationOf(word.Key).Tie != NationTie.None || lexicon.Gazetteer.GivenNameOf(word.Key) != GivenName.None;

    private int AcrossParticles(NameText text, int end)
    {
        var words = text.Words;
        var next = end;
        while (next < words.Count && next - end < 3 && words[next].Shape == WordShape.Lower && lexicon.Is("person particle", words[next].Lower)
            && words[next].Lower is not ("e" or "i" or "o" or "do")) next++;
        if (next == end) return end;
        // "al-Assad": the hyphen is a word of its own.
        if (next < words.Count && words[next].Text is "-" && words[next].Glued) next++;
        return next < words.Count && text.Adjoin(end - 1, next) && Continues(text, next) ? next + 1 : end;
    }
}
