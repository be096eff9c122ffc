using Crosscheck.Language.Learning;

namespace Crosscheck.Language.Lemmas;

/// <summary>
/// Finds the dictionary form by the longest ending of the form, with its Penn tag, for which training learnt an edit; whole forms go before endings.
/// Safe to share among threads.
/// </summary>
internal sealed class Lemmatizer
{
    public const string ModelName = "lemmas";

    /// <summary>Number of the way keys are made; a model says for which it was trained.</summary>
    public const int Version = 1;

    public const int LongestEnding = 6;

    private const int WholeForm = 63;

    private readonly WordTable _table;
    private readonly LemmaEdit[] _edits;

    private Lemmatizer(ModelFile model)
    {
        model.Expect(ModelName, Version);
        _table = new(model.Field(ModelField.Entries));
        _edits = [.. model.Text(ModelField.Edits).Split('\n').Select(LemmaEdit.Parse)];
    }

    public static Lemmatizer From(ModelFile model) => new(model);

    /// <param name="form">The word as written.</param>
    /// <param name="xpos">Its Penn tag.</param>
    public string Lemma(ReadOnlySpan<char> form, string xpos)
    {
        var tag = FeatureHash.Word(xpos);
        var edit = _table.Find(WholeKey(form, tag));
        for (var ending = Math.Min(LongestEnding, form.Length - 1); edit == 0 && ending >= 0; ending--) edit = _table.Find(EndingKey(form, ending, tag));
        return edit == 0 || edit > _edits.Length ? form.ToString() : _edits[edit - 1].Apply(form);
    }

    internal static ulong WholeKey(ReadOnlySpan<char> form, ulong tag) => Key(WholeForm, form, tag);

    internal static ulong EndingKey(ReadOnlySpan<char> form, int ending, ulong tag) => Key(ending, form[^ending..], tag);

    private static ulong Key(int template, ReadOnlySpan<char> ending, ulong tag)
    {
        Span<char> letters = stackalloc char[48];
        if (ending.Length > letters.Length) ending = ending[^letters.Length..];
        for (var at = 0; at < ending.Length; at++) letters[at] = ending[at] == '’' ? '\'' : char.ToLowerInvariant(ending[at]);
        return FeatureHash.Mix(template, FeatureHash.Word(letters[..ending.Length]), tag);
    }
}
