using System.Collections.Immutable;
using Crosscheck.Language.Clauses;

namespace Crosscheck.Language.Quotations;

/// <summary>Tells which entity a source phrase is.</summary>
internal sealed class Speakers(ClauseText text, ImmutableArray<LocalEntity> entities)
{
    /// <summary>The person named in the phrase, or the body or place that heads it; -1 if only something of theirs is meant ("Albania's police").</summary>
    public int Of((int First, int End) source)
    {
        var span = text.Span(source.First, source.End);
        var mentions = text.Annotated.Mentions;
        if (source.End - source.First == 1 && text.Lower(source.First) is "who" or "which" && source.First > 0) return BeforeRelative(source.First);
        var core = CoreEnd(source);
        var head = -1;
        for (var i = FirstIn(mentions, span); i < mentions.Length && mentions[i].Start < span.End; i++)
        {
            var mention = mentions[i];
            if (mention.Entity < 0 || mention.End > span.End) continue;
            if (entities[mention.Entity].Kind == EntityKind.Person && mention.End <= core && !IsPossessor(mention) && !Modifies(mention, core)) return mention.Entity;
            if (mention.End == core) head = mention.Entity;
        }
        return head;
    }

    /// <summary>The entity that a token names or stands for; -1 if none.</summary>
    public int At(int token)
    {
        var mentions = text.Annotated.Mentions;
        var next = FirstIn(mentions, new(text.Start(token) + 1, text.End(token) + 1));
        return next > 0 && mentions[next - 1].End >= text.End(token) ? mentions[next - 1].Entity : -1;
    }

    /// <summary>"Ana Holt, who said": the name that ends right before the pronoun.</summary>
    private int BeforeRelative(int pronoun)
    {
        var last = text.Class(pronoun - 1) == WordClass.Comma ? pronoun - 2 : pronoun - 1;
        if (last < 0) return -1;
        foreach (var mention in text.Annotated.Mentions)
        {
            if (mention.Start > text.Start(last)) break;
            if (mention.Named && mention.End == text.End(last)) return mention.Entity;
        }
        return -1;
    }

    private int CoreEnd((int First, int End) source)
    {
        for (var i = source.First; i < source.End; i++)
        {
            if (text.Class(i) is WordClass.Comma || (text.Class(i) is WordClass.Preposition && i > source.First)) return text.End(i - 1);
        }
        return text.End(source.End - 1);
    }

    /// <summary>"The Vale administration's advisers": a name before the noun that speaks.</summary>
    private bool Modifies(Mention mention, int core)
    {
        var last = text.Annotated.TokensIn(mention.Span).End - 1;
        return text.Annotated.Tokens[last] is { Deprel: "compound" or "nmod:poss" or "amod" or "nmod" } name && name.Head > last && text.End(name.Head) <= core;
    }

    private bool IsPossessor(Mention mention)
    {
        var next = text.Annotated.TokensIn(new(mention.End, mention.End + 1)).First;
        return next < text.Count && text.Start(next) == mention.End && text.Class(next) == WordClass.Possessive;
    }

    private static int FirstIn(ImmutableArray<Mention> mentions, TextSpan span)
    {
        int low = 0, high = mentions.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (mentions[middle].Start < span.Start) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
