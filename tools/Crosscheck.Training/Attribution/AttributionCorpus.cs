using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Crosscheck.Language;
using Crosscheck.Language.Quotations;
using Crosscheck.Language.Tagging;
using Crosscheck.Training.Networks;

namespace Crosscheck.Training.Attribution;

/// <summary>Reads PolNeAR: brat stand-off beside each text, the first annotator by name.</summary>
internal sealed partial class AttributionCorpus(string shared, GrammarAnnotator annotator, AttributionReader reader)
{
    private readonly string _folder = Path.Combine(shared, "data", "attribution", "train");

    /// <summary>How many joint tags its words can have.</summary>
    public int Tags => reader.Tags;

    /// <summary>Digest of the annotations, kept in the model.</summary>
    public string Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in Directory.GetFiles(Path.Combine(_folder, "attributions"), "*.ann").Order(StringComparer.Ordinal)) hash.AppendData(File.ReadAllBytes(path));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The paragraphs of the texts in the order of their file names.</summary>
    public IEnumerable<LabelledWords> Train()
    {
        var annotations = Directory.GetFiles(Path.Combine(_folder, "attributions"), "*.ann").Order(StringComparer.Ordinal)
            .GroupBy(path => Path.GetFileNameWithoutExtension(path)[..Path.GetFileNameWithoutExtension(path).LastIndexOf('_')], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        foreach (var path in Directory.GetFiles(Path.Combine(_folder, "text"), "*.txt").Order(StringComparer.Ordinal))
        {
            if (!annotations.TryGetValue(Path.GetFileNameWithoutExtension(path), out var annotation)) continue;
            foreach (var paragraph in Read(File.ReadAllText(path), File.ReadAllLines(annotation))) yield return paragraph;
        }
    }

    private IEnumerable<LabelledWords> Read(string source, string[] annotation)
    {
        var text = annotator.Annotate(source, headline: false);
        var labels = LabelsOf(text, annotation);
        var marked = AttributionReader.WithOneKindOfMarks(source);
        foreach (var (first, end) in AttributionReader.Paragraphs(text))
        {
            var facts = new WordFacts[end - first];
            reader.Read(text, marked, first, end, facts);
            yield return new(facts, labels[first..end]);
        }
    }

    private static int[] LabelsOf(AnnotatedText text, string[] lines)
    {
        // Offsets are counted in code points.
        var units = new List<int>();
        for (var at = 0; at < text.Text.Length; at += char.IsSurrogatePair(text.Text, at) ? 2 : 1) units.Add(at);
        units.Add(text.Text.Length);
        var labels = new int[text.Tokens.Length];
        foreach (var line in lines)
        {
            if (SpanLine().Match(line) is not { Success: true } match || AttributionLabels.Of(match.Groups[1].Value) is not { } role) continue;
            var opens = true;
            foreach (var piece in match.Groups[2].Value.Split(';'))
            {
                int[] ends = [.. piece.Split(' ').Select(end => int.Parse(end, CultureInfo.InvariantCulture))];
                var (first, end) = text.TokensIn(new(units[ends[0]], units[ends[1]]));
                for (var token = first; token < end; token++)
                {
                    labels[token] = opens ? role : role + 1;
                    opens = false;
                }
            }
        }
        return labels;
    }

    [GeneratedRegex("^T\\d+\t(\\w+) ([\\d ;]+)\t")]
    private static partial Regex SpanLine();
}
