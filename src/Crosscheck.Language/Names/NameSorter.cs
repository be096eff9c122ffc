using System.Runtime.InteropServices;
using Crosscheck.Language.Gazetteers;

namespace Crosscheck.Language.Names;

/// <summary>Tells what each name names. All occurrences of one name are weighed together, since a document uses a name in one sense.</summary>
internal sealed class NameSorter(NameLexicon lexicon)
{
    private const int Certain = 100, Strong = 6, Fair = 3, Slight = 1;

    /// <summary>The kind of each candidate, in their order, and whether words of the name itself tell it ("Ministry", "&amp;", "River"), or a list holds the whole name.</summary>
    public (EntityKind[] Kinds, bool[] Sure) Sort(IReadOnlyList<NameCandidate> candidates)
    {
        var weights = new Dictionary<string, KindWeights>(StringComparer.Ordinal);
        foreach (var candidate in candidates)
        {
            ref var weight = ref CollectionsMarshal.GetValueRefOrAddDefault(weights, candidate.Key, out var seen);
            if (!seen) WeighWords(candidate, ref weight);
            WeighContext(candidate, ref weight);
        }
        var persons = PersonParts(candidates, weights);
        var (kinds, sure) = (new EntityKind[candidates.Count], new bool[candidates.Count]);
        for (var i = 0; i < kinds.Length; i++)
        {
            var candidate = candidates[i];
            var weight = weights[candidate.Key];
            if (candidate.Length == 1 && persons.Contains(candidate.Key)) weight.Person += Strong + Fair;
            kinds[i] = weight.Best;
            sure[i] = SpeaksFor(candidate, kinds[i]);
        }
        return (kinds, sure);
    }

    private bool SpeaksFor(NameCandidate candidate, EntityKind kind) => lexicon.Known(candidate.Name) is not null
        || (candidate.Length > 1 && (CloserOf(candidate) == kind || lexicon.OpenedBy(candidate.Head.Lower) == kind
            || (kind == EntityKind.Organisation && (Has(candidate, "&") || lexicon.Is("corporate", candidate.Last.Lower)))));

