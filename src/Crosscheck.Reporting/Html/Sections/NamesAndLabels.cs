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
        List<Entity> entities = [.. view.Story.Entities.Where(entity => entity.Labels.Length > 0), .. view.Story.Entities.Where(entity => entity.Labels.Length == 0 && entity.Names.Length > 1)];
        if (entities.Count == 0)
        {
            html.Element("p", "No two names or labels were found for one person, organisation or place.", ("class", "none"));
        }
        else
        {
            html.Open("p", ("class", "key")).Element("span", "◆", ("class", "loaded-sign")).Text(" marks wording that carries a judgement.").Close("p");
            Table(html, view, entities.Take(LinesShown), "Names and labels by source");
            if (entities.Count > LinesShown)
            {
                html.Open("details", ("class", "rest")).Element("summary", $"Show {ReaderText.Count(entities.Count - LinesShown, "more name")}");
                Table(html, view, entities.Skip(LinesShown), "More names and labels by source");
                html.Close("details");
            }
        }
        html.Close("section");
    }

    private static void Table(HtmlWriter html, StoryView view, IEnumerable<Entity> entities, string caption)
    {
        html.Open("table", ("class", "labels"));
        html.Element("caption", caption, ("class", "vh"));
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

    private static void Names(HtmlWriter html, StoryView view, Entity entity)
    {
        var others = entity.Names.Where(name => name.Text != entity.Name).ToList();
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
