using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Crosscheck.Tests.Reconciliation.Quotations;

/// <summary>An article made by hand from its text and the quotations in it, each given by its words.</summary>
internal sealed class Spoken(string text, string file = "page.html")
{
    private static readonly FrozenSet<string> _functionWords = FrozenSet.ToFrozenSet(
        ["the", "a", "an", "of", "in", "on", "to", "for", "and", "or", "but", "that", "this", "it", "we", "they", "he", "she", "i", "you", "our", "is", "was", "were", "are", "be", "had", "has", "have", "by", "with", "at", "there", "not", "no", "from", "who", "us"],
        StringComparer.OrdinalIgnoreCase);

    private readonly List<Quotation> _quotations = [];
    private readonly List<LocalEntity> _entities = [];
    private readonly List<Mention> _mentions = [];
    private readonly Dictionary<string, (string Deprel, string Head)> _relations = new(StringComparer.Ordinal);

    public Spoken Direct(string? source, string? cue, params string[] content) => Add(source, cue, content, direct: true);

    public Spoken Indirect(string? source, string? cue, params string[] content) => Add(source, cue, content, direct: false);

    /// <summary>Makes each place where a name stands a mention of one entity.</summary>
    public Spoken Entity(string name, EntityKind kind = EntityKind.Person, string? title = null)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
            _mentions.Add(new(at, at + name.Length, kind, Named: true, _entities.Count, title is null ? null : Span(title)));
        _entities.Add(new(kind, name, []));
        return this;
    }

    /// <summary>Makes one word depend on another.</summary>
    public Spoken Relation(string word, string deprel, string head)
    {
        _relations.Add(word, (deprel, head));
        return this;
    }

    public AnnotatedArticle Article()
    {
        var tokens = Tokens();
        return new(
            new() { File = file, Text = text, Sha256 = file.PadLeft(64, '0') },
            AnnotatedText.Empty,
            new() { Text = text, Tokens = tokens, Sentences = [new(0, text.Length, 0, tokens.Length)], Mentions = [.. _mentions.OrderBy(mention => mention.Start)], Quotations = [.. _quotations.OrderBy(quotation => quotation.Content[0])] },
            [.. _entities]);
    }

    private Spoken Add(string? source, string? cue, string[] content, bool direct)
    {
        var speaker = source is null ? -1 : _entities.FindIndex(entity => source.Contains(entity.Name, StringComparison.Ordinal));
        _quotations.Add(new(source is null ? null : Span(source), cue is null ? null : Span(cue), [.. content.Select(Span)], direct, speaker));
        return this;
    }

    private TextSpan Span(string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0, $"no \"{words}\" in the text");
        return new(start, start + words.Length);
    }

    private ImmutableArray<Token> Tokens()
    {
        var spans = new List<TextSpan>();
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || (text[end] == '’' && end > at))) end++;
            if (end == at && !char.IsWhiteSpace(text[at])) end++;
            if (end > at) spans.Add(new(at, end));
            at = Math.Max(end, at + 1);
        }
        return [.. spans.Select(span => TokenOf(span, spans))];
    }

    private Token TokenOf(TextSpan span, List<TextSpan> all)
    {
        var word = span.Of(text);
        var upos = !char.IsLetterOrDigit(word[0]) ? "PUNCT" : word is "a" or "an" or "the" or "A" or "An" or "The" ? "DET" : _functionWords.Contains(word) ? "PRON" : char.IsUpper(word[0]) ? "PROPN" : "NOUN";
        return _relations.TryGetValue(word, out var relation)
            ? new(span.Start, span.End, word.ToLowerInvariant(), upos, "", all.FindIndex(other => other.Of(text) == relation.Head), relation.Deprel)
            : new(span.Start, span.End, word.ToLowerInvariant(), upos, "", -1, "root");
    }
}
