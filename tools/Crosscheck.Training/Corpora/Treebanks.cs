using System.Security.Cryptography;
using Crosscheck.Language.Conllu;

namespace Crosscheck.Training.Corpora;

/// <summary>The Universal Dependencies treebanks EWT and GUM; of GUM only documents whose licence allows commercial use.</summary>
internal sealed class Treebanks(string shared)
{
    private readonly string _folder = Path.Combine(shared, "data", "treebanks");

    /// <summary>What models are trained on: EWT train, and the documents of GUM train that are not marked non-commercial.</summary>
    public IReadOnlyList<TrainingSentence> Train()
    {
        var barred = NonCommercial();
        return [.. Read(PathOf("ewt", "train")), .. Read(PathOf("gum", "train")).Where(sentence => !barred.Contains(sentence.Document))];
    }

    /// <param name="name"><c>ewt</c> or <c>gum</c>.</param>
    /// <param name="part"><c>train</c>, <c>dev</c> or <c>test</c>.</param>
    public string PathOf(string name, string part) => Path.Combine(_folder, name, $"en_{name}-ud-{part}.conllu");

    /// <summary>SHA-256 over the files that training reads.</summary>
    public string Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in new[] { PathOf("ewt", "train"), PathOf("gum", "train"), Documents }) hash.AppendData(File.ReadAllBytes(file));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public static IReadOnlyList<TrainingSentence> Read(string path)
    {
        using var reader = new StreamReader(path);
        var sentences = new List<TrainingSentence>();
        var document = "";
        foreach (var sentence in ConlluReader.Read(reader))
        {
            document = sentence.Comment("newdoc id") ?? document;
            sentences.Add(TrainingSentence.From(document, sentence));
        }
        return sentences;
    }

    private string Documents => Path.Combine(_folder, "gum", "gum-docs.tsv");

    /// <summary>Documents of GUM whose licence bars commercial use.</summary>
    public HashSet<string> NonCommercial()
    {
        var lines = File.ReadAllLines(Documents);
        var columns = lines[0].Split('\t');
        int name = Array.IndexOf(columns, "doc"), mark = Array.IndexOf(columns, "non_commercial");
        if (name < 0 || mark < 0) throw new InvalidDataException($"{Path.GetFileName(Documents)} lacks the column doc or non_commercial");
        return [.. lines.Skip(1).Select(line => line.Split('\t')).Where(row => row[mark] != "no").Select(row => row[name])];
    }
}
