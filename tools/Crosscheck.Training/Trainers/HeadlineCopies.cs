using Crosscheck.Training.Corpora;

namespace Crosscheck.Training.Trainers;

/// <summary>
/// Copies of short sentences as headlines are written: in title case without the final stop, or all in capitals. With a share of these the tagger
/// learns not to take every capitalised word of a headline for a name.
/// </summary>
internal static class HeadlineCopies
{
    public static TrainingSentence? Of(TrainingSentence sentence, SeededRandom random)
    {
        var count = sentence.Tokens.Length;
        if (count is < 4 or > 25) return null;
        var forms = new string[count];
        var capitals = random.Next(5) == 0;
        for (var index = 0; index < count; index++)
        {
            var word = sentence.Gold.Words[index];
            forms[index] = capitals ? word.Form.ToUpperInvariant() : Title(word.Form, word.Upos, index);
        }
        return sentence.WithForms(forms);
    }

    private static string Title(string form, string upos, int index) =>
        index > 0 && upos is "DET" or "ADP" or "CCONJ" or "PART" or "PUNCT" && form.Length < 5 ? form : char.ToUpperInvariant(form[0]) + form[1..];
}