    /// <summary>Given names and surnames of the persons named in full.</summary>
    private static HashSet<string> PersonParts(IReadOnlyList<NameCandidate> candidates, Dictionary<string, KindWeights> weights)
    {
        var parts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var candidate in candidates)
        {
            if (candidate.Length < 2 || weights[candidate.Key].Best != EntityKind.Person) continue;
            for (var i = candidate.First; i < candidate.End; i++)
            {
                if (candidate.Text.Words[i] is { HasCapital: true, Key.Length: > 2 } word) parts.Add(word.Key);
            }
        }
        return parts;
    }

    private void WeighWords(NameCandidate candidate, ref KindWeights weight)
    {
        if (lexicon.Known(candidate.Name) is { } known)
        {
            weight.Add(known.Kind, Certain);
            return;
        }
        var gazetteer = lexicon.Gazetteer;
        var key = candidate.Key;
        var (tie, _) = gazetteer.NationOf(key);
        if (tie == NationTie.Demonym) weight.Add(EntityKind.Nationality, Certain);
        else if (tie == NationTie.Country) weight.Add(EntityKind.Place, Strong + Fair);
        else if (tie == NationTie.Capital) weight.Add(EntityKind.Place, Strong + Slight);
        else if (gazetteer.IsPlace(key)) weight.Add(EntityKind.Place, candidate.Length > 1 ? Strong + Fair : Fair);
        if (candidate.Length == 1) WeighSingle(candidate, ref weight);
        else WeighSeveral(candidate, ref weight);
    }

    private void WeighSingle(NameCandidate candidate, ref KindWeights weight)
    {
        var word = candidate.Head;
        if (word is { Shape: WordShape.Capitals, Weak: false, Text.Length: > 1 } && !word.IsInitial) weight.Add(EntityKind.Organisation, Fair);
        else if (lexicon.Gazetteer.GivenNameOf(word.Key) != GivenName.None) weight.Add(EntityKind.Person, Fair - Slight);
        if (word.Key.EndsWith("stan", StringComparison.Ordinal) || word.Key.EndsWith("shire", StringComparison.Ordinal)) weight.Add(EntityKind.Place, Fair);
    }

    private void WeighSeveral(NameCandidate candidate, ref KindWeights weight)
    {
        var words = candidate.Text.Words;
        var given = lexicon.Gazetteer.GivenNameOf(candidate.Head.Key) != GivenName.None;
        var (closer, opener) = (CloserOf(candidate), lexicon.OpenedBy(candidate.Head.Lower));
        if (closer is { } closed) weight.Add(closed, given && candidate.Length == 2 && closed is EntityKind.Place or EntityKind.Event ? Fair : Strong);
        else if (opener is { } opened && (!given || opened == EntityKind.Place)) weight.Add(opened, Strong);
        if (Has(candidate, "&")) weight.Add(EntityKind.Organisation, Strong);
        if ((lexicon.IsNameSuffix(candidate.Last.Lower) && lexicon.ClosedBy(words[candidate.End - 2].Lower) is null) || lexicon.Is("corporate", candidate.Last.Lower))
            weight.Add(lexicon.Is("corporate", candidate.Last.Lower) ? EntityKind.Organisation : EntityKind.Person, Strong);
        if (given) weight.Add(EntityKind.Person, Strong - Slight);
        else if (candidate.Length is 2 or 3 && closer is null && opener is null && AllPlain(candidate)) weight.Add(EntityKind.Person, Fair - Slight);
        if (candidate.Length > 2 && words[candidate.First + 1].IsInitial) weight.Add(EntityKind.Person, Strong);
        if (candidate.Head.IsInitial) weight.Add(EntityKind.Person, Fair);
    }

    /// <summary>The kind that the last word tells; of "Ministry of the Interior" or "Gulf of Mexico" the word before "of".</summary>
    private EntityKind? CloserOf(NameCandidate candidate)
    {
        var words = candidate.Text.Words;
        for (var i = candidate.First + 1; i < candidate.End; i++)
        {
            if (words[i].Lower is "of" or "for" && lexicon.ClosedBy(words[i - 1].Lower) is { } head) return head;
        }
        var last = candidate.Last.Shape == WordShape.Digits || lexicon.IsNameSuffix(candidate.Last.Lower) ? words[Math.Max(candidate.First, candidate.End - 2)] : candidate.Last;
        return lexicon.ClosedBy(last.Text == "-" ? candidate.Head.Lower : last.Lower);
    }

    private static bool Has(NameCandidate candidate, string text)
    {
        for (var i = candidate.First; i < candidate.End; i++)
        {
            if (candidate.Text.Words[i].Text == text) return true;
        }
        return false;
    }

    private static bool AllPlain(NameCandidate candidate)
    {
        for (var i = candidate.First; i < candidate.End; i++)
        {
            if (candidate.Text.Words[i].Shape is not (WordShape.Capitalised or WordShape.Mixed)) return false;
        }
        return true;
    }

    private void WeighContext(NameCandidate candidate, ref KindWeights weight)
    {
        var (text, words) = (candidate.Text, candidate.Text.Words);
        if (candidate.TitleFirst < candidate.First) weight.Add(EntityKind.Person, candidate.Length == 1 && words[candidate.First - 1].Shape == WordShape.Lower ? Fair : Strong + Fair);
        if (candidate.TitleFirst > 0 && text.Adjoin(candidate.TitleFirst - 1, candidate.First)) WeighBefore(words[candidate.TitleFirst - 1], candidate, ref weight);
        if (candidate.End < words.Count && text.Adjoin(candidate.End - 1, candidate.End)) WeighAfter(candidate, ref weight);
    }

    private static void WeighBefore(NameWord before, NameCandidate candidate, ref KindWeights weight)
    {
        if (candidate.TitleFirst < candidate.First) return;
        if (before.Lower is "in" or "near" or "at" or "outside" or "across" or "throughout") weight.Add(EntityKind.Place, Fair);
        else if (before.Lower is "from" or "to" or "around" or "inside" or "into" or "through") weight.Add(EntityKind.Place, Slight);
        else if (before.Lower == "the" && candidate.Length == 1) weight.Add(EntityKind.Organisation, Slight);
    }

    private void WeighAfter(NameCandidate candidate, ref KindWeights weight)
    {
        var (text, words, next) = (candidate.Text, candidate.Text.Words, candidate.End);
        var word = words[next];
        if (IsSpeech(word.Lower)) weight.Add(EntityKind.Person, Slight + Slight);
        if (word.Text == "-" && next + 1 < words.Count && words[next + 1].Lower == "based") weight.Add(EntityKind.Place, Strong);
        if (word.Text != "," || next + 1 >= words.Count || !text.Adjoin(next, next + 1)) return;
        var after = words[next + 1];
        if (after.Shape == WordShape.Digits && after.Text.Length <= 2 && next + 2 < words.Count && words[next + 2].Text is "," or ".") weight.Add(EntityKind.Person, Strong);
        else if (after.Lower is "who" or "whose") weight.Add(EntityKind.Person, Fair);
        else if (after.HasCapital && candidate.Length <= 2 && lexicon.Gazetteer.NationOf(after.Key).Tie == NationTie.Country) weight.Add(EntityKind.Place, Fair);
    }

    private static bool IsSpeech(string lower) => lower is "said" or "says" or "told" or "added" or "tweeted" or "wrote" or "argued" or "insisted" or "recalled" or "joked" or "smiled" or "himself" or "herself";
}

/// <summary>What speaks for each kind.</summary>
internal struct KindWeights
{
    private int _organisation, _place, _nationality, _facility, _event, _product, _law;

    public int Person { get; set; }

    /// <summary>The kind with the most weight; a person first among equals, <see cref="EntityKind.Other"/> if nothing speaks for any.</summary>
    public readonly EntityKind Best
    {
        get
        {
            var (best, weight) = (EntityKind.Other, 0);
            foreach (var (kind, own) in (ReadOnlySpan<(EntityKind, int)>)
                [
                    (EntityKind.Person, Person), (EntityKind.Organisation, _organisation), (EntityKind.Place, _place), (EntityKind.Nationality, _nationality),
                    (EntityKind.Facility, _facility), (EntityKind.Event, _event), (EntityKind.Product, _product), (EntityKind.Law, _law),
                ])
            {
                if (own > weight) (best, weight) = (kind, own);
            }
            return best;
        }
    }

    public void Add(EntityKind kind, int weight)
    {
        switch (kind)
        {
            case EntityKind.Person: Person += weight; break;
            case EntityKind.Organisation: _organisation += weight; break;
            case EntityKind.Place: _place += weight; break;
            case EntityKind.Nationality: _nationality += weight; break;
            case EntityKind.Facility: _facility += weight; break;
            case EntityKind.Event: _event += weight; break;
            case EntityKind.Product: _product += weight; break;
            case EntityKind.Law: _law += weight; break;
        }
    }
}
