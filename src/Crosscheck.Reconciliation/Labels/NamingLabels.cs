namespace Crosscheck.Reconciliation.Labels;

/// <summary>Verbs of naming: "calls X a cult", "X was listed as a terrorist group by …", "X, known as …". Who names is the voice.</summary>
internal sealed class NamingLabels(LabelText text, DescriptionReader reader, Describable describable, SubjectFinder subjects, LabelCollector labels)
{
    private static readonly HashSet<string> _withOrWithoutAs = new(StringComparer.Ordinal) { "call", "dub", "brand", "label", "term", "deem", "consider", "designate", "style" };

    private static readonly HashSet<string> _withAs = new(StringComparer.Ordinal)
    {
        "describe", "regard", "denounce", "condemn", "portray", "depict", "view", "see", "list", "classify", "recognise", "recognize", "refer", "know", "hail", "characterise", "characterize", "treat", "decry", "praise", "blacklist", "proscribe",
        "ban", "outlaw", "dismiss", "mock", "vilify", "celebrate", "identify",
    };

    /// <summary>Tokens from the start of a sentence within which its subject is looked for.</summary>
    private const int LongestSubject = 40;

    public void Draw(int verb)
    {
        if (!text.IsTagged(verb, "VB")) return;
        var lemma = text.Lemma(verb);
        var free = _withOrWithoutAs.Contains(lemma);
        if (!free && !_withAs.Contains(lemma)) return;
        var sentence = text.SentenceOf(verb);
        var (chain, denied) = VerbChain.StartOf(text, verb, sentence.FirstToken);
        var polarity = denied ? Polarity.Negative : Polarity.Positive;
        if (text.IsTagged(verb, "VBN") || VerbChain.IsPassive(text, chain, verb) || IsReduced(verb, chain, sentence)) Passive(verb, chain, free, polarity, sentence);
        else Active(verb, chain, free, polarity, sentence);
    }

    /// <summary>"X, considered a cult by …": taggers often take the participle for a past tense.</summary>
    private bool IsReduced(int verb, int chain, Sentence sentence) =>
        text.IsTagged(verb, "VBD") && text.Lower(chain - 1) is "," or "(" or "—" or "–" && subjects.EndingAt(chain - 1, sentence.FirstToken).Entity >= 0 && subjects.BeginningAt(verb + 1, sentence.EndToken).Entity < 0;

    private void Passive(int verb, int chain, bool free, Polarity polarity, Sentence sentence)
    {
        var end = chain;
        if (text.Lower(end - 1) is "which" or "who" or "that") end--;
        if (text.Lower(end - 1) is "," or "—" or "–" or "(") end--;
        var (entity, first, kind) = subjects.EndingAt(end, sentence.FirstToken);
        if (entity < 0) (entity, _, kind) = labels.DescribedBefore(end);
        if (entity < 0) return;
        var at = verb + 1;
        var voice = ReadAgent(ref at, sentence.EndToken);
        if (Complement(at, free, kind, sentence) is not { } description) return;
        if (!IsMeant(first, description, sentence.FirstToken)) return;
        var after = description.End;
        voice ??= ReadAgent(ref after, sentence.EndToken);
        labels.Add(entity, description, LabelPattern.Naming, voice, polarity);
    }

    /// <summary>False where the name only belongs to whom the verb speaks of: "the leader of X was called a criminal".</summary>
    private bool IsMeant(int first, Description description, int floor)
    {
        var before = text.Is(first - 1, "the") ? first - 2 : first - 1;
        if (first < 0 || before <= floor || !(text.IsTagged(before, "IN") || text.IsTagged(before, "POS"))) return true;
        return text.IsTagged(description.Head, "NNS") ? text.Lower(before - 1) is "members" or "fighters" or "followers" or "supporters" : describable.IsBody(text.Lemma(description.Head));
    }

    private void Active(int verb, int chain, bool free, Polarity polarity, Sentence sentence)
    {
        var (entity, end, kind) = subjects.BeginningAt(verb + 1, sentence.EndToken);
        if (entity >= 0)
        {
            if (Complement(end, free, kind, sentence) is { } description) labels.Add(entity, description, LabelPattern.Naming, SubjectOf(chain, verb, entity, sentence), polarity);
            return;
        }
        Relative(verb, chain, free, polarity, sentence);
    }

