using System.Collections.Immutable;
using System.Text;

namespace Crosscheck.Tests.Reconciliation.Labels;

/// <summary>
/// Reads an annotated article written by hand, so that the rules are tested apart from tagger and name finder:
/// <c>word/TAG</c> or <c>word/TAG/lemma</c>, names as <c>[Kind: … ]</c> (names of the same words are one entity),
/// quotations as <c>{Speaker_Name: … }</c>; no blank stands around a hyphen tagged <c>HYPH</c>; a stop tagged <c>.</c> ends the sentence.
/// </summary>
internal static class TaggedText
{
    public static AnnotatedArticle Read(string tagged)
    {
        var text = new StringBuilder();
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var mentions = ImmutableArray.CreateBuilder<Mention>();
        var quotations = ImmutableArray.CreateBuilder<Quotation>();
        var entities = new List<LocalEntity>();
        var afterHyphen = false;
        var (kind, nameStart, speaker, quoteStart, firstToken) = ("", 0, "", 0, 0);
        foreach (var piece in tagged.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (piece[0] == '[' && piece[^1] == ':') (kind, nameStart) = (piece[1..^1], -1);
            else if (piece[0] == '{' && piece[^1] == ':') (speaker, quoteStart) = (piece[1..^1].Replace('_', ' '), -1);
            else if (piece == "]")
            {
                var name = text.ToString(nameStart, text.Length - nameStart);
                mentions.Add(new(nameStart, text.Length, Enum.Parse<EntityKind>(kind), Named: true, EntityOf(entities, name, Enum.Parse<EntityKind>(kind))));
            }
            else if (piece == "}") quotations.Add(new(null, null, [new(quoteStart, text.Length)], Direct: true, EntityOf(entities, speaker, EntityKind.Person)));
            else
            {
                var parts = piece.Split('/');
                var hyphen = parts[1] == "HYPH";
                if (text.Length > 0 && !hyphen && !afterHyphen) text.Append(' ');
                afterHyphen = hyphen;
                var start = text.Length;
                text.Append(parts[0]);
                if (nameStart < 0) nameStart = start;
                if (quoteStart < 0) quoteStart = start;
                tokens.Add(new(start, text.Length, parts.Length > 2 ? parts[2] : parts[0].ToLowerInvariant(), "", parts[1], -1, ""));
                if (parts[1] == ".") EndSentence();
            }
        }
        EndSentence();
        var body = new AnnotatedText
        {
            Text = text.ToString(),
            Tokens = tokens.ToImmutable(),
            Sentences = sentences.ToImmutable(),
            Mentions = mentions.ToImmutable(),
            Quotations = quotations.ToImmutable(),
        };
        var article = new Article { File = "row.txt", Text = body.Text, Sha256 = "" };
        return new(article, AnnotatedText.Empty, body, [.. entities]);

        void EndSentence()
        {
            if (tokens.Count == firstToken) return;
            sentences.Add(new(tokens[firstToken].Start, tokens[^1].End, firstToken, tokens.Count));
            firstToken = tokens.Count;
        }
    }

    private static int EntityOf(List<LocalEntity> entities, string name, EntityKind kind)
    {
        var index = entities.FindIndex(entity => entity.Name == name);
        if (index >= 0) return index;
        entities.Add(new(kind, name, []));
        return entities.Count - 1;
    }
}
