using System.Collections.Immutable;

namespace Crosscheck.Articles.PlainText;

/// <summary>The lines of a text file and what has been decided about each.</summary>
internal sealed class DumpLines(List<TextLine> lines)
{
    private readonly string?[] _why = new string?[lines.Count];

    public int Count => lines.Count;

    /// <summary>Index of the headline; -1 if there is none.</summary>
    public int Headline { get; set; } = -1;

    public TextLine this[int index] => lines[index];

    /// <summary>True if the line has not been cut and is not the headline.</summary>
    public bool IsBody(int index) => index != Headline && _why[index] is null;

    public bool IsCut(int index) => _why[index] is not null;

    public void Cut(int index, string why) => _why[index] ??= why;

    public void Keep(int index) => _why[index] = null;

    public string Body() => string.Join('\n', lines.Where((_, index) => IsBody(index)).Select(line => line.Text));

    /// <summary>What was cut, neighbouring lines of one reason together.</summary>
    public ImmutableArray<Cut> Cuts()
    {
        var cuts = ImmutableArray.CreateBuilder<Cut>();
        for (var at = 0; at < Count; at++)
        {
            if (_why[at] is not { } why)
                continue;
            var first = at;
            while (at + 1 < Count && _why[at + 1] == why)
                at++;
            cuts.Add(new(lines[first].Start, lines[at].End, why, string.Join('\n', lines[first..(at + 1)].Select(line => line.Text))));
        }
        return cuts.DrainToImmutable();
    }
}
