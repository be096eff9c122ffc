using Crosscheck.Language.Learning;
using Crosscheck.Language.Lemmas;
using Crosscheck.Training.Corpora;

namespace Crosscheck.Training.Trainers;

/// <summary>
/// Learns for endings of growing length, each with a Penn tag, the edit that most often gives the lemma. An ending is kept only where it decides
/// otherwise than the shorter ones, a whole form only where it decides otherwise than its endings. A list of irregular verbs is told
/// besides, for the forms that the corpora do not show or show wrongly.
/// </summary>
internal static class LemmaTrainer
{
    private const int LeastForEnding = 2;

    /// <summary>A form of the list counts as much as so many words of a corpus.</summary>
    private const int OfList = 2;

    private sealed record Example(string Form, ulong Tag, string Edit, int Count);

    private static readonly ulong Past = FeatureHash.Word("VBD"), Participle = FeatureHash.Word("VBN");

    public static byte[] Train(IReadOnlyList<TrainingSentence> sentences, string digest)
    {
        var examples = Examples(sentences);
        var learnt = new Dictionary<ulong, string>();
        for (var ending = 0; ending <= Lemmatizer.LongestEnding; ending++)
        {
            var found = new Dictionary<ulong, string>();
            foreach (var group in examples.Where(example => example.Form.Length > ending).GroupBy(example => Lemmatizer.EndingKey(example.Form, ending, example.Tag)))
            {
                if (group.Count() < LeastForEnding) continue;
                var best = Majority(group);
                if (best != Decide(learnt, group.First(), ending - 1)) found[group.Key] = best;
            }
            foreach (var (key, edit) in found) learnt[key] = edit;
        }
        var whole = new Dictionary<ulong, string>();
        foreach (var group in examples.Concat(Irregular()).GroupBy(example => Lemmatizer.WholeKey(example.Form, example.Tag)))
        {
            var best = Majority(group);
            if (best != Decide(learnt, group.First(), Lemmatizer.LongestEnding)) whole[group.Key] = best;
        }
        foreach (var (key, edit) in whole) learnt[key] = edit;
        return Pack(learnt, digest);
    }

    private static byte[] Pack(Dictionary<ulong, string> learnt, string digest)
    {
        var edits = learnt.Values.Distinct().Order(StringComparer.Ordinal).ToList();
        var numbers = edits.Select((edit, number) => (edit, number)).ToDictionary(pair => pair.edit, pair => (uint)pair.number + 1, StringComparer.Ordinal);
        var model = new ModelFileWriter(Lemmatizer.ModelName, Lemmatizer.Version, digest, seed: 0);
        model.Add(ModelField.Edits, string.Join('\n', edits));
        model.Add(ModelField.Entries, WordTable.Pack([.. learnt.OrderBy(pair => pair.Key).Select(pair => (pair.Key, numbers[pair.Value]))]));
        return model.ToArray();
    }

    /// <summary>Past forms and participles with what makes their base of them.</summary>
    private static IEnumerable<Example> Irregular()
    {
        using var lines = new StreamReader(typeof(LemmaTrainer).Assembly.GetManifestResourceStream("irregular-verbs.txt")!);
        while (lines.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            var parts = line.Split(' ');
            foreach (var form in parts[1].Split('/')) yield return new(form, Past, LemmaEdit.Between(form, parts[0]).ToString(), OfList);
            foreach (var form in parts[2].Split('/')) yield return new(form, Participle, LemmaEdit.Between(form, parts[0]).ToString(), OfList);
        }
    }

    private static List<Example> Examples(IReadOnlyList<TrainingSentence> sentences) =>
    [
        .. sentences.SelectMany(sentence => sentence.Gold.Words)
            .Where(word => word.Lemma.Length > 0 && !word.Lemma.Contains(' ', StringComparison.Ordinal) && (word.Lemma != "_" || word.Form == "_"))
            .GroupBy(word => (word.Form, word.Xpos, word.Lemma))
            .OrderBy(group => group.Key.Form, StringComparer.Ordinal).ThenBy(group => group.Key.Xpos, StringComparer.Ordinal).ThenBy(group => group.Key.Lemma, StringComparer.Ordinal)
            .Select(group => new Example(group.Key.Form, FeatureHash.Word(group.Key.Xpos), LemmaEdit.Between(group.Key.Form, group.Key.Lemma).ToString(), group.Count())),
    ];

    // Endings are judged by kinds of word, not by how often each occurs, so that "was" does not rule over "-as".
    private static string Majority(IEnumerable<Example> examples) => examples
        .GroupBy(example => example.Edit, StringComparer.Ordinal)
        .OrderByDescending(group => group.Sum(example => Math.Min(example.Count, 10)))
        .ThenBy(group => group.Key, StringComparer.Ordinal)
        .First().Key;

    private static string? Decide(Dictionary<ulong, string> learnt, Example example, int longest)
    {
        for (var ending = Math.Min(longest, example.Form.Length - 1); ending >= 0; ending--)
        {
            if (learnt.TryGetValue(Lemmatizer.EndingKey(example.Form, ending, example.Tag), out var edit)) return edit;
        }
        return null;
    }
}
