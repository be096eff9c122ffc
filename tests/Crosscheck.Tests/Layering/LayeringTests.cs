using System.Xml.Linq;

namespace Crosscheck.Tests.Layering;

/// <summary>Who may reference whom, as ARCHITECTURE.md draws it. A new reference is a change to this table, to be seen in review.</summary>
public sealed class LayeringTests
{
    private static readonly Dictionary<string, string[]> _allowed = new(StringComparer.Ordinal)
    {
        ["Crosscheck"] = [],
        ["Crosscheck.Articles"] = ["Crosscheck"],
        ["Crosscheck.Fetching"] = ["Crosscheck.Articles"],
        ["Crosscheck.Language"] = ["Crosscheck"],
        ["Crosscheck.Reconciliation"] = ["Crosscheck"],
        ["Crosscheck.Reporting"] = ["Crosscheck"],
        ["Crosscheck.Pipeline"] = ["Crosscheck.Articles", "Crosscheck.Language", "Crosscheck.Reconciliation"],
        ["Crosscheck.Cli"] = ["Crosscheck.Fetching", "Crosscheck.Pipeline", "Crosscheck.Reporting"],
    };

    /// <summary>Outside code that a project may bring in, beyond the runtime.</summary>
    private static readonly Dictionary<string, string[]> _packages = new(StringComparer.Ordinal)
    {
        ["Crosscheck.Articles"] = ["AngleSharp", "DocumentFormat.OpenXml", "System.IO.Packaging"],
        ["Crosscheck.Cli"] = ["System.CommandLine"],
    };

    public static TheoryData<string> Projects => [.. ProjectFiles().Select(file => Path.GetFileNameWithoutExtension(file))];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_what_the_table_allows(string project)
    {
        Assert.True(_allowed.ContainsKey(project), $"{project} is not in the table of layers.");
        Assert.Subset(_allowed[project].ToHashSet(StringComparer.Ordinal), ReferencesOf(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'))).ToHashSet(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_brings_in_only_the_packages_of_the_table(string project) =>
        Assert.Subset(_packages.GetValueOrDefault(project, []).ToHashSet(StringComparer.Ordinal), ReferencesOf(project, "PackageReference").ToHashSet(StringComparer.Ordinal));

    [Fact]
    public void Every_project_of_the_table_exists() =>
        Assert.Equal(_allowed.Keys.Order(StringComparer.Ordinal), ProjectFiles().Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    private static IEnumerable<string> ReferencesOf(string project, string kind) =>
        XDocument.Load(Path.Combine(Repository.Root, "src", project, $"{project}.csproj"))
            .Descendants(kind)
            .Select(reference => reference.Attribute("Include")?.Value)
            .OfType<string>();

    private static string[] ProjectFiles() => Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories);
}
