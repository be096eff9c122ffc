using FsCheck;
using FsCheck.Fluent;

namespace Crosscheck.Tests.Laws;

/// <summary>Made-up article texts: news sentences with names, numbers, dates and quotations, and between them what breaks programs.</summary>
internal static class Drafts
{
    private static readonly string[] _people = ["Marta Quill", "Idris Vane", "President Oru Selm", "Ms Tam", "the Orrin Water Authority (OWA)", "OWA", "Northwater", "a police spokesman", "Quill", "İlke Şahin", "D'Arcy O’Mally"];
    private static readonly string[] _places = ["Kellmouth", "the Orrin valley", "Port Halden", "Müßdorf", "north-east Vesterland", "the U.S.", "St. Olm"];
    private static readonly string[] _counts = ["14", "at least 14", "about 1,200", "three", "more than two dozen", "no", "thousands of", "25-30", "1.2 million", "hundreds of", "٣٤", "½", "999999999999999999999999999999", "-5", "1,2,3,4"];
    private static readonly string[] _things = ["people", "houses", "soldiers", "per cent", "euros", "kilometres", "children", "workers' families"];
    private static readonly string[] _times = ["on Monday", "on 14 November 2023", "last year", "in 2013", "since March 2014", "at 5.30 p.m.", "yesterday", "for three days", "on 31 February 2023", "every week", "in the 1960s", "on 11/12/2023", "two days earlier"];
    private static readonly string[] _acts = ["were killed", "were flooded", "left", "did not arrive", "had allegedly broken", "may have been hurt", "was inspected", "denied the report", "signed the deal"];
    private static readonly string[] _cues = ["said", "told reporters", "denied", "according to", "claimed that", "wrote on Twitter"];

    // No half of a surrogate pair: reading replaces them, so no article holds one.
    private static readonly string[] _noise =
    [
        "\"", "“", "”", "‘", "’", "'", "»", "«", "(", ")", "[", "—", "...", "…", ".", "!", "?", "\n", "\n\n", "\r\n", "\t", " ", "\u00A0", "\u200B", "\u202E", "\u2028", "\u0000", "\u0007", "\uFEFF", "\uFFFD",
        "😀", "👩‍👩‍👧", "e\u0301", "ﬁ", "Ǆ", "ı", "İ", "ß", "שלום עולם", "مرحبا", "漢字かな交じり文", "👍🏽", "=1+1", "@handle", "#tag", "http://x.example/?a=b&c=d", "a@b.example", "<b>", "</p>", "&amp;", "e.g.", "U.N.", "Mr.", "No.", "1.", "a)", "•",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "''''", "\"\"\"\"", "$$$", "%%", "--", "\\", "{", "}", "\"}]",
    ];

    private static Gen<string> Sentence { get; } =
        from shape in Gen.Choose(0, 6)
        from person in Gen.Elements(_people)
        from other in Gen.Elements(_people)
        from place in Gen.Elements(_places)
        from count in Gen.Elements(_counts)
        from thing in Gen.Elements(_things)
        from time in Gen.Elements(_times)
        from act in Gen.Elements(_acts)
        from cue in Gen.Elements(_cues)
        select shape switch
        {
            0 => $"{count} {thing} {act} in {place} {time}.",
            1 => $"\"{Capital(count)} {thing} {act},\" {person} {cue} {time}.",
            2 => $"{Capital(person)} {cue} {count} {thing} {act} near {place}.",
            3 => $"According to {person}, {other} {act} {time}.",
            4 => $"{Capital(person)}, who leads {other} in {place}, said: “{count} {thing} {act}. We {act} {time}.”",
            5 => $"{Capital(time)}, {person} and {other} {act} in {place}",
            _ => $"It was not {person} but {other} who {act}, the head of {place} {cue}.",
        };

    private static Gen<string> Piece { get; } = Gen.Frequency((4, Sentence), (1, Gen.Elements(_noise)), (1, Gen.Elements(" ", "\n", "\n\n")));

    /// <summary>Pieces of a text; a failing one shrinks by leaving pieces out.</summary>
    public static Arbitrary<Draft> Any { get; } = Arb.From(
        from pieces in Gen.ArrayOf(Piece)
        from headline in Sentence
        from published in Gen.Elements(null, "2023-11-14", "2023-11", "2024-02-29T23:30:00+13:00")
        select new Draft(headline, published, pieces),
        Shorter);

    /// <summary>Several articles of one story, at least two alike in a part.</summary>
    public static Arbitrary<Draft[]> Story { get; } = Arb.From(
        from drafts in Any.Generator.ArrayOf(3)
        from shared in Any.Generator
        select drafts.Select((draft, index) => index < 2 ? draft with { Pieces = [.. draft.Pieces, .. shared.Pieces] } : draft).ToArray(),
        drafts => drafts.SelectMany((draft, index) => Shorter(draft).Select(shorter => drafts.Select((old, place) => place == index ? shorter : old).ToArray())));

    private static IEnumerable<Draft> Shorter(Draft draft) =>
        Enumerable.Range(0, draft.Pieces.Length).Select(index => draft with { Pieces = [.. draft.Pieces.Where((_, place) => place != index)] });

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}

/// <param name="Headline">Set apart from the text.</param>
/// <param name="Published">As an article knows it.</param>
/// <param name="Pieces">Joined by blanks they are the text.</param>
internal sealed record Draft(string Headline, string? Published, string[] Pieces)
{
    public string Text => string.Join(' ', Pieces);

    public Article ToArticle(string file) => new() { File = file, Title = Headline, Published = Published, Text = Text, Language = "en", Sha256 = Digest };

    public override string ToString() => $"{Headline} | {Published} | {string.Join(" · ", Pieces.Select(piece => System.Text.Json.JsonSerializer.Serialize(piece)))}";

    private string Digest => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.Unicode.GetBytes(Headline + Published + Text)));
}
