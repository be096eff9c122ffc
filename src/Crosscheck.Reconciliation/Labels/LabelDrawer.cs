using System.Collections.Immutable;

namespace Crosscheck.Reconciliation.Labels;

/// <summary>Draws what an article, or somebody it quotes, calls the entities it names.</summary>
internal static class LabelDrawer
{
    /// <summary>An organisation must be named this often to dominate an article.</summary>
    private const int FewestMentions = 3;

    /// <summary>The labels of headline, then body, each in order of span. None for text without tags.</summary>
    public static ImmutableArray<LabelUse> Draw(AnnotatedArticle article)
    {
        var main = MainOrganisation(article);
        return [.. Draw(new(article, EvidenceField.Title), main), .. Draw(new(article, EvidenceField.Text), main)];
    }

    private static List<LabelUse> Draw(LabelText text, int main)
    {
        if (!text.HasTags) return [];
        var describable = Describable.Shared;
        var reader = new DescriptionReader(text, JudgementLexicon.Shared);
        var labels = new LabelCollector(text, reader, JudgementLexicon.Shared);
        var subjects = new SubjectFinder(text, describable);
        var names = new NameLabels(text, reader, describable, labels);
        var naming = new NamingLabels(text, reader, describable, subjects, labels);
        var copulas = new CopulaLabels(text, reader, describable, subjects, labels);
        // Verbs first, since they say whose words the description is; then once more for those that take up a description beside a name.
        DrawVerbs(text, naming, copulas);
        for (var mention = 0; mention < text.Text.Mentions.Length; mention++)
            if (text.Text.Mentions[mention].Named) names.Draw(mention);
        DrawVerbs(text, naming, copulas);
        // Once more for what the first round lets be understood ("the regime" after "the Freedonian regime").
        var continuing = new ContinuingLabels(text, reader, describable, labels);
        continuing.Draw(main);
        continuing.Draw(main);
        return labels.InOrder();
    }

    private static void DrawVerbs(LabelText text, NamingLabels naming, CopulaLabels copulas)
    {
        for (var token = 0; token < text.Count; token++)
        {
            naming.Draw(token);
            copulas.Draw(token);
        }
    }

    private static void Count(AnnotatedArticle article, AnnotatedText text, int[] counts)
    {
        for (var mention = 0; mention < text.Mentions.Length; mention++)
        {
            var entity = text.Mentions[mention].Entity;
            if (text.Mentions[mention].Named && entity >= 0 && article.Entities[entity].Kind == EntityKind.Organisation) counts[entity]++;
        }
    }

    /// <summary>The organisation named half as often again as any other, or -1.</summary>
    private static int MainOrganisation(AnnotatedArticle article)
    {
        var counts = new int[article.Entities.Length];
        Count(article, article.Title, counts);
        Count(article, article.Body, counts);
        var (first, second, main) = (0, 0, -1);
        for (var entity = 0; entity < counts.Length; entity++)
        {
            if (counts[entity] > first) (first, second, main) = (counts[entity], first, entity);
            else second = Math.Max(second, counts[entity]);
        }
        return first >= FewestMentions && first * 2 >= second * 3 ? main : -1;
    }
}
