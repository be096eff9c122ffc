namespace Crosscheck.Reconciliation.Labels;

/// <summary>Descriptions that touch a name: before it, after it, beside it between commas.</summary>
internal sealed class NameLabels(LabelText text, DescriptionReader reader, Describable describable, LabelCollector labels)
{
    public void Draw(int mention)
    {
        var (first, end) = text.TokensOf(mention);
        if (first >= end || reader.IsWord(mention)) return;
        var sentence = text.SentenceOf(first);
        Before(mention, first, sentence);
        Title(mention);
        After(mention, end, sentence);
        Members(mention, first, sentence);
        AppositionAfter(mention, text.AfterNameAndBrackets(end, sentence.EndToken), sentence);
        AppositionBefore(mention, first, text.AfterNameAndBrackets(end, sentence.EndToken), sentence);
    }

    /// <summary>"dictator X": a title is a label only where it judges.</summary>
    private void Title(int mention)
    {
        if (text.Text.Mentions[mention].Title is not { } title) return;
        var (first, end) = text.Text.TokensIn(title);
        if (first < end) AddIfJudging(mention, new(first, first, end, end - 1));
    }

    /// <summary>"the rebel group X", "a rebel group known as X".</summary>
    private void Before(int mention, int first, Sentence sentence)
    {
        var end = first;
        if (text.Lower(BeforeArticle(first)) is "as" && text.Is(BeforeArticle(first) - 1, "known")) end = BeforeArticle(first) - 1;
        else if (text.Lower(BeforeArticle(first)) is "called" or "named" or "dubbed") end = BeforeArticle(first);
        if (text.Is(end - 1, "also")) end--;
        if (reader.Backward(end, sentence.FirstToken) is not { } description || !Fits(description, mention)) return;
        // "rivals X" names one of several: only a judgement on all of them is one on X. A plain title is no label.
        if (text.IsTagged(description.Head, "NNS") || text.Text.Mentions[mention].Title is not null) AddIfJudging(mention, description);
        else labels.Add(EntityOf(mention), description, LabelPattern.BeforeName);
    }

    private void AddIfJudging(int mention, Description description)
    {
        if (labels.Judge(description).Judgement != Judgement.None) labels.Add(EntityOf(mention), description, LabelPattern.BeforeName);
    }

    private int BeforeArticle(int first) => text.Is(first - 1, "the") ? first - 2 : first - 1;

    /// <summary>"X militants": only judging words, since members and officials describe nobody.</summary>
    private void After(int mention, int end, Sentence sentence)
    {
        if (text.Text.Mentions[mention].Kind is not (EntityKind.Organisation or EntityKind.Other)) return;
        if (reader.Forward(end, sentence.EndToken) is not { HasArticle: false } description || IsHyphenOrMark(end)) return;
        if (!text.IsTagged(description.Head, "NNS") || !describable.IsPerson(text.Lemma(description.Head)) || labels.IsRelational(description.Head)) return;
        if (labels.Judge(description).Judgement != Judgement.None) labels.Add(EntityOf(mention), description, LabelPattern.AfterName);
    }

    /// <summary>"opposition fighters of X".</summary>
    private void Members(int mention, int first, Sentence sentence)
    {
        if (text.Text.Mentions[mention].Kind is not (EntityKind.Organisation or EntityKind.Other)) return;
        var preposition = BeforeArticle(first);
        if (preposition <= sentence.FirstToken || text.Lower(preposition) is not ("of" or "for" or "from" or "with")) return;
        if (reader.Backward(preposition, sentence.FirstToken) is not { } description) return;
        if (!text.IsTagged(description.Head, "NNS") || !describable.IsPerson(text.Lemma(description.Head)) || labels.IsRelational(description.Head)) return;
        if (labels.Judge(description).Judgement != Judgement.None) labels.Add(EntityOf(mention), description, LabelPattern.MembersOf);
    }

    /// <summary>"X, a rebel group,".</summary>
    private void AppositionAfter(int mention, int comma, Sentence sentence)
    {
        if (text.Lower(comma) is not ("," or "—" or "–" or "-") || reader.Forward(comma + 1, sentence.EndToken) is not { HasArticle: true } description || text.Is(comma + 1, "no")) return;
        if (!EndsApposition(description.End, sentence.EndToken) || !Fits(description, mention)) return;
        // "the police, the army and the mayor" is a list.
        if (text.Is(description.First, "the") && text.Lower(description.End) is "and" or "or") return;
        labels.Add(EntityOf(mention), description, LabelPattern.Apposition);
    }

    /// <summary>"a rebel group, X,".</summary>
    private void AppositionBefore(int mention, int first, int end, Sentence sentence)
    {
        var comma = BeforeArticle(first);
        if (!text.Is(comma, ",") || !(end >= sentence.EndToken || text.Lower(end) is "," or "." or ";" or ")" or "—")) return;
        if (text.Is(end, ",") && text.Lower(end + 1) is "and" or "or") return;
        if (reader.Backward(comma, sentence.FirstToken) is not { HasArticle: true } description || text.Is(description.First - 1, ",")) return;
        if (Fits(description, mention)) labels.Add(EntityOf(mention), description, LabelPattern.Apposition);
    }

    /// <summary>True if what follows cannot make the phrase the subject of a clause ("After X, a group said …").</summary>
    private bool EndsApposition(int token, int limit) =>
        token >= limit
        || text.Lower(token) is "," or "." or ";" or ")" or "—" or "–" or "that" or "which" or "who" or "whose" or "whom" or "of" or "in" or "for" or "with" or "at" or "from" or "on" or "near" or "to" or "and" or "also" or "known"
        || text.IsTagged(token, "VBN") || text.IsTagged(token, "VBG");

    private bool Fits(Description description, int mention) =>
        describable.Fits(text.Lemma(description.Head), text.IsTagged(description.Head, "NNS"), text.Text.Mentions[mention].Kind) && !text.IsTagged(description.End, "POS");

    private bool IsHyphenOrMark(int token) => text.IsMark(token) || text.IsTagged(token, "POS");

    private int EntityOf(int mention) => text.Text.Mentions[mention].Entity;
}
