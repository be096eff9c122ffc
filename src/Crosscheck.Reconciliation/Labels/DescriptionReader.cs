namespace Crosscheck.Reconciliation.Labels;

/// <summary>Reads noun phrases off tags: article, modifiers, nouns. Names of persons and organisations never belong to a description.</summary>
internal sealed class DescriptionReader(LabelText text, JudgementLexicon judgements)
{
    /// <summary>Longer runs of modifiers and nouns are tables or headlines, not descriptions.</summary>
    private const int LongestPhrase = 12;

    /// <summary>The phrase that begins at the token, or null.</summary>
    public Description? Forward(int first, int limit)
    {
        if (first >= limit) return null;
        var start = SkipDeterminer(first, limit);
        var head = -1;
        var token = start;
        for (; token < Math.Min(limit, start + LongestPhrase); token++)
        {
            if (!Belongs(token, start, limit)) break;
            // "strikes cripple": a plural noun ends a phrase; what follows is a verb that was taken for a noun.
            if (head >= 0 && text.IsTagged(head, "NNS") && token == head + 1) break;
            if (IsNoun(token)) head = token;
        }
        return head < 0 ? null : new(first, start, head + 1, head);
    }

    /// <summary>The longest phrase that ends just before the token, or null.</summary>
    public Description? Backward(int end, int floor)
    {
        if (end <= floor || !IsNoun(end - 1)) return null;
        var start = end - 1;
        while (start > floor && end - start < LongestPhrase && Belongs(start - 1, floor, end) && !text.IsTagged(start - 1, "POS")) start--;
        for (var token = start; token < end - 1; token++)
            if (IsNoun(token) && text.IsTagged(token, "NNS") && !text.IsTagged(token + 1, "HYPH")) return null;
        while (start < end - 1 && !IsOpener(start)) start++;
        var first = start;
        if (first > floor && IsDeterminer(first - 1)) first--;
        else if (first > floor && text.IsTagged(first - 1, "POS")) first = FirstOfPossessor(first - 1, floor);
        return new(first, start, end, end - 1);
    }

    public bool IsNoun(int token) => text.IsCommonNoun(token) && !IsOther(token);

    private int SkipDeterminer(int first, int limit)
    {
        var start = first;
        if (text.Is(start, "one") && text.Is(start + 1, "of")) start += 2;
        if (start < limit && IsDeterminer(start)) return start + 1;
        // "Iran's proxy force": the possessor is no part of the description.
        for (var token = start; token < Math.Min(limit, start + 5); token++)
        {
            if (text.IsTagged(token, "POS")) return token + 1;
            if (!text.IsTagged(token, "NNP")) break;
        }
        return start;
    }

    private bool IsDeterminer(int token) => text.IsTagged(token, "DT") || text.IsTagged(token, "PRP$");

    private int FirstOfPossessor(int possessive, int floor)
    {
        var first = possessive;
        while (first > floor && text.IsTagged(first - 1, "NNP")) first--;
        return first > floor && IsDeterminer(first - 1) ? first - 1 : first;
    }

    private bool IsOpener(int token) => IsNoun(token) || text.IsTagged(token, "JJ") || text.IsTagged(token, "NNP") || text.IsTagged(token, "VB") || text.IsTagged(token, "RB") || text.IsTagged(token, "CD");

    private bool Belongs(int token, int start, int limit)
    {
        // "Last month activists of the front": when they did something is not what they are.
        if (IsOther(token) || text.IsDate(token)) return false;
        if (IsNoun(token) || text.IsTagged(token, "JJ") || text.IsTagged(token, "CD") || text.IsTagged(token, "NNP") || text.IsTagged(token, "HYPH") || text.IsTagged(token, "AFX")) return true;
        if (IsHyphen(token)) return token + 1 < limit && token > start;
        if (text.IsTagged(token, "VBN") || text.IsTagged(token, "VBG")) return token == start || !IsNoun(token - 1);
        if (text.IsTagged(token, "RB") || IsJoin(token)) return token + 1 < limit && (IsModifier(token + 1) || (text.IsTagged(token + 1, "RB") && text.IsTagged(token + 2, "JJ")))
            && (text.IsTagged(token, "RB") || (token > start && IsModifier(token - 1)));
        return text.IsTagged(token, "``") || text.IsTagged(token, "''");
    }

    private bool IsModifier(int token) => text.IsTagged(token, "JJ") || text.IsTagged(token, "VBN") || text.IsTagged(token, "VBG");

    /// <summary>"small but evil", "aging and crumbling", "violent, secretive": what joins adjectives.</summary>
    private bool IsJoin(int token) => text.IsTagged(token, "CC") || text.Is(token, ",");

    private bool IsHyphen(int token) => text.Words(token) is "-" or "‐" or "‑";

    /// <summary>"Islamist" with its capital is taken for a name, but describes.</summary>
    public bool IsWord(int mention) => text.Text.Mentions[mention].Kind == EntityKind.Other && judgements.IsEntry(text.Text.Mentions[mention].Span.Of(text.Text.Text));

    /// <summary>True for names of somebody else, at which a description ends.</summary>
    private bool IsOther(int token)
    {
        var mention = text.MentionAt(token);
        return mention >= 0 && text.Text.Mentions[mention].Kind is not (EntityKind.Nationality or EntityKind.Place) && !IsWord(mention)
            && !(text.TokensOf(mention).End < text.Count && IsHyphen(text.TokensOf(mention).End));
    }
}
