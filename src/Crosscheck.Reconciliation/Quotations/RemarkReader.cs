using System.Text;
using Crosscheck.Reconciliation.Clauses;

namespace Crosscheck.Reconciliation.Quotations;

/// <summary>Reads the remarks off an article's quotation layers; leaves out quotations too short to say anything.</summary>
internal sealed class RemarkReader(Func<int, int, (string? Name, string? EntityId)> speakerOf)
{
    /// <summary>One word in quotation marks is a name or a word held at arm's length, no statement.</summary>
    private const int LeastWords = 2;

    /// <summary>"He sees", "it was": what is reported in so few words hangs on others.</summary>
    private const int LeastWordsReported = 3;

    private const string Statement = "statement";

    /// <summary>Without a speaker, fewer words are most likely a title or a set phrase.</summary>
    private const int LeastWordsOfNobody = 5;

    private static readonly HashSet<string> _contentTags = new(["NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM"], StringComparer.Ordinal);

    private static readonly HashSet<string> _negations = new(["not", "no", "never", "n't", "n’t", "nobody", "none", "nothing", "neither", "nor"], StringComparer.Ordinal);

    private static readonly HashSet<string> _pronouns = new(
        ["he", "she", "they", "it", "i", "we", "you", "who", "him", "her", "them", "one", "this", "that"], StringComparer.OrdinalIgnoreCase);

    /// <param name="index">The article's place in the story's order.</param>
    /// <param name="annotated">The article.</param>
    public IEnumerable<Remark> Read(int index, AnnotatedArticle annotated) =>
        Read(index, annotated, EvidenceField.Title).Concat(Read(index, annotated, EvidenceField.Text));

    private IEnumerable<Remark> Read(int index, AnnotatedArticle annotated, EvidenceField field)
    {
        var layers = annotated.Layers(field);
        var described = new DescribedSources();
        RemarkSpeaker? ofStatement = null;
        for (var place = 0; place < layers.Quotations.Length; place++)
        {
            var quotation = layers.Quotations[place];
            if (!quotation.Uttered || quotation.Content.IsEmpty || quotation.Content.Any(span => span.IsEmpty)) continue;
            if (ClauseSoundness.IsLinkList(layers, layers.Sentences[layers.SentenceAt(quotation.Content[0].Start)])) continue;
            var remark = RemarkOf(index, annotated, field, layers, quotation);
            // "Osrin Bank said in a statement", later "the statement said": the bank's.
            if (remark.Speaker.IsEntity && IsInStatement(layers, quotation)) ofStatement = remark.Speaker;
            if (ofStatement is not null && remark.Speaker is { IsEntity: false, Described: { } pointer } && string.Equals(DescribedSources.NounOfPointer(pointer), Statement, StringComparison.OrdinalIgnoreCase)) remark = remark with { Speaker = ofStatement };
            if (remark.Speaker is { IsEntity: false, Described: { } words }) remark = remark with { Speaker = remark.Speaker with { Described = described.InFull(words) } };
            // “Walking the Long Harbour Home”: a title.
            if (remark.Speaker.IsUnknown && quotation.Cue is null && IsTitle(layers, quotation.Content[0])) continue;
            // What is reported of nobody known is the article's own telling; so is what a deed or a state of things shows.
            if (!remark.Direct && (remark.Speaker.IsUnknown || (!remark.Speaker.IsEntity && quotation.Source is { } source && !DescribedSources.MaySpeak(layers, source)))) continue;
            if (CitingSources.IsOne(annotated, layers, place)) continue;
            if (remark.WordCount >= (remark.Speaker.IsUnknown ? LeastWordsOfNobody : remark.Direct ? LeastWords : LeastWordsReported) && !remark.Content.IsEmpty) yield return remark;
        }
    }

    /// <summary>True if the sentence tells that it was said in a statement.</summary>
    private static bool IsInStatement(AnnotatedText layers, Quotation quotation)
    {
        if (quotation.Cue is not { } cue)
            return false;
        var sentence = layers.Sentences[layers.SentenceAt(cue.Start)];
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (layers.Tokens[token].Lemma.Equals(Statement, StringComparison.OrdinalIgnoreCase) && !quotation.Content.Any(content => content.Contains(layers.Tokens[token].Start)))
                return true;
        }
        return false;
    }

    private static bool IsTitle(AnnotatedText layers, TextSpan content)
    {
        var (first, end) = layers.TokensIn(content);
        var (words, raised) = (0, 0);
        for (var token = first; token < end; token++)
        {
            if (!char.IsLetter(layers.Text[layers.Tokens[token].Start]) || layers.Tokens[token].End - layers.Tokens[token].Start < 4) continue;
            words++;
            raised += char.IsUpper(layers.Text[layers.Tokens[token].Start]) ? 1 : 0;
        }
        return words > 1 && raised == words;
    }

    private Remark RemarkOf(int index, AnnotatedArticle annotated, EvidenceField field, AnnotatedText layers, Quotation quotation)
    {
        var words = new StringBuilder(" ");
        var content = new SortedSet<string>(StringComparer.Ordinal);
        var (count, negations) = (0, 0);
        foreach (var span in quotation.Content)
        {
            var (first, end) = layers.TokensIn(span);
            foreach (var token in layers.Tokens.AsSpan()[first..end])
            {
                if (token.Upos is "PUNCT" or "SYM") continue;
                var word = token.Span.Of(layers.Text).ToLowerInvariant().Replace('’', '\'');
                words.Append(word).Append(' ');
                count++;
                if (_negations.Contains(word)) negations++;
                else if (_contentTags.Contains(token.Upos)) content.Add(token.Lemma.ToLowerInvariant());
            }
        }
        return new(index, field, quotation, SpeakerOf(index, annotated, layers, quotation), words.ToString(), count, [.. content], negations);
    }

    /// <summary>True if the words are a pronoun and name nobody.</summary>
    public static bool IsPronoun(string words) => _pronouns.Contains(words);

    /// <summary>"The company, which rates lenders": what only tells more of the speaker does not name him.</summary>
    private static string WithoutClause(string described) =>
        described.IndexOf(", which ", StringComparison.Ordinal) is > 0 and var which ? described[..which] : described.IndexOf(", who ", StringComparison.Ordinal) is > 0 and var who ? described[..who] : described;

    private RemarkSpeaker SpeakerOf(int index, AnnotatedArticle annotated, AnnotatedText layers, Quotation quotation)
    {
        var (name, entityId) = quotation.Speaker < 0 ? (null, null) : speakerOf(index, quotation.Speaker);
        var isPerson = quotation.Speaker >= 0 && annotated.Entities[quotation.Speaker].Kind == EntityKind.Person;
        var described = quotation.Source is { IsEmpty: false } source ? WithoutClause(source.Of(layers.Text)) : null;
        return new(entityId, name, described is null || IsPronoun(described) ? null : described, isPerson);
    }
}
