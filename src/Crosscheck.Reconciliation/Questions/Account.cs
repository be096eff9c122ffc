using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Tellings;

namespace Crosscheck.Reconciliation.Questions;

/// <summary>What somebody tells in an article.</summary>
/// <param name="Statements">The text.</param>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="Speaker">Who tells it, as a question names them.</param>
/// <param name="Entity">Story entity of the speaker, or -1.</param>
/// <param name="Source">The article's words for the speaker.</param>
/// <param name="Content">What is told.</param>
/// <param name="Words">The words that tell it: its main clause, or with a denial all from the denying verb.</param>
/// <param name="Statement">What its main clause states; null of a denial without one ("denied taking the money").</param>
/// <param name="IsDenial">True if the words that ascribe it deny it.</param>
internal sealed record Account(ArticleStatements Statements, int Sentence, string Speaker, int Entity, TextSpan Source, TextSpan Content, TextSpan Words, Statement? Statement, bool IsDenial)
{
    public SentencePlace Place => new(Statements.Article, Statements.Field, Sentence);

    /// <summary>True if it says that something is not so.</summary>
    public bool IsNegative => IsDenial != (Statement?.Negated ?? false);
}