    /// <summary>"X, which Y considers a cult".</summary>
    private void Relative(int verb, int chain, bool free, Polarity polarity, Sentence sentence)
    {
        var (_, first, _) = subjects.EndingAt(chain, sentence.FirstToken);
        if (first < 0) return;
        var pronoun = text.Is(first - 1, "the") ? first - 2 : first - 1;
        if (text.Lower(pronoun) is not ("which" or "who" or "whom" or "that")) return;
        var end = text.Is(pronoun - 1, ",") ? pronoun - 1 : pronoun;
        var (entity, _, kind) = subjects.EndingAt(end, sentence.FirstToken);
        if (entity >= 0 && Complement(verb + 1, free, kind, sentence) is { } description)
            labels.Add(entity, description, LabelPattern.Naming, Words(first, chain), polarity);
    }

    /// <summary>The description that completes the verb: after "as" where the verb wants it.</summary>
    private Description? Complement(int at, bool free, EntityKind kind, Sentence sentence)
    {
        if (text.Is(at, "to") && text.Lower(at + 1) is "as" or "be") at += 2;
        else if (text.Is(at, "as")) at++;
        else if (!free) return null;
        if (text.Is(at, "being")) at++;
        if (at < sentence.EndToken && text.Words(at) is "“" or "\"" or "‘" or "'" or "„" or "``") at++;
        if (NameThatJudges(at, sentence.EndToken) is { } name) return name;
        if (reader.Forward(at, sentence.EndToken) is not { } description || text.IsTagged(description.End, "POS")) return null;
        var judged = labels.Judge(description).Judgement != Judgement.None;
        var fits = describable.Fits(text.Lemma(description.Head), text.IsTagged(description.Head, "NNS"), kind);
        return judged || fits ? description : null;
    }

    /// <summary>"known as the Butcher of Y": a byname in capitals.</summary>
    private Description? NameThatJudges(int at, int limit)
    {
        var first = text.Is(at, "the") ? at + 1 : at;
        if (first >= limit || !char.IsUpper(text.Words(first)[0])) return null;
        var end = first + 1;
        if (text.Lower(end) is "of" or "from" && text.IsTagged(end + 1, "NNP")) end++;
        while (end < limit && text.IsTagged(end, "NNP")) end++;
        var description = new Description(at, first, end, first);
        return labels.Judge(description).Judgement is Judgement.Condemning or Judgement.Delegitimising or Judgement.Approving ? description : null;
    }

    /// <summary>"by most Western states", read over and returned as the voice.</summary>
    private string? ReadAgent(ref int at, int limit)
    {
        if (!text.Is(at, "by")) return null;
        var first = at + 1;
        var end = first;
        while (end < limit && end - first < 8 && !text.IsMark(end) && text.Lower(end) is not ("as" or "until" or "since" or "in" or "for" or "after" or "and") && !text.IsTagged(end, "VB")) end++;
        at = end;
        return end > first ? Words(first, end) : null;
    }

    private string? SubjectOf(int chain, int verb, int named, Sentence sentence)
    {
        var (entity, first, _) = subjects.EndingAt(chain, sentence.FirstToken);
        if (entity >= 0 && entity != named) return Words(first, chain);
        if (entity < 0 && reader.Backward(chain, sentence.FirstToken) is { } speaker && describable.IsPerson(text.Lemma(speaker.Head))) return Words(speaker.Start, chain);
        if (!text.IsTagged(verb, "VBG")) return null;
        // ", calling it …": the sentence's subject speaks, which in news is nearly always its first name.
        for (var token = sentence.FirstToken; token < Math.Min(chain, sentence.FirstToken + LongestSubject); token++)
        {
            var mention = text.MentionAt(token);
            if (mention < 0 || text.Text.Mentions[mention].Kind is EntityKind.Nationality) continue;
            return text.Text.Mentions[mention].Entity != named ? text.Text.Mentions[mention].Span.Of(text.Text.Text) : null;
        }
        return null;
    }

    private string Words(int first, int end)
    {
        if (text.Lower(first) is "the" or "a" or "an" && end - first > 1) first++;
        return text.Text.Text[text.Token(first).Start..text.Token(end - 1).End];
    }
}
