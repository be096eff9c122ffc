using System.Globalization;
using Crosscheck.Language.Lexicons;

namespace Crosscheck.Language.Numbers;

/// <summary>What a word says as a number; a word may be several at once ("third" is an ordinal and a share).</summary>
/// <param name="Cardinal">"twelve".</param>
/// <param name="Magnitude">Multiplies what stands before it: "million".</param>
/// <param name="Sign">A magnitude cut short after digits: "bn".</param>
/// <param name="Ordinal">"twelfth".</param>
/// <param name="Divisor">Names a share: "thirds" divide by 3.</param>
internal sealed record NumberWord(decimal? Cardinal, decimal? Magnitude, decimal? Sign, decimal? Ordinal, decimal? Divisor);

/// <summary>English number words.</summary>
internal sealed class NumberWords
{
    private static readonly NumberWord Other = new(null, null, null, null, null);

    private readonly Dictionary<string, NumberWord> _words;

    private NumberWords(Dictionary<string, NumberWord> words) => _words = words;

    public bool Contains(string word) => _words.ContainsKey(word);

    public NumberWord this[string word] => _words.TryGetValue(word, out var found) ? found : Other;

    public static NumberWords Load()
    {
        var words = new Dictionary<string, NumberWord>(StringComparer.Ordinal);
        foreach (var (section, line) in Lexicon.Lines("numbers.txt"))
        {
            var blank = line.IndexOf(' ', StringComparison.Ordinal);
            var (word, value) = (line[..blank], decimal.Parse(line.AsSpan(blank + 1), NumberStyles.None, CultureInfo.InvariantCulture));
            var known = words.GetValueOrDefault(word, Other);
            words[word] = section switch
            {
                "cardinal" => known with { Cardinal = value },
                "magnitude" => known with { Magnitude = value },
                "magnitude-sign" => known with { Sign = value },
                "ordinal" => known with { Ordinal = value },
                "fraction" => known with { Divisor = value },
                _ => throw new InvalidOperationException($"numbers.txt: no section [{section}]"),
            };
        }
        return new(words);
    }
}
