using Crosscheck.Language.Gazetteers;

namespace Crosscheck.Language.Names;

/// <summary>Parts a run of capitalised words into the names it holds and the titles before them.</summary>
internal sealed class NameRunSplitter(NameLexicon lexicon)
{
    /// <summary>Appends the names of the run of words [first, end).</summary>
    public void Split(NameText text, int first, int end, List<NameCandidate> found)
    {
        var words = text.Words;
        if (IsClosed(words[end - 1]) && end - first > 1)
        {
            AddWhole(text, first, end, found);
            return;
        }
        for (var i = first; i < end; i++)
        {
            var length = lexicon.TitleLength(words, i, end);
            if (length == 0) continue;
            var name = i + length;
            while (name < end && MoreTitle(words, name, end) is var more and > 0) name += more;
            var title = i;
            while (title > first && lexicon.IsTitleModifier(words[title - 1].Lower) && !IsKnown(text, first, title)) title--;
            if (title > first) AddWhole(text, first, title, found);
            if (name < end) Add(text, name, end, LowerTitle(text, title, followsTitle: title < name), found);
            return;
        }
        AddWhole(text, first, end, found);
    }

    private int MoreTitle(IReadOnlyList<NameWord> words, int first, int end)
    {
        var modifiers = 0;
        while (first + modifiers < end && (lexicon.IsTitleModifier(words[first + modifiers].Lower) || words[first + modifiers].Text == "-")) modifiers++;
        for (; modifiers >= 0; modifiers--)
        {
            if (first + modifiers < end && lexicon.TitleLength(words, first + modifiers, end) is var length and > 0) return modifiers + length;
        }
        return 0;
    }

    private bool IsClosed(NameWord last) => lexicon.ClosedBy(last.Lower) is not null && !lexicon.IsTitle(last.Lower);

    private bool IsKnown(NameText text, int first, int end) => lexicon.Known(text.Text[text.Words[first].Start..text.Words[end - 1].End]) is not null;

    /// <summary>Adds a run without title inside; a demonym before a person or an unknown word is a name of its own.</summary>
    private void AddWhole(NameText text, int first, int end, List<NameCandidate> found)
    {
        var words = text.Words;
        while (end > first && !IsPart(words[end - 1])) end--;
        while (first < end && lexicon.IsTitleModifier(words[first].Lower) && end - first == 1) first++;
        if (first == end) return;
        if (end - first > 1 && IsDemonym(words[first]) && !IsPersonWithGivenName(text, first, end) && !IsClosed(words[end - 1]) && !words[first + 1].Glued && !IsKnown(text, first, end)
            && lexicon.Gazetteer.NationOf(KeyOf(text, first, end)).Tie == NationTie.None)
        {
            found.Add(new(text, first, first + 1, first));
            Split(text, first + 1, end, found);
            return;
        }
        if (end - first == 1 && IsCommon(words[first])) return;
        if (end - first == 3 && words[first + 1].Text is "-" && IsListed(words[first]) && IsListed(words[end - 1]))
        {
            found.Add(new(text, first, first + 1, first));
            found.Add(new(text, end - 1, end, end - 1));
            return;
        }
        for (var i = first + 1; i < end; i++)
        {
            // "NATO Article 5" is a body and its law.
            if (lexicon.OpenedBy(words[i].Lower) != EntityKind.Law || end - i != 2 || words[end - 1].Shape != WordShape.Digits) continue;
            Add(text, first, i, LowerTitle(text, first), found);
            first = i;
        }
        Add(text, first, end, LowerTitle(text, first), found);
    }

    /// <summary>True for a title or a word like "Committee", which alone describes and does not name.</summary>
    private bool IsCommon(NameWord word) =>
        lexicon.Known(word.Text) is null && lexicon.Gazetteer.NationOf(word.Key).Tie == NationTie.None
        && (lexicon.IsTitle(word.Lower) || lexicon.IsTitleModifier(word.Lower) || lexicon.ClosedBy(word.Lower) is not null || lexicon.OpenedBy(word.Lower) is not null);

    private bool IsListed(NameWord word) => lexicon.Known(word.Text) is not null || lexicon.Gazetteer.NationOf(word.Key).Tie != NationTie.None || word.Shape == WordShape.Capitals;

    private static string KeyOf(NameText text, int first, int end) => NameKey.Of(text.Text.AsSpan(text.Words[first].Start, text.Words[end - 1].End - text.Words[first].Start));

    private bool IsPart(NameWord word) => word.Shape == WordShape.Digits || (word.HasCapital && word.Text != "I");

    private bool IsGivenName(NameWord word) => lexicon.Gazetteer.GivenNameOf(word.Key) != GivenName.None;

    /// <summary>"Christian Vale": a word for a people or a faith that is a given name as well, before one unknown word.</summary>
    private bool IsPersonWithGivenName(NameText text, int first, int end)
    {
        var next = text.Words[first + 1];
        return end - first == 2 && IsGivenName(text.Words[first]) && next.Shape is WordShape.Capitalised or WordShape.Mixed && !IsListed(next) && lexicon.OpenedBy(next.Lower) is null;
    }

    private bool IsDemonym(NameWord word) =>
        lexicon.Known(word.Text) is { Kind: EntityKind.Nationality } || (lexicon.Known(word.Text) is null && lexicon.Gazetteer.NationOf(word.Key).Tie == NationTie.Demonym);

    private static void Add(NameText text, int first, int end, int titleFirst, List<NameCandidate> found)
    {
        while (end > first && !text.Words[end - 1].IsWord && text.Words[end - 1].Shape != WordShape.Digits) end--;
        if (first < end) found.Add(new(text, first, end, titleFirst));
    }

    /// <summary>The first word of the title that ends before the word: written small ("interior minister Bledi Çuçi") or taken up already.</summary>
    /// <param name="text">The words.</param>
    /// <param name="before">Index of the first word of the name, or of the title already found before it.</param>
    /// <param name="followsTitle">True if that word begins a title, so that "former" may stand before it.</param>
    private int LowerTitle(NameText text, int before, bool followsTitle = false)
    {
        var words = text.Words;
        int at = before, title = before;
        while (at > 0 && before - at < 8 && text.Adjoin(at - 1, at))
        {
            if (words[at - 1].Text == "-" && words[at - 1].Glued && words[at].Glued && at < before) at--;
            else if (followsTitle && at == before && lexicon.IsTitleModifier(words[at - 1].Lower)) title = --at;
            else if (words[at - 1].Shape != WordShape.Lower) break;
            else if (lexicon.IsTitle(words[at - 1].Lower) && !lexicon.IsHonorific(words[at - 1].Lower)) title = --at;
            else if (lexicon.IsTitleModifier(words[at - 1].Lower) && title < before) title = --at;
            else break;
        }
        return title;
    }
}
