using System.Text;
using Crosscheck.Language;

namespace Crosscheck.Tests.Language.Parsing;

/// <summary>Whatever the words, every sentence has one tree with one root.</summary>
public sealed class TreeLawTests
{
    private static readonly string[] Words =
        ["the", "a", "bridge", "Mara", "fell", "said", "that", "which", "on", "and", ",", "\"", "(", ")", "was", "seen", "12", "not", "of", "—", "who", "U.S.", "quickly"];

    private static readonly GrammarAnnotator Annotator = GrammarAnnotator.Load();

    [Fact]
    public void Every_sentence_is_one_tree()
    {
        var random = new Random(3);
        for (var round = 0; round < 400; round++)
        {
            var text = new StringBuilder();
            for (var count = random.Next(1, 40); count > 0; count--) text.Append(Words[random.Next(Words.Length)]).Append(' ');
            AssertTrees(Annotator.Annotate(text.ToString(), headline: false));
        }
    }

    [Fact]
    public void A_sentence_of_twenty_thousand_words_is_one_tree() =>
        AssertTrees(Annotator.Annotate(string.Concat(Enumerable.Repeat("and the men of the town said that ", 2500)), headline: false));

    private static void AssertTrees(AnnotatedText annotated)
    {
        foreach (var sentence in annotated.Sentences)
        {
            var roots = 0;
            for (var index = sentence.FirstToken; index < sentence.EndToken; index++)
            {
                var token = annotated.Tokens[index];
                Assert.Equal(token.Head < 0, token.Deprel == "root");
                if (token.Head < 0) roots++;
                var (at, steps) = (index, 0);
                while (annotated.Tokens[at].Head >= 0)
                {
                    at = annotated.Tokens[at].Head;
                    Assert.InRange(at, sentence.FirstToken, sentence.EndToken - 1);
                    Assert.True(++steps <= 2000, "the tree has a ring");
                }
            }
            Assert.Equal(1, roots);
        }
    }
}
