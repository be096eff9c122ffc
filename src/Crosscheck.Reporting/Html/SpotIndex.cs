using System.Collections.Immutable;

namespace Crosscheck.Reporting.Html;

/// <summary>
/// Where in the articles evidence lies: the places that need an anchor and the passages that carry the numbers of questions.
/// Evidence whose words do not stand at its span (texts left out, or a story written by another program) has no spot and gets no link.
/// </summary>
internal sealed class SpotIndex
{
    private readonly Dictionary<(int Ordinal, EvidenceField Field), FieldSpots> _fields = [];

    public SpotIndex(StoryView view)
    {
        var story = view.Story;
        foreach (var question in view.Questions)
            for (var index = 0; index < question.Question.Answers.Length; index++)
                foreach (var evidence in question.Question.Answers[index].Evidence)
                    if (SpotsOf(view, evidence) is { } spots)
                    {
                        spots.Starts.Add(evidence.Start);
                        spots.Marks.Add(new(evidence.Span, question.Number, index));
                    }
        var others = story.Timeline.SelectMany(entry => entry.Evidence)
            .Concat(story.Quotations.SelectMany(utterance => utterance.Variants).SelectMany(variant => variant.Evidence))
            .Concat(story.Entities.SelectMany(entity => entity.Labels).SelectMany(label => label.Evidence));
        foreach (var evidence in others)
            SpotsOf(view, evidence)?.Starts.Add(evidence.Start);
        foreach (var copy in story.Copies)
            foreach (var passage in copy.Passages)
            {
                AddPassage(view.Find(copy.A), passage.A);
                AddPassage(view.Find(copy.B), passage.B);
            }
    }

    public bool Holds(StoryView view, Evidence evidence) =>
        view.Find(evidence.Article) is { } source
        && source.Article.TextOf(evidence.Field) is var text
        && evidence.Start >= 0 && evidence.Start < evidence.End && evidence.End <= text.Length
        && text.AsSpan(evidence.Start, evidence.End - evidence.Start).SequenceEqual(evidence.Words);

    /// <summary>The link to the spot in the full article; null if the page does not show it.</summary>
    public string? LinkTo(StoryView view, Evidence evidence) =>
        Holds(view, evidence) ? "#" + Anchors.Spot(view.Find(evidence.Article)!.Ordinal, evidence.Field, evidence.Start) : null;

    public static bool Holds(SourceView? source, PassageEnd passage) =>
        source is not null && passage.Start >= 0 && passage.Start < passage.End && passage.End <= source.Article.Text.Length;

    public FieldSpots Of(SourceView source, EvidenceField field) => _fields.GetValueOrDefault((source.Ordinal, field), FieldSpots.None);

    private FieldSpots? SpotsOf(StoryView view, Evidence evidence) =>
        Holds(view, evidence) ? SpotsOf(view.Find(evidence.Article)!.Ordinal, evidence.Field) : null;

    private FieldSpots SpotsOf(int ordinal, EvidenceField field)
    {
        if (!_fields.TryGetValue((ordinal, field), out var spots))
            _fields[(ordinal, field)] = spots = new();
        return spots;
    }

    private void AddPassage(SourceView? source, PassageEnd passage)
    {
        if (Holds(source, passage))
            SpotsOf(source!.Ordinal, EvidenceField.Text).Starts.Add(passage.Start);
    }

    internal sealed class FieldSpots
    {
        public static FieldSpots None { get; } = new();

        public SortedSet<int> Starts { get; } = [];

        public List<Mark> Marks { get; } = [];
    }

    /// <param name="Number">Of the question that the passage answers.</param>
    /// <param name="AnswerIndex">The answer that it gives.</param>
    internal readonly record struct Mark(TextSpan Span, int Number, int AnswerIndex);
}
