using System.Collections.Immutable;

namespace Crosscheck.Reporting.Html;

/// <summary>What each source calls whom: its own voice apart from the voices it quotes.</summary>
internal static class NamesAndLabels
{
    private const int LinesShown = 12;

    public static void Render(HtmlWriter html, StoryView view)
    {
        html.Open("section", ("class", "names"), ("id", "names"), ("aria-labelledby", "names-h"));
        html.Element("h2", "Names and labels", ("id", "names-h"));
        var labelled = view.Story.Entities.Where(entity => entity.Labels.Length > 0).ToList();
        var named = view.Story.Entities.Where(entity => entity.Labels.Length == 0 && OtherNames(entity).Count > 0).ToList();
        if (labelled.Count + named.Count == 0)
            html.Element("p", "No two names or labels were found for one person, organisation or place.", ("class", "none"));
        if (labelled.Exists(entity => entity.Labels.Any(label => label.Loaded)))
            html.Open("p", ("class", "key")).Element("span", "◆", ("class", "loaded-sign")).Text(" marks wording that carries a judgement.").Close("p");
        Folded(html, labelled, entities => LabelTable(html, view, entities));
        if (labelled.Count > 0 && named.Count > 0)
            html.Element("h3", "Other names for the same");
        Folded(html, named, entities => NameTable(html, view, entities));
        html.Close("section");
    }

    private static void Folded(HtmlWriter html, List<Entity> entities, Action<IEnumerable<Entity>> write)
    {
        if (entities.Count > 0)
            write(entities.Take(LinesShown));
        if (entities.Count <= LinesShown)
            return;
        html.OpenFold($"{ReaderText.Number(entities.Count - LinesShown)} more");
        write(entities.Skip(LinesShown));
        html.Close("details");
    }

    private static void NameTable(HtmlWriter html, StoryView view, IEnumerable<Entity> entities)
    {
        html.Open("table", ("class", "labels aliases"));
        html.Element("caption", "Names by source", ("class", "vh"));
        html.Open("thead").Open("tr").Element("th", "Who or what", ("scope", "col")).Element("th", "Also called", ("scope", "col")).Close("tr").Close("thead");
        html.Open("tbody");
        foreach (var entity in entities)
        {
            html.Open("tr").Open("th", ("scope", "row")).Element("span", entity.Name, ("dir", "auto"), ("class", "name")).Text(" ");
            html.Chips(view.SourcesOf(entity.Names.Where(name => name.Text == entity.Name).SelectMany(name => name.Articles))).Close("th");
            html.Open("td");
            Names(html, view, entity);
            html.Close("td").Close("tr");
        }
        html.Close("tbody").Close("table");
    }

    private static void LabelTable(HtmlWriter html, StoryView view, IEnumerable<Entity> entities)
    {
        html.Open("table", ("class", "labels"));
        html.Element("caption", "Labels by source", ("class", "vh"));
        html.Open("thead").Open("tr").Element("th", "Who or what", ("scope", "col")).Element("th", "In the source’s own voice", ("scope", "col")).Element("th", "In voices it quotes", ("scope", "col")).Close("tr").Close("thead");
        html.Open("tbody");
        foreach (var entity in entities)
        {
            html.Open("tr");
            html.Open("th", ("scope", "row"));
            html.Element("span", entity.Name, ("dir", "auto"), ("class", "name"));
            Names(html, view, entity);
            html.Close("th");
            Labels(html, view, [.. entity.Labels.Where(label => label.Voice is null)], "In the source’s own voice");
            Labels(html, view, [.. entity.Labels.Where(label => label.Voice is not null)], "In voices it quotes");
            html.Close("tr");
        }
        html.Close("tbody").Close("table");
    }

    /// <summary>The names that are more than the main one cut short or set in capitals ("Calloway" for "Ines Calloway").</summary>
    private static List<EntityName> OtherNames(Entity entity)
    {
        var words = new HashSet<string>(entity.Name.Split(' '), StringComparer.OrdinalIgnoreCase);
        return entity.Names.Where(name => !name.Text.Split(' ').All(words.Contains)).ToList();
    }

    private static void Names(HtmlWriter html, StoryView view, Entity entity)
    {
        foreach (var merge in entity.Merged ?? [])
            html.Element("p", $"{ReaderText.List(merge.Names)} are one by the reader’s {merge.Evidence}.", ("class", "quiet"), ("dir", "auto"));
        var others = OtherNames(entity);
        if (others.Count == 0)
            return;
        html.Open("ul", ("class", "also"), ("aria-label", "Also called"));
        foreach (var name in others)
            html.Open("li").Element("span", name.Text, ("dir", "auto")).Text(" ").Chips(view.SourcesOf(name.Articles)).Close("li");
        html.Close("ul");
    }

    private static void Labels(HtmlWriter html, StoryView view, ImmutableArray<Label> labels, string column)
    {
        html.Open("td", ("data-column", column));
        if (labels.Length > 0)
        {
            html.Open("ul");
            // One wording by several sources is one line.
            foreach (var group in labels.GroupBy(label => $"{label.Loaded}\n{label.Voice}\n{label.Text}", StringComparer.Ordinal))
                Label(html, view, group.First(), [.. group.SelectMany(label => label.Evidence)]);
            html.Close("ul");
        }
        else
        {
            html.Element("span", "—", ("class", "quiet"));
        }
        html.Close("td");
    }

    private static void Label(HtmlWriter html, StoryView view, Label label, ImmutableArray<Evidence> evidence)
    {
        html.Open("li", ("class", label.Loaded ? "loaded" : null)).Open("details").Open("summary");
        if (label.Loaded)
            html.Element("span", "◆", ("class", "loaded-sign"), ("title", "wording that carries a judgement")).Text(" ");
        html.Element("span", label.Text, ("class", "words"), ("dir", "auto")).Text(" ").Chips(view.SourcesOf(evidence));
        if (label.Voice is { Length: > 0 } voice)
            html.Text(" ").Element("span", voice, ("class", "voice"), ("dir", "auto"));
        html.Close("summary");
        EvidenceBlock.List(html, view, evidence);
        html.Close("details").Close("li");
    }
}
