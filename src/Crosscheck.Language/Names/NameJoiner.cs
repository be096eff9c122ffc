using System.Runtime.InteropServices;
using Crosscheck.Language.Gazetteers;

namespace Crosscheck.Language.Names;

/// <summary>
/// Joins what the model labels with what the rules find. The model decides which words name a person, an organisation or a place; a name is of one kind throughout
/// a document. The rules add nationalities, events, products and laws, the titles of persons, and names of which the model says nothing.
/// </summary>
internal sealed class NameJoiner(NameLexicon lexicon, NameTagger tagger)
{
    private const int LongestTitle = 6;

    /// <summary>Letters behind the hyphen of a given name.</summary>
    private const int LongestHalf = 5;

    /// <summary>Names of the document in the order of its texts, with their kinds.</summary>
    public (List<NameCandidate> Candidates, EntityKind[] Kinds) Join(RuledNames ruled, params ReadOnlySpan<NameText> texts)
    {
        var joined = new List<JoinedName>();
        foreach (var text in texts) Join(text, ruled, joined);
        var votes = new Dictionary<string, KindWeights>(StringComparer.Ordinal);
        foreach (var name in joined)
        {
            if (name.Voted is { } kind) CollectionsMarshal.GetValueRefOrAddDefault(votes, name.Candidate.Key, out _).Add(kind, 1);
        }
        var kinds = new EntityKind[joined.Count];
        for (var index = 0; index < kinds.Length; index++)
        {
            var (candidate, _, rule) = joined[index];
            var voted = votes.TryGetValue(candidate.Key, out var weights) ? weights.Best : EntityKind.Other;
            kinds[index] = rule < 0 ? Decide(candidate, EntityKind.Other, false, voted) : Decide(candidate, ruled.Kinds[rule], ruled.Sure[rule], voted);
        }
        return (joined.ConvertAll(name => name.Candidate), kinds);
    }

    /// <summary>Takes the names that the model labels in a text, and those of the rules that touch none of them, in their order.</summary>
    private void Join(NameText text, RuledNames ruled, List<JoinedName> joined)
    {
        var (labels, rules) = (Labels(text, ruled), RulesAt(text, ruled));
        var start = 0;
        for (var at = 0; at < labels.Length; at++)
        {
            if (rules[at] is var rule and >= 0)
            {
                var candidate = ruled.Candidates[rule];
                if (!Touches(labels, candidate) || (ruled.Sure[rule] && Encloses(candidate, labels)))
                {
                    joined.Add(new(candidate, null, rule));
                    labels.AsSpan(candidate.First, candidate.Length).Clear();
                }
            }
            if (NameLabels.Starts(labels[at])) start = at;
            if (!NameLabels.Ends(labels[at])) continue;
            var kind = NameLabels.KindOf(labels[at]);
            var end = OverHyphen(text, labels, start, at + 1, kind);
            start = BeforeHyphen(text, labels, start);
            if (kind == EntityKind.Organisation) start = FromDeterminer(text, labels, start);
            var first = kind == EntityKind.Person ? AfterTitle(text, start, end) : start;
            joined.Add(new(new(text, first, end, kind == EntityKind.Person ? TitleBefore(text, first) : first), kind, rules[first] is var same and >= 0 && ruled.Candidates[same].End == end ? same : -1));
            at = end - 1;
        }
    }

    /// <summary>"WCVB-TV", "the Two-Way": what is joined by a hyphen and has a capital too begins the name.</summary>
    private static int BeforeHyphen(NameText text, int[] labels, int start) =>
        start > 1 && IsHyphen(text, start - 1) && text.Words[start] is { Glued: true } && text.Words[start - 2].HasCapital && labels[start - 2] == NameLabels.Outside ? start - 2 : start;

    /// <summary>"On All Nippon Airways": a determiner with a capital, in the middle of a sentence, begins the name.</summary>
    private static int FromDeterminer(NameText text, int[] labels, int start) =>
        start > 1 && text.Words[start - 1] is { Opens: false, HasCapital: true, Lower: "all" or "our" or "my" or "no" or "every" } && labels[start - 1] == NameLabels.Outside && text.Adjoin(start - 1, start) && !text.Words[start - 2].HasCapital ? start - 1 : start;

