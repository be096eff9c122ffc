using System.Globalization;
using Crosscheck.Language.Lexicons;

namespace Crosscheck.Language.Times;

/// <summary>What a word says of time; a word may be several at once.</summary>
internal sealed record TimeWord
{
    public static TimeWord Other { get; } = new();

    public int? Month { get; init; }

    /// <summary>ISO 8601: Monday is 1.</summary>
    public int? Weekday { get; init; }

    /// <summary>EDTF season, 21 (spring) to 24 (winter).</summary>
    public int? Season { get; init; }

    public Grain? Unit { get; init; }

    /// <summary>TIMEX3 part of the day.</summary>
    public string? DayPart { get; init; }

    /// <summary>"sixties": 60.</summary>
    public int? Decade { get; init; }

    /// <summary>Offset from UTC in minutes.</summary>
    public int? Zone { get; init; }

    /// <summary>TIMEX3 value of a repeated time: "daily".</summary>
    public string? Every { get; init; }

    /// <summary>TIMEX3 value of a vague reference: "recently".</summary>
    public string? Reference { get; init; }
}

/// <summary>The words of dates and times.</summary>
internal sealed class TimeWords
{
    private readonly Dictionary<string, TimeWord> _words;

    private TimeWords(Dictionary<string, TimeWord> words) => _words = words;

    /// <summary>Words beside a time that tell how to read it.</summary>
    public TimeCues Cues { get; } = new(new("time-cues.txt"));

    /// <summary>True if an expression of time can begin with the word.</summary>
    public bool CanBegin(string word) => _words.ContainsKey(word);

    public TimeWord this[string word] => _words.TryGetValue(word, out var found) ? found : TimeWord.Other;

    public static TimeWords Load()
    {
        var words = new Dictionary<string, TimeWord>(StringComparer.Ordinal);
        foreach (var (section, line) in Lexicon.Lines("times.txt"))
        {
            if (section == "opener")
            {
                foreach (var opener in line.Split(' ')) words.TryAdd(opener, new());
                continue;
            }
            var blank = line.IndexOf(' ', StringComparison.Ordinal);
            var (word, value) = (line[..blank], line[(blank + 1)..]);
            var known = words.GetValueOrDefault(word, TimeWord.Other);
            words[word] = section switch
            {
                "month" => known with { Month = Number(value) },
                "weekday" => known with { Weekday = Number(value) },
                "season" => known with { Season = Number(value) },
                "unit" => known with { Unit = Enum.Parse<Grain>(value) },
                "daypart" => known with { DayPart = value },
                "decade" => known with { Decade = Number(value) },
                "zone" => known with { Zone = Number(value) },
                "every" => known with { Every = value },
                "reference" => known with { Reference = value },
                _ => throw new InvalidOperationException($"times.txt: no section [{section}]"),
            };
        }
        return new(words);
    }

    private static int Number(string value) => int.Parse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
