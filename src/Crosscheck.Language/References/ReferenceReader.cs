using System.Collections.Immutable;
using Crosscheck.Language.Clauses;
using Crosscheck.Language.Names;

namespace Crosscheck.Language.References;

/// <summary>One body of text being read from its start, with those named lately.</summary>
internal sealed class ReferenceReader(AnnotatedText body, ImmutableArray<LocalEntity> entities, EntityFacts facts, ReferenceWords words)
{
    /// <summary>Sentences back within which somebody is still being spoken of.</summary>
    private const int SentencesBack = 3;

    /// <summary>How much the first of two who may be meant must stand out; a sentence further back counts 30.</summary>
    private const int LeastLead = 20;

    /// <summary>At most so many mentions back, so that a sentence of thousands of names takes linear time.</summary>
    private const int MentionsBack = 120;

    private readonly ImmutableArray<Mention>.Builder _mentions = ImmutableArray.CreateBuilder<Mention>(body.Mentions.Length + 16);
    private readonly List<Seen> _seen = [];
    private readonly List<QuotedPassage> _passages = QuoteMarks.Pair(body.Text);
    private int _next;
    private int _passage;

    public ImmutableArray<Mention> Read()
    {
        for (var sentence = 0; sentence < body.Sentences.Length; sentence++)
        {
            for (var token = body.Sentences[sentence].FirstToken; token < body.Sentences[sentence].EndToken; token++)
            {
                if (TakeNamed(sentence, token) || IsQuoted(body.Tokens[token].Start) || Resolve(sentence, token) is not { } found)
                    continue;
                _mentions.Add(found.Mention);
                _seen.Add(new(found.Mention.Entity, sentence, found.Head));
            }
        }
        while (_next < body.Mentions.Length)
            _mentions.Add(body.Mentions[_next++]);
        return _mentions.DrainToImmutable();
    }

    /// <summary>Takes the named mention that starts at the token or covers it; true if the token belongs to one.</summary>
    private bool TakeNamed(int sentence, int token)
    {
        var start = body.Tokens[token].Start;
        while (_next < body.Mentions.Length && body.Mentions[_next].Start <= start)
        {
            var mention = body.Mentions[_next++];
            _mentions.Add(mention);
            if (mention.Entity >= 0)
                _seen.Add(new(mention.Entity, sentence, HeadOf(mention.Span)));
        }
        return _mentions.Count > 0 && _mentions[^1].Span.Contains(start);
    }

    /// <summary>In quoted words "he" is whoever the speaker means.</summary>
    private bool IsQuoted(int start)
    {
        while (_passage < _passages.Count && _passages[_passage].End <= start)
            _passage++;
        return _passage < _passages.Count && _passages[_passage].Start <= start;
    }

    private (Mention Mention, int Head)? Resolve(int sentence, int token)
    {
        var word = body.Tokens[token];
        if (word.Upos == "PRON" && words.PronounSex(Lower(token)) is not Sex.Unknown and var sex)
            return Refer(Person(sentence, token, sex), word.Span, token);
        if (word.Upos != "DET" || Lower(token) is not ("the" or "this"))
            return null;
        return Description(sentence, token);
    }

    private (Mention Mention, int Head)? Refer(int entity, TextSpan span, int head) =>
        entity < 0 ? null : (new(span.Start, span.End, entities[entity].Kind, Named: false, entity), head);

    private int Person(int sentence, int token, Sex sex)
    {
        var scores = Scores(sentence, entity => entities[entity].Kind == EntityKind.Person && (facts.Sexes[entity] == sex || facts.Sexes[entity] == Sex.Unknown) && !IsCoArgument(entity, sentence, token));
        foreach (var entity in scores.Keys.ToList())
        {
            if (facts.Sexes[entity] == sex)
                scores[entity] += LeastLead / 2;
        }
        return Best(scores) is >= 0 and var best && facts.IsSurelyPerson[best] ? best : -1;
    }

    /// <summary>"Deda told him": who acts and who is acted on in one clause are two.</summary>
    private bool IsCoArgument(int entity, int sentence, int token)
    {
        var (head, relation) = (body.Tokens[token].Head, body.Tokens[token].Deprel);
        return relation is "obj" or "iobj" or "obl" or "nsubj" or "nsubj:pass"
            && Recent(sentence, 0).Any(seen => seen.Entity == entity && seen.Head >= 0 && body.Tokens[seen.Head].Head == head && IsArgument(body.Tokens[seen.Head].Deprel));
    }

    private (Mention Mention, int Head)? Description(int sentence, int determiner)
    {
        var head = body.Tokens[determiner].Head;
        if (head <= determiner || head > determiner + 4 || body.Tokens[head].Deprel == "compound")
            return null;
        var token = body.Tokens[head];
        if (!IsPlain(determiner, head))
            return null;
        var span = new TextSpan(body.Tokens[determiner].Start, token.End);
        if (Lower(head).EndsWith("-year-old", StringComparison.Ordinal))
            return Refer(OnlyPerson(sentence), span, head);
        if (token.Upos != "NOUN" || token.Xpos == "NNS")
            return null;
        var noun = token.Lemma.ToLowerInvariant();
        var described = Scores(sentence, entity => facts.IsDescribedAs(entity, noun));
        if (described.Count > 0)
            return described.Count == 1 && !MainStandsNearer(sentence, described.Keys.First(), noun) ? Refer(described.Keys.First(), span, head) : null;
        return words.IsBody(noun) ? Refer(Body(sentence, head), span, head) : null;
    }

