using Crosscheck.Language;
using Crosscheck.Language.Learning;
using Crosscheck.Language.Networks;
using Crosscheck.Language.Parsing;
using Crosscheck.Language.Tagging;

namespace Crosscheck.Tests.Language;

public sealed class LabelGlossaryTests
{
    private static readonly HashSet<string> Known = [.. LabelGlossary.All().Select(meaning => $"{meaning.Group} {meaning.Name}")];

    [Fact]
    public void Every_tag_of_the_models_is_explained()
    {
        var tagger = Tagger.From(ModelFile.Load(Tagger.ModelName));
        Assert.Subset(Known, new HashSet<string>([.. tagger.Upos.Select(tag => "upos " + tag), .. tagger.Xpos.Select(tag => "xpos " + tag)]));
    }

    [Fact]
    public void Every_relation_of_the_models_is_explained() =>
        Assert.Subset(Known, new HashSet<string>([.. Parser.From(WordVectors.From(ModelFile.Load(WordVectors.ModelName)), ModelFile.Load(Parser.ModelName)).Relations.Select(relation => "deprel " + relation)]));

    [Fact]
    public void The_page_of_labels_says_the_same()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "annotations.md"));
        foreach (var meaning in LabelGlossary.All()) Assert.Contains($"` | {meaning.Meaning} |", page, StringComparison.Ordinal);
    }
}
