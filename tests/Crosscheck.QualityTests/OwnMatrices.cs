using System.Text.Json.Nodes;

namespace Crosscheck.QualityTests;

/// <summary>The answer matrices in quality/matrices, which hold spans and no words: with the words of the articles they become gold files.</summary>
internal static class OwnMatrices
{
    /// <summary>Writes each matrix as a gold file.</summary>
    /// <param name="shared">Where the clusters lie.</param>
    /// <param name="folder">Where the gold files go.</param>
    /// <returns>Each cluster's folder and its gold file.</returns>
    public static (string Articles, string Gold)[] Write(string shared, string folder) =>
        [.. Directory.GetFiles(Path.Combine(Places.Repository, "quality", "matrices"), "*.json").Order(StringComparer.Ordinal).Select(matrix => Write(matrix, Path.Combine(shared, "data", "clusters-unlabelled"), folder))];

    private static (string Articles, string Gold) Write(string matrix, string clusters, string folder)
    {
        var gold = JsonNode.Parse(File.ReadAllText(matrix))!;
        var articles = Path.Combine(clusters, (string)gold["cluster"]!);
        var texts = gold["articles"]!.AsArray().ToDictionary(article => (string)article!["id"]!, article => File.ReadAllText(Path.Combine(articles, (string)article!["file"]!)), StringComparer.Ordinal);
        foreach (var answer in gold["questions"]!.AsArray().SelectMany(question => question!["answers"]!.AsArray()))
        {
            answer!["evidence"] = texts[(string)answer["article"]!][(int)answer["start"]!..(int)answer["end"]!];
            answer["value"] ??= "";
        }
        var file = Path.Combine(folder, Path.GetFileName(matrix));
        File.WriteAllText(file, gold.ToJsonString());
        return (articles, file);
    }
}
