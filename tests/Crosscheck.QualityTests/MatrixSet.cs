using System.Security.Cryptography;
using System.Text;

namespace Crosscheck.QualityTests;

/// <summary>Stories with answer matrices written by hand, scored together.</summary>
/// <param name="Name">Its name in quality/floors.json.</param>
/// <param name="Stories">Each story's folder of articles and its gold file.</param>
internal sealed record MatrixSet(string Name, (string Articles, string Gold)[] Stories)
{
    /// <summary>Five real reports and six clusters, none of them in this repository.</summary>
    public static MatrixSet Shared(string shared) => new(
        "matrix",
        [
            (Path.Combine(shared, "seeds"), Path.Combine(shared, "gold", "seeds.json")),
            .. Directory.GetDirectories(Path.Combine(shared, "data", "clusters"))
                .Order(StringComparer.Ordinal)
                .Select(folder => (folder, Path.Combine(shared, "gold", $"{Path.GetFileName(folder)}.json"))),
        ]);

    /// <summary>The invented story in samples/.</summary>
    public static MatrixSet Sample => new(
        "sample",
        [(Path.Combine(Places.Repository, "samples", "selka-ferry"), Path.Combine(Places.Repository, "samples", "selka-ferry.gold.json"))]);

    /// <summary>The clusters without gold, with matrices of our own.</summary>
    /// <param name="shared">Where the clusters lie.</param>
    /// <param name="folder">Takes the gold files.</param>
    public static MatrixSet Own(string shared, string folder) => new("own", OwnMatrices.Write(shared, folder));

    /// <summary>SHA-256 over names and bytes of all articles and gold files, wherever they lie: floors hold for these and no others.</summary>
    public string Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (articles, gold) in Stories)
        {
            foreach (var file in Directory.GetFiles(articles).OrderBy(Path.GetFileName, StringComparer.Ordinal).Append(gold))
            {
                hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(file)));
                hash.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
            }
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
