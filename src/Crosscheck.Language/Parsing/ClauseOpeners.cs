namespace Crosscheck.Language.Parsing;

/// <summary>"Lost the boat after officers fired": a preposition before a noun with a finite verb of its own behind it opens a clause; where the network hangs both on the verb before, the noun is moved.</summary>
internal static class ClauseOpeners
{
    /// <summary>Words between the noun and its verb: adverbs, or when it was.</summary>
    private const int Farthest = 8;

    /// <param name="tokens">The words with trees; heads are changed in place.</param>
    public static void Attach(Token[] tokens)
    {
        for (var index = 0; index + 1 < tokens.Length; index++)
        {
            if (tokens[index] is not { Deprel: "case", Lemma: "after" or "before" or "since" or "until" or "as" or "while", Head: var noun } opener || noun <= index || noun >= tokens.Length || tokens[noun].Upos is not ("NOUN" or "PROPN" or "PRON") || tokens[noun].Deprel != "obl")
                continue;
            var verb = noun + 1;
            while (verb < tokens.Length && verb <= noun + Farthest && tokens[verb].Upos is not ("VERB" or "PUNCT" or "CCONJ" or "SCONJ")) verb++;
            if (verb >= tokens.Length || tokens[verb] is not { Upos: "VERB", Xpos: "VBD" or "VBZ" or "VBP", Deprel: "advcl" or "conj" } || tokens[verb].Head != tokens[noun].Head || tokens[verb].Head >= index || HasSubject(tokens, verb, index))
                continue;
            tokens[noun] = tokens[noun] with { Head = verb, Deprel = "nsubj" };
            tokens[index] = opener with { Head = verb, Deprel = "mark", Upos = "SCONJ" };
            tokens[verb] = tokens[verb] with { Deprel = "advcl" };
        }
    }

    private static bool HasSubject(Token[] tokens, int verb, int from)
    {
        for (var token = from; token < verb; token++)
        {
            if (tokens[token].Head == verb && tokens[token].Deprel.StartsWith("nsubj", StringComparison.Ordinal) || tokens[token].Head == verb && tokens[token].Deprel == "mark") return true;
        }
        return false;
    }
}
