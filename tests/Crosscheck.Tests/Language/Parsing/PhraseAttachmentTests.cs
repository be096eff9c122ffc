using Crosscheck.Language.Parsing;

namespace Crosscheck.Tests.Language.Parsing;

public sealed class PhraseAttachmentTests
{
    [Fact]
    public void A_year_behind_a_place_belongs_to_the_verb()
    {
        var (text, tokens) = Tree("Guilds VERB? found:root refuge:obj>1 in:case>4 Tavania:obl>1 in:case>6 2013:nmod>4");
        DatePhrases.Attach(text, tokens);
        Assert.Equal((1, "obl"), (tokens[6].Head, tokens[6].Deprel));
    }

    [Fact]
    public void A_year_behind_an_event_stays_with_it()
    {
        var (text, tokens) = Tree("Guilds VERB? criticised:root election:obj>1 in:case>4 March:nmod>2");
        DatePhrases.Attach(text, tokens);
        Assert.Equal((2, "nmod"), (tokens[4].Head, tokens[4].Deprel));
    }

    [Fact]
    public void Nothing_hangs_on_a_year()
    {
        var (text, tokens) = Tree("Guilds VERB? listed:root until:case>3 2008:obl>1 by:case>5 Tavania:nmod>3");
        DatePhrases.Attach(text, tokens);
        Assert.Equal((1, "obl"), (tokens[5].Head, tokens[5].Deprel));
    }

    [Fact]
    public void What_is_joined_has_one_preposition()
    {
        var (_, tokens) = Tree("Guilds VERB? listed:root by:case>3 Tavania:obl>1 until:case>5 2008:obl>1 and:cc>8 by:case>8 Orsa:conj>5");
        ParallelPhrases.Attach(tokens);
        Assert.Equal(3, tokens[8].Head);
    }

    [Fact]
    public void Joined_with_the_same_preposition_it_stays()
    {
        var (_, tokens) = Tree("Guilds VERB? listed:root by:case>3 Tavania:obl>1 and:cc>6 by:case>6 Orsa:conj>3");
        ParallelPhrases.Attach(tokens);
        Assert.Equal(3, tokens[6].Head);
    }

    [Fact]
    public void Who_has_the_copula_has_the_subject()
    {
        var (_, tokens) = Tree("border:nsubj>3 is:cop>4 2:nummod>3 kilometres:nummod>4 away:root");
        CopulaSubjects.Attach(tokens);
        Assert.Equal(4, tokens[0].Head);
    }

    [Fact]
    public void A_predicate_with_a_subject_of_its_own_keeps_it()
    {
        var (_, tokens) = Tree("border:nsubj>4 is:cop>4 2:nummod>3 kilometres:nummod>4 away:root");
        CopulaSubjects.Attach(tokens);
        Assert.Equal(4, tokens[0].Head);
    }

    [Fact]
    public void A_preposition_before_a_noun_with_a_verb_opens_a_clause()
    {
        var (_, tokens) = Tree("Guilds VERB? fled:root after:case>3 officers:obl>1 reportedly:advmod>5 fired:advcl>1");
        tokens[5] = tokens[5] with { Upos = "VERB", Xpos = "VBD" };
        tokens[3] = tokens[3] with { Upos = "NOUN" };
        ClauseOpeners.Attach(tokens);
        Assert.Equal((5, "mark", 5, "nsubj"), (tokens[2].Head, tokens[2].Deprel, tokens[3].Head, tokens[3].Deprel));
    }

    /// <summary>Words with relation and head: <c>word:relation>head</c>; the first word is the subject of the second.</summary>
    private static (string Text, Token[] Tokens) Tree(string words)
    {
        var parts = words.Replace(" VERB?", ":nsubj>1", StringComparison.Ordinal).Split(' ');
        var text = string.Join(' ', parts.Select(part => part.Split(':')[0]));
        var tokens = new Token[parts.Length];
        var start = 0;
        for (var index = 0; index < parts.Length; index++)
        {
            var (word, relation) = (parts[index].Split(':')[0], parts[index].Split(':', '>')[1]);
            var head = parts[index].Contains('>', StringComparison.Ordinal) ? int.Parse(parts[index].Split('>')[1], System.Globalization.CultureInfo.InvariantCulture) : -1;
            var upos = relation switch { "case" => "ADP", "root" => "VERB", "cc" => "CCONJ", _ => char.IsDigit(word[0]) ? "NUM" : char.IsUpper(word[0]) ? "PROPN" : "NOUN" };
            tokens[index] = new(start, start + word.Length, word, upos, "", head, relation);
            start += word.Length + 1;
        }
        return (text, tokens);
    }
}
