using Crosscheck.Reconciliation.Claims;

namespace Crosscheck.Reconciliation.Tellings;

/// <summary>Two sentences, in whatever order. Made by <see cref="Of(SentencePlace, SentencePlace)"/>.</summary>
internal sealed record SentencePlaces
{
    private readonly SentencePlace _first;
    private readonly SentencePlace _second;

    private SentencePlaces(SentencePlace a, SentencePlace b) => (_first, _second) = a.IsBefore(b) ? (a, b) : (b, a);

    public static SentencePlaces Of(SentencePlace a, SentencePlace b) => new(a, b);

    public static SentencePlaces Of(ToldSentence a, ToldSentence b) => new(SentencePlace.Of(a), SentencePlace.Of(b));
}

/// <summary>Which sentence of which text.</summary>
/// <param name="Article">Index of the article in the story.</param>
/// <param name="Field">Headline or body.</param>
/// <param name="Sentence">Index of the sentence in its text.</param>
internal readonly record struct SentencePlace(int Article, EvidenceField Field, int Sentence)
{
    public static SentencePlace Of(Statement statement) => new(statement.Article, statement.Field, statement.Sentence);

    public static SentencePlace Of(ToldSentence sentence) => new(sentence.Article, sentence.Field, sentence.Index);

    public bool IsBefore(SentencePlace other) =>
        Article != other.Article ? Article < other.Article : Field != other.Field ? Field < other.Field : Sentence < other.Sentence;
}
