using System.Globalization;

namespace Crosscheck.Language.Lemmas;

/// <summary>How a form becomes its lemma: lower case or as it is, some letters off the end, others put on.</summary>
/// <param name="Lower">True to put the form into lower case.</param>
/// <param name="Cut">How many UTF-16 units come off the end.</param>
/// <param name="Ending">What is put on.</param>
internal sealed record LemmaEdit(bool Lower, int Cut, string Ending)
{
    public static LemmaEdit Parse(string line)
    {
        var fields = line.Split(' ');
        return new(fields[0] == "l", int.Parse(fields[1], CultureInfo.InvariantCulture), fields[2]);
    }

    /// <summary>The edit that makes the lemma from the form.</summary>
    public static LemmaEdit Between(string form, string lemma)
    {
        var lower = form.ToLowerInvariant();
        int kept = Common(form, lemma), lowered = Common(lower, lemma);
        var useLower = lowered > kept || (lowered == kept && lower == form);
        var common = Math.Max(kept, lowered);
        return new(useLower, form.Length - common, lemma[common..]);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(Lower ? 'l' : 'k')} {Cut} {Ending}");

    public string Apply(ReadOnlySpan<char> form)
    {
        if (Cut > form.Length) return form.ToString();
        var stem = form[..^Cut];
        if (!Lower) return string.Concat(stem, Ending);
        Span<char> small = stackalloc char[Math.Min(stem.Length, 128)];
        if (stem.Length > small.Length) return string.Concat(stem.ToString().ToLowerInvariant(), Ending);
        stem.ToLowerInvariant(small);
        return string.Concat(small, Ending);
    }

    private static int Common(string a, string b)
    {
        var length = 0;
        while (length < a.Length && length < b.Length && a[length] == b[length]) length++;
        return length;
    }
}
