using System.Runtime.InteropServices;
using Crosscheck.Language.Gazetteers;
using Crosscheck.Language.Learning;
using Crosscheck.Language.Tagging;

namespace Crosscheck.Language.Names;

/// <summary>Computes <see cref="NameFacts"/> of the words of one document.</summary>
/// <param name="lexicon">The lists.</param>
/// <param name="known">What is known of words.</param>
/// <param name="evidence">How the document writes each word.</param>
internal sealed class NameFactsReader(NameLexicon lexicon, WordKnowledge known, CapitalEvidence evidence)
{
    private const int LongestPhrase = 4;
    private const int FewestOfCaseless = 3;

    private readonly Dictionary<string, uint> _kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NameLists> _lists = new(StringComparer.Ordinal);

    /// <summary>Counts what the rules call each word, over all texts of the document.</summary>
    public void Count(IReadOnlyList<NameCandidate> candidates, IReadOnlyList<EntityKind> kinds)
    {
        for (var index = 0; index < candidates.Count; index++)
        {
            for (var at = candidates[index].First; at < candidates[index].End; at++)
                CollectionsMarshal.GetValueRefOrAddDefault(_kinds, candidates[index].Text.Words[at].Lower, out _) |= 1u << (int)kinds[index];
        }
    }

    /// <param name="text">A text of the document.</param>
    /// <param name="candidates">Names that the rules found in the document.</param>
    /// <param name="kinds">Their kinds.</param>
    /// <returns>One entry a word.</returns>
    public NameFacts[] Read(NameText text, IReadOnlyList<NameCandidate> candidates, IReadOnlyList<EntityKind> kinds)
    {
        var words = text.Words;
        var facts = new NameFacts[words.Count];
        ReadWords(text, facts);
        for (var index = 0; index < words.Count; index++)
        {
            var word = words[index];
            facts[index].Tag = FeatureHash.Word(word.Tag);
            facts[index].Lists = ListsOf(word) | If(word.Text == "-" && index + 1 < words.Count && words[index + 1].HasCapital, NameLists.Joins);
            facts[index].Document = DocumentOf(word);
        }
        MarkPhrases(text, facts);
        for (var index = 0; index < candidates.Count; index++)
        {
            var candidate = candidates[index];
            if (candidate.Text != text) continue;
            for (var at = candidate.First; at < candidate.End; at++) facts[at].Rule = ((uint)kinds[index] * 2) + (at == candidate.First ? 2u : 3u);
        }
        return facts;
    }

    private void ReadWords(NameText text, NameFacts[] facts)
    {
        var words = text.Words;
        for (var first = 0; first < words.Count;)
        {
            var end = text.SentenceEnd(first);
            var spans = new TextSpan[end - first];
            var read = new WordFacts[end - first];
            for (var index = first; index < end; index++) spans[index - first] = new(words[index].Start, words[index].End);
            WordFactsReader.Read(text.Text, spans, known.Words, read);
            var caseless = IsCaseless(words, first, end) ? 1u : 0;
            for (var index = first; index < end; index++)
            {
                facts[index].Word = read[index - first];
                var number = known.Vectors.Find(read[index - first].Lower);
                (facts[index].Coarse, facts[index].Fine) = (known.Vectors.ClusterOf(number, 0), known.Vectors.ClusterOf(number, 1));
                facts[index].Caseless = caseless;
            }
            first = end;
        }
    }

    /// <summary>True for a sentence of several words in which none but "I" has a capital.</summary>
    private static bool IsCaseless(IReadOnlyList<NameWord> words, int first, int end)
    {
        var lower = 0;
        for (var index = first; index < end; index++)
        {
            if (words[index].HasCapital && words[index].Text != "I") return false;
            if (words[index].Shape == WordShape.Lower) lower++;
        }
        return lower >= FewestOfCaseless;
    }

    private NameLists ListsOf(NameWord word)
    {
        ref var lists = ref CollectionsMarshal.GetValueRefOrAddDefault(_lists, word.Text, out var seen);
        if (!seen) lists = WordsThatGoWithNames(word) | Persons(word) | Names(word);
        return lists;
    }

    private NameLists Persons(NameWord word)
    {
        if (!word.IsWord) return NameLists.None;
        var gazetteer = lexicon.Gazetteer;
        var given = gazetteer.GivenNameOf(word.Key);
        return If(given is GivenName.Female or GivenName.Either, NameLists.FemaleName)
            | If(given is GivenName.Male or GivenName.Either, NameLists.MaleName)
            | If(gazetteer.IsSurname(word.Key), NameLists.Surname)
            | If(word.HasCapital && gazetteer.IsPersonName(word.Key), NameLists.PersonName);
    }

