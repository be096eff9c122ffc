using System.Collections.Immutable;
using Crosscheck.Language.Clauses;

namespace Crosscheck.Language.Qualifiers;

/// <summary>Finds negations and hedges and what they govern.</summary>
internal sealed class QualifierAnnotator
{
    private readonly WordClasses _classes = new();
    private readonly QualifierLexicon _lexicon = new();

    /// <param name="text">Text with all other layers.</param>
    public ImmutableArray<Qualifier> Annotate(AnnotatedText text)
    {
        var clauses = new ClauseText(text, _classes);
        var found = ImmutableArray.CreateBuilder<Qualifier>();
        foreach (var sentence in text.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (_lexicon.At(clauses, i, sentence.EndToken) is not { } entry || !Fits(clauses, sentence, i, entry)) continue;
                var end = i + entry.Words.Length;
                var scope = QualifierScope.Of(clauses, sentence, i, end, entry);
                if (scope.End > scope.First) found.Add(new(clauses.Start(i), clauses.End(end - 1), entry.Kind, clauses.Span(scope.First, scope.End)));
                i = end - 1;
            }
        }
        return found.DrainToImmutable();
    }

    // Words that are also names or nouns: "in May", "the claims", "a tin can", "No. 5".
    private static bool Fits(ClauseText text, Sentence sentence, int token, QualifierEntry entry)
    {
        if (text.InTime(token)) return false;
        var word = text.Class(token);
        switch (entry.Words[0])
        {
            case "may":
                return char.IsLower(text.Text[text.Start(token)]) || (token == sentence.FirstToken && text.Lower(Math.Min(token + 1, text.Count - 1)) is "he" or "she" or "it" or "they" or "we" or "i");
            case "can" or "should" or "would" or "could" or "might":
                return word == WordClass.Auxiliary && (token == sentence.FirstToken || text.Class(token - 1) is not (WordClass.Determiner or WordClass.Adjective)) && !NegatedNext(text, sentence, token + 1);
            case "no":
                return token + 1 >= sentence.EndToken || text.Class(token + 1) is not (WordClass.Number or WordClass.Comma or WordClass.Stop);
            case "claim" or "claims" or "reject" or "dispute" or "appeal" or "suspects" or "claimed" or "disputes" when entry.Words.Length == 1:
                return token > sentence.FirstToken && (word is WordClass.Verb or WordClass.Participle or WordClass.Gerund || text.Annotated.Tokens[token].Xpos.Length == 0)
                    && text.Class(token - 1) is not (WordClass.Determiner or WordClass.Adjective or WordClass.Possessive or WordClass.Preposition);
            case "likely":
                return text.Annotated.Tokens[token].Xpos is not "JJ" || token + 1 < sentence.EndToken;
            default:
                return true;
        }
    }

    // "cannot" and "would not" are negations, not weak assertions.
    private static bool NegatedNext(ClauseText text, Sentence sentence, int next) => next < sentence.EndToken && text.Class(next) == WordClass.Negation;
}
