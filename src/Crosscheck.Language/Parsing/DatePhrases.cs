using Crosscheck.Language.Lexicons;

namespace Crosscheck.Language.Parsing;

/// <summary>
/// "Found refuge in Tavania in 2013", "was seen in Hyannis on Saturday": a year, a month or a day is no part of the name of the place that it follows. It belongs to
/// what the place belongs to, whatever the network says.
/// </summary>
internal static class DatePhrases
{
    private const int MostSteps = 4;

    /// <summary>Names of months and of days of the week, and how they are shortened, in lower case.</summary>
    private static readonly HashSet<string> _days = [.. Lexicon.Lines("times.txt").Where(row => row.Section is "month" or "weekday").Select(row => row.Line.Split(' ')[0])];

    /// <param name="text">The text.</param>
    /// <param name="tokens">Its words with trees; heads are changed in place.</param>
    public static void Attach(string text, Token[] tokens)
    {
        for (var index = 1; index < tokens.Length; index++)
        {
            if (tokens[index] is not { Deprel: "nmod", Upos: "NUM" or "NOUN" or "PROPN" } phrase || phrase.Head < 0 || phrase.Head >= index || CaseMarks.Of(tokens, index) < 0) continue;
            var head = phrase.Head;
            // "Until 2008, by the Union": nothing hangs on a year.
            if (IsYear(text, tokens[head]) && tokens[head].Deprel is "obl" or "nmod") head = tokens[head].Head;
            else if (IsDate(text, phrase))
            {
                for (var steps = 0; steps < MostSteps && head >= 0 && IsPlacePhrase(tokens, head); steps++) head = tokens[head].Head;
            }
            if (head < 0 || head == phrase.Head || head >= index) continue;
            tokens[index] = phrase with { Head = head, Deprel = tokens[head].Upos is "VERB" or "AUX" or "ADJ" ? "obl" : "nmod" };
        }
    }

    /// <summary>A proper noun behind a preposition, or one that names where another lies.</summary>
    private static bool IsPlacePhrase(Token[] tokens, int token)
    {
        if (tokens[token] is not { Upos: "PROPN", Deprel: "obl" or "nmod" or "appos" }) return false;
        if (tokens[token].Deprel == "appos") return true;
        return CaseMarks.Of(tokens, token) >= 0;
    }

    private static bool IsYear(string text, Token token) =>
        token is { Upos: "NUM" } && text.AsSpan(token.Start, token.End - token.Start) is { Length: 4 } word && word[0] is '1' or '2' && !word.ContainsAnyExceptInRange('0', '9');

    private static bool IsDate(string text, Token token) => IsYear(text, token) || (char.IsUpper(text[token.Start]) && _days.Contains(text[token.Start..token.End].TrimEnd('.').ToLowerInvariant()));
}
