using Crosscheck.Language.Lexicons;

namespace Crosscheck.Language.Tokens;

/// <summary>
/// Splits English text into syntactic words (Universal Dependencies v2). The words tile the text but for white space.
/// Takes time linear in the text, whatever it holds; safe to share among threads.
/// </summary>
internal sealed class Tokenizer
{
    private static readonly string[] Emoticons = [":)", ":(", ";)", ":-)", ":-(", ";-)", "=)", ":D", ":P", ":/", "<3", "^_^"];

    private readonly Abbreviations _abbreviations;
    private readonly AddressRule _addresses = AddressRule.Load();
    private readonly NumberRule _numbers = NumberRule.Load();
    private readonly WordRule _words;
    private readonly Contractions _contractions = Contractions.Load();
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _clipped;

    private Tokenizer(Abbreviations abbreviations, WordRule words, HashSet<string> clipped) =>
        (_abbreviations, _words, _clipped) = (abbreviations, words, clipped.GetAlternateLookup<ReadOnlySpan<char>>());

    /// <param name="abbreviations">Known abbreviations.</param>
    /// <param name="openers">Words that open sentences.</param>
    public static Tokenizer Load(Abbreviations abbreviations, HashSet<string> openers) => new(
        abbreviations,
        WordRule.Load(abbreviations, openers),
        new HashSet<string>(Lexicon.Words("clipped-words.txt").Select(entry => entry.Word), StringComparer.OrdinalIgnoreCase));

    /// <summary>Adds the spans of all words of the text, in order.</summary>
    public void Tokenize(ReadOnlySpan<char> text, List<TextSpan> tokens)
    {
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            var end = at + 1;
            while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
            var chunk = new Chunk(text, at, end);
            while (at < end) at = Take(chunk, at, tokens);
        }
    }

    /// <summary>Adds the word or words that start at the place and returns where they end.</summary>
    private int Take(in Chunk chunk, int at, List<TextSpan> tokens)
    {
        var c = chunk[at];
        if (at == chunk.Start || Characters.IsOpening(chunk[at - 1]))
        {
            var address = _addresses.End(chunk, at);
            if (address == at) address = EndOfEmoticon(chunk, at);
            if (address > at) return Add(at, address, tokens);
        }
        if (Characters.IsLetter(c))
        {
            var end = _words.End(chunk, at);
            _contractions.Split(chunk.Slice(at, end), at, tokens);
            return end;
        }
        if (NumberRule.StartsAt(chunk, at)) return Add(at, _numbers.End(chunk, at), tokens);
        if (Characters.IsApostrophe(c)) return TakeApostrophe(chunk, at, tokens);
        return Add(at, Characters.IsRepeatable(c) ? EndOfRun(chunk, at) : EndOfSymbol(chunk, at), tokens);
    }

    private static int Add(int start, int end, List<TextSpan> tokens)
    {
        tokens.Add(new(start, end));
        return end;
    }

    private int TakeApostrophe(in Chunk chunk, int at, List<TextSpan> tokens)
    {
        if (chunk[at] == chunk[at + 1] && chunk[at + 2] != chunk[at]) return Add(at, at + 2, tokens);
        var end = chunk.EndOfLetters(at + 1, digits: false);
        if (at > chunk.Start)
        {
            return end - at is 2 or 3 && IsClitic(chunk.Slice(at + 1, end)) ? Add(at, end, tokens) : Add(at, at + 1, tokens);
        }
        if (end - at is > 1 and < 7 && _clipped.Contains(chunk.Slice(at + 1, end)))
        {
            _contractions.Split(chunk.Slice(at, end), at, tokens);
            return end;
        }
        var digits = chunk.EndOfDigits(at + 1);
        if (digits - at == 3) return Add(at, chunk[digits] == 's' ? digits + 1 : digits, tokens);
        return Add(at, at + 1, tokens);
    }

    private static bool IsClitic(ReadOnlySpan<char> letters) => letters switch
    {
        "s" or "S" or "m" or "M" or "d" or "D" => true,
        "re" or "RE" or "ve" or "VE" or "ll" or "LL" => true,
        _ => false,
    };

    private static int EndOfEmoticon(in Chunk chunk, int at)
    {
        var rest = chunk.Slice(at, chunk.End);
        if (rest.Length > 4) return at;
        foreach (var emoticon in Emoticons)
        {
            if (rest.StartsWith(emoticon, StringComparison.Ordinal) && !Characters.IsWord(chunk[at + emoticon.Length])) return at + emoticon.Length;
        }
        return at;
    }

    /// <summary>"...", "--", "?!": a run of one mark, or of exclamation and question marks.</summary>
    private static int EndOfRun(in Chunk chunk, int at)
    {
        var end = at + 1;
        if (chunk[at] is '!' or '?')
        {
            while (chunk[end] is '!' or '?') end++;
        }
        else
        {
            while (chunk[end] == chunk[at]) end++;
        }
        return end;
    }

    /// <summary>One character with its marks; surrogate pairs stay together, and so do joined emoji.</summary>
    private static int EndOfSymbol(in Chunk chunk, int at)
    {
        var end = at + 1;
        if (char.IsSurrogatePair(chunk[at], chunk[end])) end++;
        while (end < chunk.End && Characters.IsJoined(chunk[end]))
        {
            end++;
            if (chunk[end - 1] == '\u200d' && char.IsSurrogatePair(chunk[end], chunk[end + 1])) end += 2;
        }
        return end;
    }
}