    /// <summary>"Ban Ki-moon": so does the second half of a given name end it; "Vale-era" and "Drovno-based" are no names.</summary>
    private static int OverHyphen(NameText text, int[] labels, int start, int end, EntityKind kind)
    {
        if (end + 1 >= text.Words.Count || !IsHyphen(text, end) || text.Words[end + 1] is not { Glued: true, IsWord: true } half || labels[end] != NameLabels.Outside || labels[end + 1] != NameLabels.Outside)
            return end;
        var ofGivenName = kind == EntityKind.Person && end - start > 1 && half is { Shape: WordShape.Lower, Text.Length: <= LongestHalf } && half.Lower is not ("led" or "era" or "style" or "like" or "run" or "owned" or "made" or "free");
        return ofGivenName ? end + 2 : end;
    }

    private static bool IsHyphen(NameText text, int word) => text.Words[word] is { Glued: true, Text: "-" or "‑" };

    private int[] Labels(NameText text, RuledNames ruled)
    {
        var facts = ruled.FactsOf(text);
        var labels = new int[facts.Length];
        for (var first = 0; first < facts.Length;)
        {
            var end = text.SentenceEnd(first);
            tagger.Label(facts.AsSpan(first, end - first), labels.AsSpan(first, end - first));
            first = end;
        }
        return labels;
    }

    /// <summary>For each word the number of the rules' name that begins there, or -1.</summary>
    private static int[] RulesAt(NameText text, RuledNames ruled)
    {
        var rules = new int[text.Words.Count];
        Array.Fill(rules, -1);
        for (var index = 0; index < ruled.Candidates.Count; index++)
        {
            if (ruled.Candidates[index].Text == text) rules[ruled.Candidates[index].First] = index;
        }
        return rules;
    }

    private static bool Touches(int[] labels, NameCandidate candidate) => labels.AsSpan(candidate.First, candidate.Length).ContainsAnyExcept(NameLabels.Outside);

    /// <summary>True if all that the model labels in the name lies inside of it and is less than the whole: "Iraq" in "Iran-Iraq War".</summary>
    private static bool Encloses(NameCandidate candidate, int[] labels)
    {
        var inside = labels.AsSpan(candidate.First, candidate.Length);
        return inside.Contains(NameLabels.Outside) && (inside[0] == NameLabels.Outside || NameLabels.Starts(inside[0])) && (inside[^1] == NameLabels.Outside || NameLabels.Ends(inside[^1]));
    }

    private EntityKind Decide(NameCandidate candidate, EntityKind rule, bool sure, EntityKind voted)
    {
        if (lexicon.Known(candidate.Name) is { } known) return known.Kind;
        var tie = lexicon.Gazetteer.NationOf(candidate.Key).Tie;
        if (tie == NationTie.Demonym) return EntityKind.Nationality;
        // A country that acts is a country still.
        if (tie == NationTie.Country && voted == EntityKind.Organisation) return EntityKind.Place;
        if (voted == EntityKind.Other) return sure || rule is not (EntityKind.Person or EntityKind.Place or EntityKind.Organisation) ? rule : EntityKind.Other;
        return rule == EntityKind.Facility && voted == EntityKind.Place ? rule : voted;
    }

    /// <summary>First word after a title that the model took into the name of a person, with what stands before the title.</summary>
    private int AfterTitle(NameText text, int first, int end)
    {
        for (var at = end - 2; at >= first; at--)
        {
            var length = lexicon.TitleLength(text.Words, at, end - 1);
            if (length > 0 && text.Words[at + length].HasCapital) return at + length;
        }
        return first;
    }

    /// <summary>First word of the title before a name, or the name's own first word.</summary>
    private int TitleBefore(NameText text, int first)
    {
        var (words, title) = (text.Words, first);
        for (var length = Math.Min(LongestTitle, first); length > 0; length--)
        {
            if (!text.Adjoin(first - length, first) || lexicon.TitleLength(words, first - length, first) != length) continue;
            // "His brother Agron": kinship, not an address.
            if (length == 1 && words[first - 1].Shape == WordShape.Lower && lexicon.IsHonorific(words[first - 1].Lower)) break;
            title = first - length;
            break;
        }
        if (title == first) return first;
        while (title > 0 && text.Adjoin(title - 1, title) && lexicon.IsTitleModifier(words[title - 1].Lower)) title--;
        return title;
    }

    /// <param name="Candidate">A name.</param>
    /// <param name="Voted">What the model calls this occurrence; null if it says nothing.</param>
    /// <param name="Rule">Number of the same name among those of the rules, or -1.</param>
    private sealed record JoinedName(NameCandidate Candidate, EntityKind? Voted, int Rule);
}
