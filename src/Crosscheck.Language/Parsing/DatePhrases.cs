namespace Crosscheck.Language.Parsing;

/// <summary>
/// "Found refuge in Tavania in 2013", "was seen in Hyannis on Saturday": a year, a month or a day is no part of the name of the place that it follows. It belongs to
/// what the place belongs to, whatever the network says.
/// </summary>
internal static class DatePhrases
{
    private const int MostSteps = 4;

    private static readonly HashSet<string> _days = new(
        [
            "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December", "Jan.", "Feb.", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.",
        ],
        StringComparer.Ordinal);

    /// <param name="text">The text.</param>
    /// <param name="tokens">Its words with trees; heads are changed in place.</param>
    public static void Attach(string text, Token[] tokens)
    {
        for (var index = 1; index < tokens.Length; index++)
        {
            if (tokens[index] is not { Deprel: "nmod", Upos: "NUM" or "PROPN" } date || date.Head < 0 || date.Head >= index || !IsDate(text.AsSpan(date.Start, date.End - date.Start)) || tokens[index - 1] is not { Deprel: "case" } || tokens[index - 1].Head != index) continue;
            var head = date.Head;
            for (var steps = 0; steps < MostSteps && head >= 0 && IsPlacePhrase(tokens, head); steps++) head = tokens[head].Head;
            if (head < 0 || head == date.Head || head >= index) continue;
            tokens[index] = date with { Head = head, Deprel = tokens[head].Upos is "VERB" or "AUX" or "ADJ" ? "obl" : "nmod" };
        }
    }

    /// <summary>A proper noun behind a preposition, or one that names where another lies.</summary>
    private static bool IsPlacePhrase(Token[] tokens, int token)
    {
        if (tokens[token] is not { Upos: "PROPN", Deprel: "obl" or "nmod" or "appos" }) return false;
        if (tokens[token].Deprel == "appos") return true;
        for (var before = token - 1; before >= 0 && before >= token - 6; before--)
        {
            if (tokens[before].Head == token && tokens[before].Deprel == "case") return true;
        }
        return false;
    }

    private static bool IsDate(ReadOnlySpan<char> word) =>
        (word.Length == 4 && word[0] is '1' or '2' && !word.ContainsAnyExceptInRange('0', '9')) || _days.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
