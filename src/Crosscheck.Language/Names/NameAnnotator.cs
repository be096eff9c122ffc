using System.Collections.Immutable;
using Crosscheck.Language.Learning;

namespace Crosscheck.Language.Names;

/// <summary>Finds names and acronyms and tells which of them mean the same within one article.</summary>
internal sealed class NameAnnotator
{
    private readonly NameLexicon _lexicon;
    private readonly NameSorter _sorter;
    private readonly NameJoiner _joiner;
    private readonly WordKnowledge _words;

    private NameAnnotator(NameLexicon lexicon, NameTagger tagger, WordKnowledge words) =>
        (_lexicon, _sorter, _joiner, _words) = (lexicon, new(lexicon), new(lexicon, tagger), words);

    public NameLexicon Lexicon => _lexicon;

    /// <param name="words">What is known of words.</param>
    public static NameAnnotator Load(WordKnowledge words) => new(NameLexicon.Load(), NameTagger.From(ModelFile.Load(NameTagger.ModelName)), words);

    /// <param name="title">The headline with grammar and values.</param>
    /// <param name="body">The body with grammar and values.</param>
    public (ImmutableArray<Mention> Title, ImmutableArray<Mention> Body, ImmutableArray<LocalEntity> Entities) Annotate(AnnotatedText title, AnnotatedText body)
    {
        var (titleText, bodyText) = (NameText.Of(title), NameText.Of(body));
        var ruled = RuledNames.Of(_lexicon, _sorter, _words, titleText, bodyText);
        var (candidates, kinds) = _joiner.Join(ruled, titleText, bodyText);
        var groups = NameGroups.Gather(_lexicon, candidates, kinds);
        var entities = LocalEntities.Of(_lexicon, candidates, groups);
        return (entities.MentionsIn(titleText), entities.MentionsIn(bodyText), entities.All);
    }
}
