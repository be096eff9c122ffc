using System.Collections.Immutable;

namespace Crosscheck.Language.Conllu;

/// <summary>A sentence of a CoNLL-U file.</summary>
/// <param name="Comments">Its comment lines, the <c>#</c> included.</param>
/// <param name="Words">Its syntactic words; empty nodes of the enhanced graph are left out.</param>
/// <param name="Surface">Its surface tokens: each a range of words with the written form.</param>
public sealed record ConlluSentence(ImmutableArray<string> Comments, ImmutableArray<ConlluWord> Words, ImmutableArray<ConlluSurface> Surface)
{
    /// <summary>The value of a comment <c># key = value</c>, or null.</summary>
    public string? Comment(string key)
    {
        foreach (var comment in Comments)
        {
            var body = comment.AsSpan(1).Trim();
            if (body.StartsWith(key, StringComparison.Ordinal) && body[key.Length..].TrimStart() is ['=', .. var value]) return value.Trim().ToString();
        }
        return null;
    }
}

/// <summary>A syntactic word.</summary>
/// <param name="Form">As written.</param>
/// <param name="Lemma">Dictionary form.</param>
/// <param name="Upos">Universal part of speech.</param>
/// <param name="Xpos">Penn Treebank tag.</param>
/// <param name="Features">Morphological features, <c>_</c> for none.</param>
/// <param name="Head">Index of the governing word in the sentence, -1 for the root.</param>
/// <param name="Deprel">Universal dependency relation.</param>
public readonly record struct ConlluWord(string Form, string Lemma, string Upos, string Xpos, string Features, int Head, string Deprel);

/// <summary>A token as it stands in the text; a contraction covers several words.</summary>
/// <param name="Form">As written.</param>
/// <param name="FirstWord">Index of its first word.</param>
/// <param name="EndWord">One past its last word.</param>
/// <param name="SpaceAfter">False if the next token follows without a blank.</param>
public readonly record struct ConlluSurface(string Form, int FirstWord, int EndWord, bool SpaceAfter);
