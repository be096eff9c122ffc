namespace Crosscheck.Reconciliation.Labels;

/// <summary>Finds which entity stands as subject or object at a place: a name, or "the group" and "it" where the article leaves no doubt.</summary>
internal sealed class SubjectFinder(LabelText text, Describable describable)
{
    /// <summary>How far back "the group" and pronouns are followed, in sentences.</summary>
    private const int ReachBack = 2;

    /// <summary>The same in tokens, for text without stops.</summary>
    private const int LongestReach = 120;

    private const int LongestBracket = 12;

    /// <summary>The entity whose name, brackets aside, ends just before the token, or that "the group" there continues; -1 if none.</summary>
    public Referent EndingAt(int end, int floor)
    {
        var last = end - 1;
        if (text.Is(last, ")"))
        {
            while (last > Math.Max(floor, end - LongestBracket) && !text.Is(last, "(")) last--;
            last--;
        }
        if (last < floor) return Referent.None;
        var mention = text.MentionAt(last);
        if (mention >= 0)
        {
            var found = text.Text.Mentions[mention];
            return new(found.Entity, text.TokensOf(mention).First, found.Kind);
        }
        if (last > floor && text.Lower(last - 1) is "the" or "this" && describable.IsBody(text.Lemma(last)))
        {
            var entity = LastOf(last - 1, EntityKind.Organisation);
            return new(entity, last - 1, EntityKind.Organisation);
        }
        return Referent.None;
    }

    /// <summary>The entity whose name begins at the token, after an article, or that the pronoun there stands for.</summary>
    public Referent BeginningAt(int token, int limit)
    {
        if (token < limit && text.Lower(token) is "it" or "him" or "her" or "them")
        {
            return NearestBefore(token, isPerson: text.Lower(token) is "him" or "her") with { Edge = token + 1 };
        }
        var first = text.Is(token, "the") ? token + 1 : token;
        var mention = first < limit ? text.MentionAt(first) : -1;
        if (mention < 0 || text.TokensOf(mention).First != first) return Referent.None;
        var found = text.Text.Mentions[mention];
        return new(found.Entity, text.AfterNameAndBrackets(text.TokensOf(mention).End, limit), found.Kind);
    }

    /// <summary>The organisation named last before the token, if no other organisation is named in the same stretch.</summary>
    private int LastOf(int token, EntityKind kind)
    {
        var sentence = text.SentenceIndexOf(token);
        var found = -1;
        for (var at = token - 1; at >= Math.Max(0, token - LongestReach) && text.SentenceIndexOf(at) >= sentence - ReachBack; at--)
        {
            var mention = text.MentionAt(at);
            if (mention < 0 || text.Text.Mentions[mention].Kind != kind) continue;
            var entity = text.Text.Mentions[mention].Entity;
            if (found < 0) found = entity;
            else if (entity != found) return -1;
        }
        return found;
    }

    private Referent NearestBefore(int token, bool isPerson)
    {
        var first = Math.Max(text.SentenceOf(token).FirstToken, token - LongestReach);
        for (var at = token - 1; at >= first; at--)
        {
            var mention = text.MentionAt(at);
            if (mention < 0) continue;
            var kind = text.Text.Mentions[mention].Kind;
            if (isPerson ? kind == EntityKind.Person : kind is EntityKind.Organisation or EntityKind.Place or EntityKind.Other) return new(text.Text.Mentions[mention].Entity, -1, kind);
        }
        return Referent.None;
    }
}
