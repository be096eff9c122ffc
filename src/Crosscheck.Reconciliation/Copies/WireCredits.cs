using System.Collections.Immutable;
using System.Text;

namespace Crosscheck.Reconciliation.Copies;

/// <summary>Knows the news agencies that an article credits: as its author or publisher, in its dateline or in a line at its end.</summary>
internal sealed class WireCredits
{
    /// <summary>A dateline stands in the first line ("BOSTON (AP) -"); UTF-16 units.</summary>
    private const int LongestDateline = 120;

    /// <summary>Longer last lines are paragraphs of the article, which may speak of an agency ("told Reuters"); UTF-16 units.</summary>
    private const int LongestCredit = 160;

    private readonly ImmutableArray<ImmutableArray<string>> _wires;

    private WireCredits(ImmutableArray<ImmutableArray<string>> wires) => _wires = wires;

    public static WireCredits Load()
    {
        using var stream = typeof(WireCredits).Assembly.GetManifestResourceStream("Copies/wires.txt")
            ?? throw new InvalidOperationException("the program lacks its word list wires.txt");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var wires = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') wires.Add([.. line.Split(" | ")]);
        }
        return new(wires.ToImmutable());
    }

    /// <summary>True if both credit one agency.</summary>
    public bool ShareOne(Article a, Article b)
    {
        foreach (var names in _wires)
        {
            if (Credits(a, names) && Credits(b, names)) return true;
        }
        return false;
    }

    private static bool Credits(Article article, ImmutableArray<string> names)
    {
        var text = article.Text.AsSpan();
        var dateline = text[..Math.Min(text.Length, LongestDateline)];
        var ending = text.TrimEnd();
        var last = ending[(ending.LastIndexOf('\n') + 1)..];
        if (last.Length > LongestCredit) last = [];
        foreach (var name in names)
        {
            if (Names(article.Wire, name) || Names(article.Source, name) || dateline.Contains($"({name})", StringComparison.OrdinalIgnoreCase) || Names(last, name)) return true;
            foreach (var author in article.Authors)
            {
                if (Names(author, name)) return true;
            }
        }
        return false;
    }

    private static bool Names(ReadOnlySpan<char> text, string name)
    {
        var comparison = IsCapitals(name) ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        for (var from = 0; text[from..].IndexOf(name, comparison) is >= 0 and var found; from += found + 1)
        {
            var (start, end) = (from + found, from + found + name.Length);
            if ((start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]))) return true;
        }
        return false;
    }

    private static bool IsCapitals(string name) => !name.AsSpan().ContainsAnyInRange('a', 'z');
}
