using System.Collections.Immutable;

namespace Crosscheck.Language.Names;

/// <summary>Finds names and acronyms and tells which of them mean the same within one article.</summary>
internal sealed class NameAnnotator
{
    private readonly NameLexicon _lexicon;
    private readonly NameSorter _sorter;

    private NameAnnotator(NameLexicon lexicon) => (_lexicon, _sorter) = (lexicon, new(lexicon));

    public NameLexicon Lexicon => _lexicon;

    public static NameAnnotator Load() => new(NameLexicon.Load());

    /// <param name="title">The headline with grammar and values.</param>
    /// <param name="body">The body with grammar and values.</param>
    public (ImmutableArray<Mention> Title, ImmutableArray<Mention> Body, ImmutableArray<LocalEntity> Entities) Annotate(AnnotatedText title, AnnotatedText body)
    {
        var (titleText, bodyText) = (NameText.Of(title), NameText.Of(body));
        var evidence = new CapitalEvidence();
        evidence.Add(titleText);
        evidence.Add(bodyText);
        var finder = new NameFinder(_lexicon, evidence);
        var candidates = finder.Find(titleText);
        candidates.AddRange(finder.Find(bodyText));
        var groups = NameGroups.Gather(_lexicon, candidates, _sorter.Sort(candidates));
        var entities = LocalEntities.Of(_lexicon, candidates, groups);
        return (entities.MentionsIn(titleText), entities.MentionsIn(bodyText), entities.All);
    }
}
