using System.Text;
using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Clauses;
using Crosscheck.Reconciliation.Words;

namespace Crosscheck.Reconciliation.Questions;

/// <summary>A question as it is put together, of words of its own and tokens of an article.</summary>
internal sealed class QuestionLine(ArticleStatements statements, Statement statement)
{
    private const int LeastWords = 3;

    /// <summary>What the question word and the auxiliary add to a clause.</summary>
    private const int Room = 20;

    private static readonly string[] _left = [" the month", " the week", " the year", " the day"];

    private readonly StringBuilder _text = new();
    private int _before = -2;
    private int _words;

    /// <summary>True if the last word needs another.</summary>
    private bool _hangs;

    public void Word(string word)
    {
        if (_text.Length > 0)
            _text.Append(' ');
        _text.Append(word);
        _hangs = false;
        _before = -2;
        _words++;
    }

    /// <summary>A token as it stands, with the blank that is before it; a mark goes with the word before it or not at all.</summary>
    public void Token(int token)
    {
        var tokens = statements.Text.Tokens;
        var mark = tokens[token].Upos == "PUNCT";
        if (token == _before + 1)
            _text.Append(tokens[token].Start > tokens[_before].End ? " " : "");
        else if (mark)
            return;
        else if (_text.Length > 0)
            _text.Append(' ');
        _text.Append(FormOf(statements, statement, token));
        _hangs = tokens[token] is { Upos: "CCONJ" or "DET" } or { Upos: "ADP", Deprel: "case" };
        _before = token;
        _words += mark ? 0 : 1;
    }

    /// <summary>Null if too little was put in, too much, or a part of it was torn apart.</summary>
    public string? Finish()
    {
        var words = _text.ToString().TrimEnd(',', ';', ':', '.', '—', '–', '-', ' ').Replace(" ,", ",", StringComparison.Ordinal).Replace(",,", ",", StringComparison.Ordinal)
            .Replace(".\"", "\"", StringComparison.Ordinal).Replace(".”", "”", StringComparison.Ordinal);
        // "Into orbit the month": what a time left behind.
        foreach (var left in _left)
            words = words.EndsWith(left, StringComparison.Ordinal) && words[..^left.Length] is var before && words[(before.LastIndexOf(' ', before.Length - 1) + 1)..before.Length] is not ("of" or "in" or "on" or "for" or "at" or "by" or "to" or "over" or "during" or "through" or "from" or "this" or "and") ? before : words;
        return _hangs || words.Contains(" \" ", StringComparison.Ordinal) || LacksEnd(words) || _words < LeastWords || words.Length > WholeClause.Longest + Room || !WholeClause.IsClean(words) ? null : LetterCase.Raised(words) + "?";
    }

    /// <summary>"In connection": with what?</summary>
    public static bool LacksEnd(string words) =>
        words.LastIndexOf(' ') is > 0 and var last && words.LastIndexOf(' ', last - 1) is > 0 and var before && words[(before + 1)..last] is "in" or "on"
        && words[(last + 1)..] is "connection" or "response" or "addition" or "exchange" or "accordance" or "relation" or "favor" or "favour" or "light" or "line" or "behalf" or "return" or "charge" or "view";

    /// <summary>A word as a question has it: in lower case if only its place raised it.</summary>
    /// <param name="statements">The text.</param>
    /// <param name="statement">What is told.</param>
    /// <param name="token">The word.</param>
    public static string FormOf(ArticleStatements statements, Statement statement, int token)
    {
        var (text, word) = (statements.Text, statements.Text.Tokens[token]);
        var form = word.Span.Of(text.Text);
        if (word.Upos is "PROPN" or "X" || word.Lemma == "I" || IsOfName(statements, token))
            return form;
        // Headlines raise every word.
        if (statement.Field == EvidenceField.Title)
            return form.ToLowerInvariant();
        return text.Sentences[statement.Sentence].FirstToken == token || word.Upos is "PRON" or "ADP" || IsArticle(word) ? LetterCase.Lowered(form) : form;
    }

    /// <summary>"American Airlines": what opens a name keeps its capital, whatever the word is by itself; an article before it does not.</summary>
    public static bool IsOfName(ArticleStatements statements, int token) =>
        !IsArticle(statements.Text.Tokens[token]) && statements.MentionAt(token) is >= 0 and var mention && statements.Text.Mentions[mention].Named;

    private static bool IsArticle(Token word) => word.Lemma.ToLowerInvariant() is "the" or "a" or "an";
}
