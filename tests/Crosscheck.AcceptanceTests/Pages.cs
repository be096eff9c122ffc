namespace Crosscheck.AcceptanceTests;

/// <summary>Saved pages on an invented dam.</summary>
internal static class Pages
{
    public const string FirstText = """
        The Orrin dam above the town of Kellmouth broke on Monday evening after three days of rain, the district council said.
        At least 14 people were killed and 300 houses were flooded, said Marta Quill, who leads the council.
        "We had asked for repairs twice," Quill said. The operator, Northwater, said that the dam had been inspected in March.
        Some 1,200 people spent the night in schools, and the bridge on the road to Halden was closed.
        """;

    public const string SecondText = """
        A dam above Kellmouth gave way on Tuesday morning and sent water through the lower town, the police said.
        Nine people died and about 280 houses stood under water, a police spokesman said on Tuesday.
        Northwater denied that it had been asked for repairs. "There was no such letter," the company said in a statement.
        Soldiers brought more than 1,000 people to schools and to the sports hall of the neighbouring town.
        """;

    public const string GermanText = """
        Der Damm oberhalb der Stadt Kellmouth ist am Montagabend nach drei Tagen Regen gebrochen, wie der Rat der Stadt mitteilte.
        Mindestens vierzehn Menschen kamen ums Leben, und dreihundert Häuser wurden überflutet, sagte die Vorsitzende des Rates.
        Der Betreiber erklärte, der Damm sei im März geprüft worden. Viele Menschen verbrachten die Nacht in den Schulen der Stadt.
        """;

    public static string First { get; } = Page("Fourteen dead as dam breaks above Kellmouth", "Kellmouth Mail", "2023-11-14", FirstText);

    public static string Second { get; } = Page("Dam gives way, nine dead", "Halden Observer", "2023-11-15", SecondText);

    public static string German { get; } = Page("Damm oberhalb von Kellmouth gebrochen", "Haldener Bote", "2023-11-15", GermanText);

    /// <summary>A page with menu and footer around the text, a line a paragraph.</summary>
    public static string Page(string headline, string outlet, string published, string text) => $"""
        <!doctype html>
        <html><head><meta charset="utf-8"><title>{headline} - {outlet}</title>
        <meta property="og:title" content="{headline}"><meta property="og:site_name" content="{outlet}">
        <meta property="article:published_time" content="{published}"></head>
        <body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
        <article><h1>{headline}</h1>
        {string.Concat(text.Split('\n').Select(line => $"<p>{line.Trim()}</p>\n"))}</article>
        <footer>All rights reserved</footer></body></html>
        """;

    /// <summary>Both pages in a folder of their own.</summary>
    public static void WriteTwo(TemporaryFolder folder, string below = "pages")
    {
        folder.Write($"{below}/first.html", First);
        folder.Write($"{below}/second.html", Second);
    }
}
