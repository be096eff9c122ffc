using System.Security.Cryptography;
using Crosscheck.Training.Corpora;

namespace Crosscheck.Training.Names;

/// <summary>Names over the texts of the treebanks: Universal NER for EWT, and those derived from GUM's entities.</summary>
internal sealed class NameCorpora(string shared, Treebanks banks)
{
    private readonly string _folder = Path.Combine(shared, "data", "ner");

    /// <summary>What the model is trained on; of GUM only documents whose licence allows commercial use.</summary>
    public IReadOnlyList<NameDocument> Train()
    {
        var barred = banks.NonCommercial();
        return [.. Read(PathOf("ewt", "train")), .. Read(PathOf("gum", "train")).Where(document => !barred.Contains(document.Name))];
    }

    /// <param name="name"><c>ewt</c> or <c>gum</c>.</param>
    /// <param name="part"><c>train</c>, <c>dev</c> or <c>test</c>.</param>
    public string PathOf(string name, string part) => name == "ewt"
        ? Path.Combine(_folder, "uner-ewt", $"en_ewt-ud-{(part == "train" ? "train.preliminary" : part)}.iob2")
        : Path.Combine(_folder, "gum", $"gum-{part}.iob2");

    /// <summary>SHA-256 over the files that training reads.</summary>
    public string Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in new[] { PathOf("ewt", "train"), PathOf("gum", "train") }) hash.AppendData(File.ReadAllBytes(file));
        hash.AppendData(Convert.FromHexString(banks.Digest()));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Reads IOB2 of five columns (Universal NER: number, word, label) or of three (word, label, identity).</summary>
    public static IReadOnlyList<NameDocument> Read(string path)
    {
        const string Opening = "# newdoc id";
        var documents = new List<NameDocument>();
        var (name, sentences) = ("", new List<(string[], string[])>());
        var (words, labels) = (new List<string>(), new List<string>());
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith(Opening, StringComparison.Ordinal))
            {
                CloseDocument();
                name = line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim();
            }
            else if (line.Length == 0)
            {
                CloseSentence();
            }
            else if (!line.StartsWith("# ", StringComparison.Ordinal))
            {
                var cells = line.Split('\t');
                var first = cells.Length > 3 ? 1 : 0;
                words.Add(cells[first]);
                labels.Add(cells[first + 1]);
            }
        }
        CloseDocument();
        return documents;

        void CloseSentence()
        {
            if (words.Count > 0) sentences.Add(([.. words], [.. labels]));
            words.Clear();
            labels.Clear();
        }

        void CloseDocument()
        {
            CloseSentence();
            if (sentences.Count > 0) documents.Add(new(name, [.. sentences]));
            sentences.Clear();
        }
    }
}
