using Crosscheck.Language.Lexicons;

namespace Crosscheck.Language.Tokens;

/// <summary>
/// Words: acronyms and initials with their stops, abbreviations, apostrophes inside, prefixes joined by a hyphen.
/// Other hyphens part words, as in the English treebanks of Universal Dependencies since 2.11.
/// </summary>
internal sealed class WordRule
{
    private readonly Abbreviations _abbreviations;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _affixes;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _openers;

    private WordRule(Abbreviations abbreviations, HashSet<string> affixes, HashSet<string> openers) =>
        (_abbreviations, _affixes, _openers) = (abbreviations, affixes.GetAlternateLookup<ReadOnlySpan<char>>(), openers.GetAlternateLookup<ReadOnlySpan<char>>());

    public static WordRule Load(Abbreviations abbreviations, HashSet<string> openers) =>
        new(abbreviations, new HashSet<string>(Lexicon.Words("affixes.txt").Select(entry => entry.Word), StringComparer.OrdinalIgnoreCase), openers);

    /// <summary>The end of the written word that starts at the place.</summary>
    public int End(in Chunk chunk, int at)
    {
        var acronym = EndOfAcronym(chunk, at);
        if (acronym > at) return acronym;
        var end = EndOfPlainWord(chunk, at);
        if (chunk[end] == '-' && Characters.IsWord(chunk[end + 1]) && IsAffix(chunk.Slice(at, end))) end = EndOfPlainWord(chunk, end + 1);
        if (chunk[end] == '.') return EndOfAbbreviation(chunk, at, end);
        if (chunk[end] == '$' && end - at <= 3 && IsUpper(chunk.Slice(at, end))) return end + 1;
        return chunk[end] == '/' ? EndOfSlashed(chunk, at, end) : end;
    }

    /// <summary>"U.S.", "a.m.", "J.K.", "U.S": single letters with a stop after each.</summary>
    private static int EndOfAcronym(in Chunk chunk, int at)
    {
        var end = at;
        while (Characters.IsLetter(chunk[end]) && chunk[end + 1] == '.') end += 2;
        if (end - at < 2 || (end - at == 2 && (!Characters.IsLetter(chunk[end]) || Characters.IsWord(chunk[end + 1])))) return at;
        if (Characters.IsLetter(chunk[end]) && !Characters.IsWord(chunk[end + 1]) && !Characters.IsApostrophe(chunk[end + 1])) end++;
        return end;
    }

    private static int EndOfPlainWord(in Chunk chunk, int at)
    {
        var end = at;
        while (end < chunk.End)
        {
            end = chunk.EndOfLetters(end, digits: true);
            var joins = chunk[end] switch
            {
                '\'' or '’' or '`' => Characters.IsLetter(chunk[end + 1]),
                '*' or '_' => Characters.IsWord(chunk[end + 1]),
                '&' => end - at <= 3 && char.IsAsciiLetterUpper(chunk[end - 1]) && char.IsAsciiLetterUpper(chunk[end + 1]),
                _ => false,
            };
            if (!joins) return end;
            end++;
        }
        return end;
    }

    /// <summary>Decides whether the stop at <paramref name="stop"/> belongs to the word.</summary>
    private int EndOfAbbreviation(in Chunk chunk, int at, int stop)
    {
        var word = chunk.Slice(at, stop);
        var inner = chunk.EndOfLetters(stop + 1, digits: false);
        if (inner > stop + 1 && inner - at <= 6 && _abbreviations.Kind(chunk.Slice(at, inner)) != AbbreviationKind.None)
            return chunk[inner] == '.' ? inner + 1 : inner;
        if (word.Length == 1 && char.IsUpper(word[0])) return IsInitial(chunk, at, stop) ? stop + 1 : stop;
        var capital = char.IsUpper(word[0]);
        var belongs = _abbreviations.Kind(word) switch
        {
            AbbreviationKind.None => false,
            AbbreviationKind.Title or AbbreviationKind.Month or AbbreviationKind.Region => capital,
            AbbreviationKind.Number => IsBeforeNumber(chunk, stop),
            _ => true,
        };
        return belongs ? stop + 1 : stop;
    }

    private static bool IsBeforeNumber(in Chunk chunk, int stop) =>
        Characters.IsDigit(chunk[stop + 1]) || (stop + 1 == chunk.End && Characters.IsDigit(chunk.FollowingChunk(out _)));

    /// <summary>"J. Smith" and "John F. Kennedy" but neither "Plan B. The" nor "So did I. Then".</summary>
    private bool IsInitial(in Chunk chunk, int at, int stop)
    {
        if (Characters.IsLetter(chunk[stop + 1])) return true;
        if (stop + 1 < chunk.End) return chunk[stop + 1] is ',' or '-' or '\'' or '’';
        var next = chunk.FollowingChunk(out var place);
        if (!char.IsUpper(next)) return false;
        var nextEnd = place;
        while (nextEnd < chunk.Text.Length && Characters.IsLetter(chunk.Text[nextEnd]) && nextEnd - place < 12) nextEnd++;
        if (nextEnd - place > 1 && _openers.Contains(chunk.Text[place..nextEnd])) return false;
        return chunk.Text[at] != 'I' || FollowsName(chunk, at);
    }

    private static bool FollowsName(in Chunk chunk, int at)
    {
        var place = at - 1;
        if (place < 1 || chunk.Text[place] != ' ') return false;
        var end = place;
        while (place > 0 && Characters.IsLetter(chunk.Text[place - 1]) && end - place < 24) place--;
        return end - place > 1 && char.IsUpper(chunk.Text[place]);
    }

    /// <summary>Keeps "w/o", "s/he", "n/a" and "w/" whole; "and/or" is three words.</summary>
    private static int EndOfSlashed(in Chunk chunk, int at, int slash)
    {
        var end = chunk.EndOfLetters(slash + 1, digits: false);
        var (before, after) = (slash - at, end - slash - 1);
        if (before == 1 && after == 0 && (chunk[at] | 0x20) == 'w') return slash + 1;
        return after > 0 && before <= 2 && after <= 2 && before + after <= 3 ? end : slash;
    }

    private bool IsAffix(ReadOnlySpan<char> word) =>
        word.Length <= 8 && (word.Length == 1 ? word[0] == 'e' : !char.IsUpper(word[1])) && _affixes.Contains(word);

    private static bool IsUpper(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsAsciiLetterUpper(c)) return false;
        }
        return true;
    }
}
