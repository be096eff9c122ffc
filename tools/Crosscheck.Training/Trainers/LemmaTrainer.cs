using Crosscheck.Language.Learning;
using Crosscheck.Language.Lemmas;
using Crosscheck.Training.Corpora;

namespace Crosscheck.Training.Trainers;

/// <summary>
/// Learns for endings of growing length, each with a Penn tag, the edit that most often gives the lemma. An ending is kept only where it decides
/// otherwise than the shorter ones, a whole form only where it decides otherwise than its endings. Lists of irregular verbs and
/// of verbs in -e are told besides, for the forms that the corpora do not show or show wrongly.
/// </summary>
internal static class LemmaTrainer
{
    private const int LeastForEnding = 2;

    /// <summary>A form of a list counts as much as so many words of a corpus.</summary>
    private const int OfList = 2;

    private sealed record Example(string Form, ulong Tag, string Edit, int Count);

    private static readonly ulong Past = FeatureHash.Word("VBD"), Participle = FeatureHash.Word("VBN"), Gerund = FeatureHash.Word("VBG");

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
        foreach (var group in examples.Concat(Irregular()).Concat(InE()).GroupBy(example => Lemmatizer.WholeKey(example.Form, example.Tag)))
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
        foreach (var line in Listed("irregular-verbs.txt"))
        {
            var parts = line.Split(' ');
            foreach (var form in parts[1].Split('/')) yield return Told(form, Past, parts[0]);
            foreach (var form in parts[2].Split('/')) yield return Told(form, Participle, parts[0]);
        }
    }

    /// <summary>The forms in -ed and -ing of verbs whose e does not show in them: "ranged" is of "range", "hanged" of "hang".</summary>
    private static IEnumerable<Example> InE()
    {
        foreach (var verb in Listed("verbs-in-e.txt").SelectMany(line => line.Split(',')))
        {
            var stem = verb[..^1];
            yield return Told(stem + "ed", Past, verb);
            yield return Told(stem + "ed", Participle, verb);
            yield return Told(stem + "ing", Gerund, verb);
        }
    }

    private static Example Told(string form, ulong tag, string lemma) => new(form, tag, LemmaEdit.Between(form, lemma).ToString(), OfList);

    private static IEnumerable<string> Listed(string name)
    {
        using var lines = new StreamReader(typeof(LemmaTrainer).Assembly.GetManifestResourceStream(name)!);
        while (lines.ReadLine() is { } line)
        {
            if (!line.StartsWith('#')) yield return line;
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
