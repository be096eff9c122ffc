using Crosscheck.Language.Lexicons;
using Crosscheck.Language.Tokens;

namespace Crosscheck.Language.Sentences;

/// <summary>Groups words into sentences. A line feed always ends a sentence; a stop does when what follows can begin one, and a few other things do (<see cref="UnstoppedEnds"/>).</summary>
internal sealed class SentenceSplitter
{
    private readonly Abbreviations _abbreviations;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _openers;
    private readonly UnstoppedEnds _unstopped = UnstoppedEnds.Load();

    private SentenceSplitter(Abbreviations abbreviations, HashSet<string> openers) =>
        (_abbreviations, _openers) = (abbreviations, openers.GetAlternateLookup<ReadOnlySpan<char>>());

    /// <param name="abbreviations">Known abbreviations.</param>
    /// <param name="openers">Words that open sentences.</param>
    public static SentenceSplitter Load(Abbreviations abbreviations, HashSet<string> openers) => new(abbreviations, openers);

    /// <summary>Words that open sentences, for the tokenizer and the splitter.</summary>
    public static HashSet<string> LoadOpeners() =>
        new(Lexicon.Words("sentence-openers.txt").Select(entry => entry.Word), StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds the index one past the last token of every sentence.</summary>
    public void Split(ReadOnlySpan<char> text, IReadOnlyList<TextSpan> tokens, List<int> ends)
    {
        var quotes = new QuoteState();
        var sentence = 0;
        for (var index = 0; index < tokens.Count;)
        {
            var first = index;
            quotes.Read(text, tokens[index]);
            index++;
            var mark = MarkAt(text, tokens[first]);
            // Closing quotation marks and brackets belong to the sentence whose stop they follow.
            while (mark != StopMark.None && index < tokens.Count && !IsLineBreak(text, tokens, index) && quotes.Closes(text, tokens, index))
            {
                quotes.Read(text, tokens[index]);
                index++;
            }
            if (mark != StopMark.None) index = EndOfReferences(text, tokens, index);
            if (mark != StopMark.None && index < tokens.Count && UnstoppedEnds.IsSmiley(Slice(text, tokens[index])) && !IsLineBreak(text, tokens, index)) index++;
            if (index == tokens.Count || IsLineBreak(text, tokens, index))
            {
                ends.Add(index);
                quotes = new();
                sentence = index;
            }
            else if (mark == StopMark.None
                ? _unstopped.EndsBefore(text, tokens, sentence, index)
                : !IsListNumber(text, tokens, sentence, first) && Ends(text, tokens, mark, first, index))
            {
                ends.Add(index);
                sentence = index;
            }
        }
    }

    /// <summary>"3. The bridge": the stop after a number that opens the sentence.</summary>
    private static bool IsListNumber(ReadOnlySpan<char> text, IReadOnlyList<TextSpan> tokens, int sentence, int stop) =>
        stop == sentence + 1 && tokens[stop].Start == tokens[sentence].End && tokens[sentence].Length <= 4 && Characters.IsDigit(text[tokens[sentence].Start]);

    /// <summary>Reference marks such as "[2][5]" belong to the sentence whose stop they follow.</summary>
    private static int EndOfReferences(ReadOnlySpan<char> text, IReadOnlyList<TextSpan> tokens, int index)
    {
        while (index + 2 < tokens.Count && Slice(text, tokens[index]) is "[" && Characters.IsDigit(text[tokens[index + 1].Start])
            && Slice(text, tokens[index + 2]) is "]" && !IsLineBreak(text, tokens, index))
        {
            index += 3;
        }
        return index;
    }

    private bool Ends(ReadOnlySpan<char> text, IReadOnlyList<TextSpan> tokens, StopMark mark, int stop, int next)
    {
        var opening = next;
        while (opening < tokens.Count && opening - next < 4 && IsOpeningMark(text, tokens[opening])) opening++;
        if (opening == tokens.Count) return true;
        var word = Slice(text, tokens[opening]);
        var capital = char.IsUpper(word[0]);
        // "Stop.The next": a lost blank.
        var apart = tokens[next].Start > tokens[next - 1].End || capital;
        // Hasty writers begin sentences in lower case: after a lone stop that is no abbreviation's, and after "!" unless it may belong to a name ("Yahoo! said").
        return apart && mark switch
        {
            StopMark.Full => !IsMark(word[0]) && (!IsLower(word) || next == stop + 1),
            StopMark.Strong => next > stop + 1 ? capital && !IsReporting(text, tokens, opening) : !IsMark(word[0]) && (!IsLower(word) || (!IsReporting(text, tokens, opening) && stop > 0 && IsLower(Slice(text, tokens[stop - 1])))),
            StopMark.Ellipsis => capital,
            StopMark.Abbreviation => capital && (opening > next || _openers.Contains(word)),
            _ => false,
        };
    }

    private StopMark MarkAt(ReadOnlySpan<char> text, TextSpan token)
    {
        var word = Slice(text, token);
        var last = word[^1];
        if (last == '.' && word.Length > 1 && Characters.IsWord(word[0]))
        {
            var stem = word[..^1];
            if (stem.Length == 1) return StopMark.None;
            var kind = _abbreviations.Kind(stem);
            return kind is AbbreviationKind.Title or AbbreviationKind.Number ? StopMark.None : StopMark.Abbreviation;
        }
        if (!Characters.IsStop(last)) return StopMark.None;
        if (word is "." or "。") return StopMark.Full;
        return last is '.' or '…' ? StopMark.Ellipsis : StopMark.Strong;
    }

    /// <summary>"Why?" Smith asked: what follows the quotation says who spoke, so the sentence goes on.</summary>
    private static bool IsReporting(ReadOnlySpan<char> text, IReadOnlyList<TextSpan> tokens, int from)
    {
        for (var index = from; index < tokens.Count && index < from + 4; index++)
        {
            if (Slice(text, tokens[index]) is "said" or "asked" or "says" or "asks" or "cried" or "shouted" or "told" or "added" or "wrote" or "replied") return true;
        }
        return false;
    }

    private static bool IsLineBreak(ReadOnlySpan<char> text, IReadOnlyList<TextSpan> tokens, int index) =>
        text[tokens[index - 1].End..tokens[index].Start].ContainsAny('\n', '\r', '\u2029');

    private static bool IsOpeningMark(ReadOnlySpan<char> text, TextSpan token) =>
        token.Length <= 2 && Characters.IsOpening(text[token.Start]);

    private static bool IsLower(ReadOnlySpan<char> word) => char.IsLower(word[0]);

    private static bool IsMark(char c) => c is '.' or ',' or ';' or ':' or ')' or ']' or '—' or '–' or '%' or '/' or '=' or '-';

    private static ReadOnlySpan<char> Slice(ReadOnlySpan<char> text, TextSpan token) => text[token.Start..token.End];

    private enum StopMark
    {
        None,
        Full,
        Strong,
        Ellipsis,
        Abbreviation,
    }
}
