using Crosscheck.Reconciliation.Alignment;
using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Clauses;
using Crosscheck.Reconciliation.Words;

namespace Crosscheck.Reconciliation.Labels;

/// <summary>Reads how a text describes things without a name: words before the noun ("a barbaric attack"), behind a copula ("the launch is a groundbreaking event") and after a verb of calling ("called the launch deplorable").</summary>
internal sealed class ThingDescriptions
{
    /// <summary>Nouns before which words of crime tell of what kind they are.</summary>
    private static readonly HashSet<string> _ofLaw = new(["charge", "count", "case", "trial", "law", "court", "offence", "offense", "investigation", "inquiry", "probe", "prosecution", "complaint", "record", "code", "justice", "conviction", "allegation"], StringComparer.Ordinal);

    private static readonly HashSet<string> _calling = new(["call", "describe", "label", "brand", "deem", "consider", "denounce", "condemn", "hail"], StringComparer.Ordinal);

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
        if (!lemma.All(char.IsLetter) || ConceptWeights.IsLight(lemma) || Describable.Shared.IsBody(lemma) || Describable.Shared.Fits(lemma, plural: false, EntityKind.Place) || _ofLaw.Contains(lemma))
            return false;
        return noun is { Upos: "NOUN", Deprel: not "compound" } && _statements.MentionAt(token) < 0 && !_statements.IsPerson(noun) && RegardLexicon.Of(lemma) is not (Regard.Blaming or Regard.Grave)
            && WordRelations.Shared.ClassOf(lemma, 'n') is not LexicalClass.NounTime;
    }

    private ThingDescription? Before(int noun)
    {
        var found = Describing(noun).ToList();
        return found.Count == 0 ? null : Made(noun, found, found.Max(), Text.Tokens[noun].End);
    }

    private ThingDescription? Behind(int noun)
    {
        if (Text.Tokens[noun] is not { Head: >= 0 and var above, Deprel: var relation })
            return null;
        if (relation == "nsubj" && _statements.Grammar.Child(above, "cop") >= 0)
            return Predicate(noun, above);
        if (relation != "obj" || above > noun || !_calling.Contains(Text.Tokens[above].Lemma.ToLowerInvariant()))
            return null;
        return _statements.Grammar.Children(above).Where(child => child > noun && Text.Tokens[child].Deprel is "xcomp" or "obj" or "obl").Select(child => Predicate(noun, child)).FirstOrDefault(told => told is not null);
    }

    /// <summary>What is said of the noun by the word that completes the verb and those before it.</summary>
    private ThingDescription? Predicate(int noun, int predicate)
    {
        if (predicate < noun || IsDenied(predicate))
            return null;
        var found = Describing(predicate).ToList();
        if (RegardOf(predicate) is not null)
            found.Add(predicate);
        if (found.Count == 0)
            return null;
        // "A groundbreaking event": the noun that is described so goes with its words.
        var last = Math.Max(found.Max(), Text.Tokens[predicate].Upos == "NOUN" ? predicate : -1);
        return Made(noun, found, last, Text.Tokens[last].End);
    }

    /// <summary>The words before one, and those joined to them ("barbaric and cowardly"), that say how it is seen.</summary>
    private IEnumerable<int> Describing(int head)
    {
        foreach (var child in _statements.Grammar.Children(head))
        {
            if (child >= head || Text.Tokens[child].Deprel is not ("amod" or "compound") || IsDenied(child))
                continue;
            foreach (var word in _statements.Grammar.Children(child).Where(joined => Text.Tokens[joined].Deprel == "conj").Prepend(child))
            {
                if (RegardOf(word) is not null)
                    yield return word;
            }
        }
    }

    /// <param name="noun">The thing.</param>
    /// <param name="found">The words that tell how it is seen.</param>
    /// <param name="last">The last of the words shown.</param>
    /// <param name="end">Where the evidence ends.</param>
    private ThingDescription? Made(int noun, List<int> found, int last, int end)
    {
        var first = found.Min();
        var span = new TextSpan(Text.Tokens[Math.Min(first, noun)].Start, end);
        if (span.Length > Evidence.LongestSpan)
            return null;
        var voice = _voices.At(span, quotedOnly: false);
        // "A “barbaric and cowardly” terror attack": somebody else's words, of whom the sentence does not tell.
        if (voice is null && IsQuoted(first))
            return null;
        // Marks within the words say nothing of them.
        var words = string.Concat(new TextSpan(Text.Tokens[first].Start, Text.Tokens[last].End).Of(Text.Text).ReplaceLineEndings(" ").Where(letter => letter is not ('“' or '”' or '"' or '‘')));
        return new(_statements.Article, _statements.Field, Text.Tokens[noun].Lemma.ToLowerInvariant(), _statements.Grammar.Words(noun).ToLowerInvariant(), Text.Tokens[noun].Xpos == "NNS", span, words, found.Select(RegardOf).OfType<Regard>().Min(), _statements.Nouns.IsCentral(noun), voice);
    }

    private bool IsQuoted(int word) => word > 0 && Text.Tokens[word - 1].Upos == "PUNCT" && Text.Text[Text.Tokens[word - 1].Start] is '“' or '"' or '‘';

    private Regard? RegardOf(int token) => RegardLexicon.Of(_statements.Grammar.Words(token).ToLowerInvariant()) ?? RegardLexicon.Of(Text.Tokens[token].Lemma.ToLowerInvariant());

    private bool IsDenied(int token) => _statements.Grammar.Children(token).Any(child => Text.Tokens[child].Lemma.ToLowerInvariant() is "not" or "n't" or "never" or "no" or "less" or "least");
}
