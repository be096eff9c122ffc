namespace Crosscheck.Reconciliation.Labels;

/// <summary>
/// Judging descriptions without a name beside them: "the militants", "a secretive sect" in the lead. They are tied to an entity only where
/// the article has given the same description to one entity alone, or where one organisation dominates the article and no other stands near.
/// </summary>
internal sealed class ContinuingLabels(LabelText text, DescriptionReader reader, Describable describable, LabelCollector labels)
{
    private const int LeadSentences = 2;
    private const int ReachBack = 2;
    private const int LongestReach = 120;

    private static readonly HashSet<string> _governments = new(StringComparer.Ordinal) { "regime", "junta", "dictatorship", "autocracy", "theocracy", "tyranny" };

    /// <param name="main">The organisation that dominates the article, or -1.</param>
    public void Draw(int main)
    {
        var known = EntitiesByNoun();
        for (var sentence = 0; sentence < text.Text.Sentences.Length; sentence++)
        {
            var end = text.Text.Sentences[sentence].EndToken;
            for (var token = text.Text.Sentences[sentence].FirstToken; token < end;)
            {
                var description = IsOpening(token) ? reader.Forward(token, end) : null;
                if (description is { } found) Draw(found, sentence, end, main, known);
                token = description?.End ?? token + 1;
            }
        }
    }

    private void Draw(Description description, int sentence, int limit, int main, Dictionary<string, int> known)
    {
        if (labels.Judge(description).Judgement == Judgement.None) return;
        var lemma = text.Lemma(description.Head);
        var definite = text.Lower(description.First) is "the" or "these" or "those" or "this";
        var same = definite && known.TryGetValue(lemma, out var entity) && (entity == main || (IsNearest(description.First, sentence, entity) && IsCalledBefore(entity, lemma, description.First))) ? entity : -1;
        if (_governments.Contains(lemma))
        {
            labels.Add(Government(description) is >= 0 and var state ? state : same, description, LabelPattern.Continuing);
            return;
        }
        var plural = text.IsTagged(description.Head, "NNS");
        if (!(describable.IsBody(lemma) && !plural) && !(plural && describable.IsPerson(lemma)) || labels.IsRelational(description.Head) || IsFollowedByName(description.End)) return;
        if (MembersOf(description, limit) is >= 0 and var named) labels.Add(named, description, LabelPattern.MembersOf);
        else if (same >= 0) labels.Add(same, description, LabelPattern.Continuing);
        else if (main >= 0 && IsFree(description) && (definite ? StandsNear(description.First, sentence, main) : IsLead(sentence) && (describable.IsBody(lemma))))
            labels.Add(main, description, LabelPattern.Continuing);
    }

    private bool IsOpening(int token) =>
        text.MentionAt(token) is var mention && (mention < 0 || text.Text.Mentions[mention].Kind is EntityKind.Nationality or EntityKind.Place) && (text.IsTagged(token, "DT") || text.IsTagged(token, "JJ") || text.IsTagged(token, "NN") || text.IsTagged(token, "VBN"));

    /// <summary>"Freedonian regime", "Freedonia's regime": the state that the adjective or possessor names.</summary>
    private int Government(Description description)
    {
        for (var token = description.First; token < description.Head; token++)
        {
            var mention = text.MentionAt(token);
            if (mention >= 0 && text.Text.Mentions[mention].Kind is EntityKind.Nationality or EntityKind.Place) return text.Text.Mentions[mention].Entity;
        }
        return -1;
    }

    /// <summary>"exiled dissidents, members of X".</summary>
    private int MembersOf(Description description, int limit)
    {
        var at = description.End;
        if (!text.Is(at, ",") || text.Lower(at + 1) is not ("members" or "followers" or "supporters") || !text.Is(at + 2, "of")) return -1;
        at = text.Is(at + 3, "the") ? at + 4 : at + 3;
        var mention = at < limit ? text.MentionAt(at) : -1;
        return mention >= 0 ? text.Text.Mentions[mention].Entity : -1;
    }

    /// <summary>For each describing noun of a judging label the one entity so called; -1 if there are several.</summary>
    private Dictionary<string, int> EntitiesByNoun()
    {
        var entities = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var use in labels.Uses)
        {
            if (!use.Loaded || use.Polarity == Polarity.Negative) continue;
            Note(use.HeadLemma, use.EntityIndex);
            // "the rebel group" lets "the rebels" be understood.
            foreach (var form in DescriptionWord.Read(use.JudgingWords)[^1].Forms) Note(form, use.EntityIndex);
        }
        return entities;

        void Note(string noun, int entity) => entities[noun] = entities.TryGetValue(noun, out var other) && other != entity ? -1 : entity;
    }

    /// <summary>True if the article has called the entity so further up: "the group" is understood from what was read.</summary>
    private bool IsCalledBefore(int entity, string noun, int token) =>
        labels.Uses.Any(use => use.EntityIndex == entity && use.Loaded && use.Span.Start < text.Token(token).Start && (use.HeadLemma == noun || DescriptionWord.Read(use.JudgingWords)[^1].Forms.Contains(noun)));

    private bool IsFollowedByName(int token) => text.MentionAt(token) >= 0 || text.IsTagged(token, "NNP");

    /// <summary>True if neither its own modifiers nor what follows tie the description to somebody else.</summary>
    private bool IsFree(Description description) => text.Lower(description.End) is not ("of" or "for" or "from" or "against" or "named" or "called" or "in" or "near");

    private bool IsLead(int sentence) => text.Field == EvidenceField.Title || sentence < LeadSentences;

    /// <summary>Of somebody whom the article is not about, the description speaks only right after the name: true if no other organisation is named between.</summary>
    private bool IsNearest(int token, int sentence, int entity)
    {
        for (var at = token - 1; at >= Math.Max(0, token - LongestReach) && text.SentenceIndexOf(at) >= sentence - ReachBack; at--)
        {
            if (text.MentionAt(at) is not (>= 0 and var mention))
                continue;
            if (text.Text.Mentions[mention].Entity == entity)
                return true;
            if (text.Text.Mentions[mention].Kind == EntityKind.Organisation)
                return false;
        }
        return false;
    }

    /// <summary>True if the main organisation, and no other, is named in the sentences up to the description.</summary>
    private bool StandsNear(int token, int sentence, int main)
    {
        var seen = false;
        for (var at = token - 1; at >= Math.Max(0, token - LongestReach) && text.SentenceIndexOf(at) >= sentence - ReachBack; at--)
        {
            var mention = text.MentionAt(at);
            if (mention < 0 || text.Text.Mentions[mention].Kind != EntityKind.Organisation) continue;
            if (text.Text.Mentions[mention].Entity != main) return false;
            seen = true;
        }
        return seen;
    }
}