    /// <summary>Nothing between article and noun, or behind the noun, that would make it another.</summary>
    private bool IsPlain(int determiner, int head)
    {
        for (var token = determiner + 1; token < head; token++)
        {
            if (body.Tokens[token].Deprel is not ("amod" or "compound" or "punct") || words.IsBarred(body.Tokens[token].Lemma) || body.Tokens[token].Upos is "NUM" or "PROPN" || body.Tokens[token].Xpos is "JJS" or "JJR")
                return false;
        }
        for (var token = head + 1; token < Math.Min(body.Tokens.Length, head + 8); token++)
        {
            if (body.Tokens[token].Head == head && body.Tokens[token].Deprel is "nmod" or "acl" or "acl:relcl" or "appos" or "conj" or "flat" or "compound" or "nmod:poss")
                return false;
        }
        // A noun or a name behind it heads the phrase, whatever the tree says; an apposition describes what stands beside it.
        return (head + 1 >= body.Tokens.Length || body.Tokens[head + 1].Upos is not ("NOUN" or "PROPN" or "ADJ")) && body.Tokens[head].Deprel is not ("appos" or "compound" or "amod");
    }

    /// <summary>"The group" that the article is about is meant where it was named last, whomever else the article calls a group.</summary>
    private bool MainStandsNearer(int sentence, int described, string noun)
    {
        if (facts.MainBody < 0 || facts.MainBody == described || !words.IsBody(noun))
            return false;
        foreach (var seen in Recent(sentence, SentencesBack))
        {
            if (seen.Entity == facts.MainBody || seen.Entity == described)
                return seen.Entity == facts.MainBody;
        }
        return false;
    }

    private int OnlyPerson(int sentence)
    {
        var scores = Scores(sentence, entity => entities[entity].Kind == EntityKind.Person, 2);
        return scores.Count == 1 ? scores.Keys.First() : -1;
    }

    /// <summary>The body that the article is about, if it was named of late. "Norvik sold the company's ships": who acts in the clause is not called so in it.</summary>
    private int Body(int sentence, int head)
    {
        var (main, verb) = (facts.MainBody, VerbOver(head));
        return main >= 0 && Recent(sentence, SentencesBack).Any(seen => seen.Entity == main)
            && !Recent(sentence, 0).Any(seen => seen.Entity == main && seen.Head >= 0 && VerbOver(seen.Head) == verb) ? main : -1;
    }

    /// <summary>Those named lately who fit, with how much each stands out.</summary>
    private Dictionary<int, int> Scores(int sentence, Func<int, bool> fits, int back = SentencesBack)
    {
        var scores = new Dictionary<int, int>();
        foreach (var seen in Recent(sentence, back))
        {
            if (!fits(seen.Entity))
                continue;
            var score = 100 - (30 * (sentence - seen.Sentence)) + (IsSubject(seen.Head) ? 25 : 0);
            scores[seen.Entity] = Math.Max(scores.GetValueOrDefault(seen.Entity), score);
        }
        return scores;
    }

    /// <summary>Those named in this sentence and a few before, the latest first.</summary>
    private IEnumerable<Seen> Recent(int sentence, int back)
    {
        for (var at = _seen.Count - 1; at >= 0 && at >= _seen.Count - MentionsBack && _seen[at].Sentence >= sentence - back; at--)
            yield return _seen[at];
    }

    private static int Best(Dictionary<int, int> scores)
    {
        var (best, first, second) = (-1, int.MinValue, int.MinValue);
        foreach (var (entity, score) in scores)
        {
            if (score > first) (best, second, first) = (entity, first, score);
            else second = Math.Max(second, score);
        }
        return best >= 0 && (second == int.MinValue || first - second >= LeastLead) ? best : -1;
    }

    private int VerbOver(int token)
    {
        for (var steps = 0; steps < 6 && token >= 0; steps++)
        {
            token = body.Tokens[token].Head;
            if (token >= 0 && body.Tokens[token].Upos == "VERB")
                return token;
        }
        return -1;
    }

    private int HeadOf(TextSpan span)
    {
        var (first, end) = body.TokensIn(span);
        for (var token = first; token < end; token++)
        {
            if (body.Tokens[token].Head < first || body.Tokens[token].Head >= end)
                return token;
        }
        return -1;
    }

    private string Lower(int token) => body.Tokens[token].Span.Of(body.Text).ToLowerInvariant();

    /// <summary>A subject, or joined to one by "and".</summary>
    private bool IsSubject(int token)
    {
        for (var steps = 0; steps < 6 && token >= 0; steps++)
        {
            if (body.Tokens[token].Deprel is "nsubj" or "nsubj:pass")
                return true;
            if (body.Tokens[token].Deprel != "conj")
                return false;
            token = body.Tokens[token].Head;
        }
        return false;
    }

    private static bool IsArgument(string relation) => relation is "nsubj" or "nsubj:pass" or "obj" or "iobj" or "obl";

    /// <param name="Entity">Who was meant.</param>
    /// <param name="Sentence">Index of the sentence.</param>
    /// <param name="Head">Token that the mention hangs on the sentence by, or -1.</param>
    private sealed record Seen(int Entity, int Sentence, int Head);
}
