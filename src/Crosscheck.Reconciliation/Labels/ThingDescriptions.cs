using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Clauses;
using Crosscheck.Reconciliation.Words;

namespace Crosscheck.Reconciliation.Labels;

/// <summary>Reads how a text describes things without a name: words before the noun ("a barbaric attack"), behind a copula ("the launch is a groundbreaking event") and after a verb of calling ("called the launch deplorable").</summary>
internal sealed class ThingDescriptions
{
    /// <summary>Nouns before which words of crime tell of what kind they are.</summary>
    private static readonly HashSet<string> _ofLaw = new(["charge", "count", "case", "trial", "law", "court", "offence", "offense", "investigation", "inquiry", "probe", "prosecution", "complaint", "record", "code", "justice", "conviction", "allegation"], StringComparer.Ordinal);

    private readonly ArticleStatements _statements;
    private readonly LabelVoices _voices;

    /// <param name="statements">The text.</param>
    /// <param name="article">Its article.</param>
    public ThingDescriptions(ArticleStatements statements, AnnotatedArticle article)
    {
        _statements = statements;
        _voices = new(new(article, statements.Field));
    }

    private AnnotatedText Text => _statements.Text;

    /// <summary>All descriptions in order of their nouns.</summary>
    public IEnumerable<ThingDescription> Read()
    {
        for (var sentence = 0; sentence < Text.Sentences.Length; sentence++)
        {
            if (ClauseSoundness.IsLabelled(Text, Text.Sentences[sentence]) || ClauseSoundness.IsLinkList(Text, Text.Sentences[sentence]))
                continue;
            for (var token = Text.Sentences[sentence].FirstToken; token < Text.Sentences[sentence].EndToken; token++)
            {
                if (!IsThing(token))
                    continue;
                if (Before(token) is { } before)
                    yield return before;
                if (Behind(token) is { } behind)
                    yield return behind;
            }
        }
    }

    private bool IsThing(int token)
    {
        var noun = Text.Tokens[token];
        var lemma = noun.Lemma.ToLowerInvariant();
        // What a body is called stands with its name; and a criminal charge is a kind of charge.
        if (!lemma.All(char.IsLetter) || Describable.Shared.IsBody(lemma) || Describable.Shared.Fits(lemma, plural: false, EntityKind.Place) || _ofLaw.Contains(lemma))
            return false;
        return noun is { Upos: "NOUN", Deprel: not "compound" } && _statements.MentionAt(token) < 0 && !_statements.IsPerson(noun) && RegardLexicon.Of(lemma) is not (Regard.Blaming or Regard.Grave)
            && WordRelations.Shared.ClassOf(lemma, 'n') is not LexicalClass.NounTime;
    }

    private ThingDescription? Before(int noun)
    {
        var (first, found) = (noun, new List<int>());
        foreach (var child in _statements.Grammar.Children(noun))
        {
            if (child >= noun || Text.Tokens[child].Deprel is not ("amod" or "compound"))
                continue;
            if (RegardOf(child) is null || IsDenied(child))
                continue;
            found.Add(child);
            foreach (var joined in _statements.Grammar.Children(child))
            {
                if (Text.Tokens[joined].Deprel == "conj" && RegardOf(joined) is not null)
                    found.Add(joined);
            }
            first = Math.Min(first, child);
        }
        return found.Count == 0 ? null : Made(noun, noun, found, new(Text.Tokens[first].Start, Text.Tokens[noun].End));
    }

    private ThingDescription? Behind(int noun)
    {
        var above = Text.Tokens[noun].Head;
        if (above < 0)
            return null;
        if (Text.Tokens[noun].Deprel == "nsubj" && _statements.Grammar.Child(above, "cop") >= 0)
            return Predicate(noun, above);
        if (Text.Tokens[noun].Deprel == "obj" && above < noun && Text.Tokens[above].Lemma.ToLowerInvariant() is "call" or "describe" or "label" or "brand" or "deem" or "consider" or "denounce" or "condemn" or "hail")
        {
            foreach (var child in _statements.Grammar.Children(above))
            {
                if (child > noun && Text.Tokens[child].Deprel is "xcomp" or "obj" or "obl" && Predicate(noun, child) is { } told)
                    return told;
            }
        }
        return null;
    }

    /// <summary>What is said of the noun by the word that completes the verb and those before it.</summary>
    private ThingDescription? Predicate(int noun, int predicate)
    {
        if (IsDenied(predicate))
            return null;
        var found = new List<int>();
        if (RegardOf(predicate) is not null)
            found.Add(predicate);
        foreach (var child in _statements.Grammar.Children(predicate))
        {
            if (Text.Tokens[child].Deprel is "amod" or "compound" or "conj" && RegardOf(child) is not null && !IsDenied(child))
                found.Add(child);
        }
        if (found.Count == 0)
            return null;
        found.Sort();
        var span = new TextSpan(Text.Tokens[noun].Start, Text.Tokens[Math.Max(found[^1], predicate)].End);
        return span.Length > Evidence.LongestSpan || span.Length <= 0 ? null : Made(noun, predicate, found, span);
    }

    private ThingDescription Made(int noun, int head, List<int> found, TextSpan span)
    {
        found.Sort();
        var regard = found.Select(RegardOf).OfType<Regard>().Min();
        var first = found[0];
        var end = head == noun || (Text.Tokens[head].Upos == "NOUN" && head > found[^1]) ? head : found[^1];
        var words = new TextSpan(Text.Tokens[first].Start, Text.Tokens[head == noun ? found[^1] : end].End).Of(Text.Text).ReplaceLineEndings(" ");
        // "A “barbaric” terror attack": marks within the words say nothing of them.
        words = string.Concat(words.Where(letter => letter is not ('“' or '”' or '"' or '‘')));
        return new(_statements.Article, _statements.Field, Text.Tokens[noun].Lemma.ToLowerInvariant(), Text.Tokens[noun].Xpos == "NNS", span, words, regard, _voices.At(span, quotedOnly: false));
    }

    private Regard? RegardOf(int token) => RegardLexicon.Of(_statements.Grammar.Words(token).ToLowerInvariant()) ?? RegardLexicon.Of(Text.Tokens[token].Lemma.ToLowerInvariant());

    private bool IsDenied(int token) => _statements.Grammar.Children(token).Any(child => Text.Tokens[child].Lemma.ToLowerInvariant() is "not" or "n't" or "never" or "no" or "less" or "least");
}