    private NameLists Names(NameWord word)
    {
        if (!word.IsWord) return NameLists.None;
        var gazetteer = lexicon.Gazetteer;
        return Nouns(gazetteer.ProperNoun(word.Key), NameLists.NotedPerson, NameLists.NotedPlace, NameLists.NotedGroup, NameLists.NotedOther)
            | gazetteer.NationOf(word.Key).Tie switch { NationTie.Country => NameLists.Country, NationTie.Capital => NameLists.Capital, NationTie.Demonym => NameLists.Demonym, _ => NameLists.None }
            | If(gazetteer.IsPlace(word.Key), NameLists.Place)
            | If(word.HasCapital && gazetteer.IsTown(word.Key), NameLists.Town)
            | If(word.HasCapital && gazetteer.IsStateCode(word.Key), NameLists.StateCode)
            | (word.HasCapital ? Organisations(gazetteer.Organisation(word.Key)) : NameLists.None)
            | lexicon.Known(word.Text)?.Kind switch { EntityKind.Organisation => NameLists.KnownOrganisation, EntityKind.Place => NameLists.KnownPlace, null => NameLists.None, _ => NameLists.KnownOther };
    }

    private static NameLists Organisations(string kinds) => kinds.Length == 0 ? NameLists.None
        : If(kinds.Contains('o', StringComparison.Ordinal), NameLists.Organisation) | If(kinds.Contains('t', StringComparison.Ordinal), NameLists.Team)
        | If(kinds.Contains('b', StringComparison.Ordinal), NameLists.Brand) | If(kinds.Contains('w', StringComparison.Ordinal), NameLists.CompanyWord);

    private NameLists WordsThatGoWithNames(NameWord word)
    {
        if (!word.IsWord) return NameLists.None;
        var lower = word.Lower;
        return If(lexicon.IsTitle(lower), NameLists.Title)
            | If(lexicon.IsHonorific(lower), NameLists.Honorific)
            | If(lexicon.IsTitleModifier(lower), NameLists.TitleModifier)
            | lexicon.ClosedBy(lower) switch { EntityKind.Organisation => NameLists.ClosesOrganisation, EntityKind.Place or EntityKind.Facility => NameLists.ClosesPlace, null => NameLists.None, _ => NameLists.ClosesOther }
            | lexicon.OpenedBy(lower) switch { EntityKind.Organisation => NameLists.OpensOrganisation, null => NameLists.None, _ => NameLists.OpensPlace }
            | If(lexicon.IsFunctionWord(lower), NameLists.Function)
            | If(lexicon.IsCalendarWord(lower), NameLists.Calendar)
            | If(lexicon.IsNameSuffix(lower), NameLists.Suffix)
            | If(lexicon.Is("corporate", lower), NameLists.Corporate)
            | If(lexicon.Is("person particle", lower), NameLists.Particle);
    }

    private static NameLists If(bool holds, NameLists list) => holds ? list : NameLists.None;

    private static NameLists Nouns(string kinds, NameLists person, NameLists place, NameLists group, NameLists other) =>
        If(kinds.Contains('p', StringComparison.Ordinal), person) | If(kinds.Contains('l', StringComparison.Ordinal), place)
        | If(kinds.Contains('g', StringComparison.Ordinal), group) | If(kinds.Contains('o', StringComparison.Ordinal), other);

    private uint DocumentOf(NameWord word)
    {
        int small = Math.Min(2, evidence.Small(word.Lower)), capital = Math.Min(2, evidence.Capital(word.Lower));
        return (_kinds.GetValueOrDefault(word.Lower) << 4) | (uint)((small * 3) + capital);
    }

    /// <summary>Marks listed names of several words; the longest from each word on. Their first and last words have capitals or are listed themselves.</summary>
    private void MarkPhrases(NameText text, NameFacts[] facts)
    {
        var words = text.Words;
        for (var first = 0; first + 1 < words.Count; first++)
        {
            if (!MayBound(first)) continue;
            for (var end = Math.Min(words.Count, first + LongestPhrase); end > first + 1; end--)
            {
                if (!MayBound(end - 1) || !text.Adjoin(first, end - 1)) continue;
                var key = new NameCandidate(text, first, end, first).Key;
                var lists = Nouns(lexicon.Gazetteer.ProperNoun(key), NameLists.PersonPhrase, NameLists.PlacePhrase, NameLists.GroupPhrase, NameLists.OtherPhrase)
                    | If(lexicon.Gazetteer.IsTown(key), NameLists.TownPhrase)
                    | If(lexicon.Gazetteer.Organisation(key).Length > 0, NameLists.OrganisationPhrase)
                    | If(lexicon.Gazetteer.IsPlace(key) || lexicon.Gazetteer.NationOf(key).Tie != NationTie.None, NameLists.PlacePhrase);
                if (lists == NameLists.None) continue;
                facts[first].Lists |= NameLists.FirstOfPhrase;
                for (var at = first; at < end; at++) facts[at].Lists |= lists;
                break;
            }
        }

        bool MayBound(int index) => words[index].IsWord && (words[index].HasCapital || (facts[index].Lists & NameLists.Names) != NameLists.None);
    }
}
