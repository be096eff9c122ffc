namespace Crosscheck.Reporting.Html;

/// <summary>
/// Where in the articles evidence lies: the places that need an anchor and the passages that carry the numbers of questions.
/// Evidence whose words do not stand at its span (texts left out, or a story written by another program) has no spot and gets no link.
/// </summary>
internal sealed class SpotIndex
{
    private readonly StoryView _view;
    private readonly FieldSpots[] _texts;
    private readonly FieldSpots[] _titles;

    public SpotIndex(StoryView view)
    {
        _view = view;
        _texts = [.. view.Sources.Select(_ => new FieldSpots())];
        _titles = [.. view.Sources.Select(_ => new FieldSpots())];
        foreach (var question in view.Questions)
            for (var index = 0; index < question.Question.Answers.Length; index++)
                foreach (var evidence in question.Question.Answers[index].Evidence)
                    if (Add(evidence) is { } spots && !question.Question.Answers[index].Doubtful)
                        spots.Marks.Add(new(evidence.Start, evidence.End, question.Number, index));
        foreach (var entry in view.Story.Timeline)
            AddAll(entry.Evidence);
        foreach (var variant in view.Story.Quotations.SelectMany(utterance => utterance.Variants))
            AddAll(variant.Evidence);
        foreach (var label in view.Story.Entities.SelectMany(entity => entity.Labels))
            AddAll(label.Evidence);
        foreach (var copy in view.Story.Copies)
            foreach (var passage in copy.Passages)
            {
                Add(view.Find(copy.A), passage.A);
                Add(view.Find(copy.B), passage.B);
            }
    }

    /// <summary>True if the words stand in the article where the evidence says.</summary>
    public bool Holds(Evidence evidence) =>
        _view.Find(evidence.Article) is { } source
        && source.Article.TextOf(evidence.Field) is var text
        && evidence.Start >= 0 && evidence.Start < evidence.End && evidence.End <= text.Length
        && text.AsSpan(evidence.Start, evidence.End - evidence.Start).SequenceEqual(evidence.Words);

    /// <summary>The link to the spot in the full article; null if the page does not show it.</summary>
    public string? LinkTo(Evidence evidence) =>
        Holds(evidence) ? "#" + Anchors.Spot(_view.Find(evidence.Article)!.Ordinal, evidence.Field, evidence.Start) : null;

    public static bool Holds(SourceView? source, PassageEnd passage) =>
        source is not null && passage.Start >= 0 && passage.Start < passage.End && passage.End <= source.Article.Text.Length;

    public FieldSpots Of(SourceView source, EvidenceField field) => (field == EvidenceField.Title ? _titles : _texts)[source.Ordinal - 1];

    private void AddAll(IEnumerable<Evidence> evidence)
    {
        foreach (var one in evidence)
            Add(one);
    }

    private FieldSpots? Add(Evidence evidence)
    {
        if (!Holds(evidence))
            return null;
        var spots = Of(_view.Find(evidence.Article)!, evidence.Field);
        spots.Starts.Add(evidence.Start);
        return spots;
    }

    private void Add(SourceView? source, PassageEnd passage)
    {
        if (Holds(source, passage))
            Of(source!, EvidenceField.Text).Starts.Add(passage.Start);
    }

    internal sealed class FieldSpots
    {
        /// <summary>Offsets that need an anchor, in no order, some more than once.</summary>
        public List<int> Starts { get; } = [];

        public List<Mark> Marks { get; } = [];
    }

    /// <param name="Number">Of the question that the passage answers.</param>
    /// <param name="AnswerIndex">The answer that it gives.</param>
    internal sealed record Mark(int Start, int End, int Number, int AnswerIndex);
}
