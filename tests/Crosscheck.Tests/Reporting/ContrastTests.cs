using System.Globalization;
using System.Text.RegularExpressions;
using Crosscheck.Reporting.Html;

namespace Crosscheck.Tests.Reporting;

/// <summary>Contrast of the stylesheet's colours after WCAG 2.2, success criteria 1.4.3 (text) and 1.4.11 (drawings).</summary>
public sealed partial class ContrastTests
{
    [GeneratedRegex("--([a-z0-9-]+): (#[0-9a-f]{6});")]
    private static partial Regex Colour { get; }

    public static TheoryData<string, string, double> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string, double>();
            foreach (var text in (string[])["ink", "soft", "link", "differ", "named", "compatible", "agree", "plain"])
            {
                pairs.Add(text, "paper", 4.5);
                pairs.Add(text, "tint", 4.5);
            }
            foreach (var ground in (string[])["mark", "mark-soft"])
                pairs.Add("ink", ground, 4.5);
            for (var index = 0; index < SourceView.Colours; index++)
            {
                pairs.Add("chip-ink", $"c{index}", 4.5);
                pairs.Add($"c{index}", "paper", 4.5);
            }
            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Text_stands_out_in_light_and_dark(string text, string ground, double least)
    {
        var dark = PageAssets.Style.IndexOf("prefers-color-scheme: dark", StringComparison.Ordinal);
        var light = Colours(PageAssets.Style[..dark]);
        Assert.True(Contrast(light[text], light[ground]) >= least, $"light: {Contrast(light[text], light[ground])}");
        var night = Colours(PageAssets.Style[dark..]);
        Assert.True(Contrast(night[text], night[ground]) >= least, $"dark: {Contrast(night[text], night[ground])}");
    }

    private static Dictionary<string, string> Colours(string css) =>
        Colour.Matches(css).GroupBy(match => match.Groups[1].Value, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Groups[2].Value, StringComparer.Ordinal);

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string hex)
    {
        return 0.2126 * Part(1) + 0.7152 * Part(3) + 0.0722 * Part(5);

        double Part(int at)
        {
            var share = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        }
    }
}
