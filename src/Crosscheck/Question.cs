using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Crosscheck;

/// <summary>What sort of answer a question asks for.</summary>
public enum QuestionKind
{
    [JsonStringEnumMemberName("when")] When,
    [JsonStringEnumMemberName("where")] Where,
    [JsonStringEnumMemberName("howMany")] HowMany,
    [JsonStringEnumMemberName("who")] Who,
    [JsonStringEnumMemberName("what")] What,
    [JsonStringEnumMemberName("whether")] Whether,
    [JsonStringEnumMemberName("label")] Label,
    [JsonStringEnumMemberName("why")] Why,
    [JsonStringEnumMemberName("how")] How,
}

/// <summary>How the answers to a question stand to each other; of several that apply, the first in the order Denied, Differ, Compatible, Agree, Single.</summary>
public enum Verdict
{
    [JsonStringEnumMemberName("denied")] Denied,
    [JsonStringEnumMemberName("differ")] Differ,
    [JsonStringEnumMemberName("compatible")] Compatible,
    [JsonStringEnumMemberName("agree")] Agree,
    [JsonStringEnumMemberName("single")] Single,
}

/// <summary>How two answers stand to each other.</summary>
public enum AnswerRelation
{
    [JsonStringEnumMemberName("same")] Same,
    [JsonStringEnumMemberName("compatible")] Compatible,
    [JsonStringEnumMemberName("differ")] Differ,
}

/// <summary>A point on which articles can be compared.</summary>
public sealed record Question
{
    public required string Id { get; init; }

    public required QuestionKind Kind { get; init; }

    /// <summary>The question in plain English, understandable without the articles.</summary>
    public required string Text { get; init; }

    /// <summary>Null for kinds why and how, which are shown side by side without judgement.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>Articles that answer.</summary>
    public required int N { get; init; }

    /// <summary>Independent texts among them: copies count as one.</summary>
    public required int Independent { get; init; }

    /// <summary>The doubtful ones last.</summary>
    public required ImmutableArray<Answer> Answers { get; init; }

    /// <summary>The answers that articles surely give; counts and verdict rest on these.</summary>
    [JsonIgnore]
    public IEnumerable<Answer> Sure => Answers.Where(answer => !answer.Doubtful);

    /// <summary>The evidence of the answers that articles surely give.</summary>
    [JsonIgnore]
    public IEnumerable<Evidence> Told => Sure.SelectMany(answer => answer.Evidence);

    /// <summary>Every pair of answers, in order of indexes.</summary>
    public ImmutableArray<AnswerPair> Relations { get; init; } = [];

    /// <summary>The evidence of the doubtful answers.</summary>
    [JsonIgnore]
    public IEnumerable<Evidence> PerhapsTold => Answers.Where(answer => answer.Doubtful).SelectMany(answer => answer.Evidence);

    /// <summary>The pairs of answers that articles surely give.</summary>
    [JsonIgnore]
    public IEnumerable<AnswerPair> SureRelations => Relations.Where(pair => pair.A < 0 || pair.B >= Answers.Length || !Answers[pair.B].Doubtful);

    /// <summary>Why these statements were put under one question, in plain words.</summary>
    public string Why { get; init; } = "";
}

/// <summary>One value given to a question, with every article that gives it.</summary>
public sealed record Answer
{
    private readonly ImmutableArray<Evidence> _evidence;

    /// <summary>Normal form (EDTF, digits and unit, yes/no/unconfirmed, or the shortest words that answer).</summary>
    public required string Value { get; init; }

    /// <summary>The value as a reader is shown it ("20 June 2023").</summary>
    public required string Text { get; init; }

    public required int N { get; init; }

    public required int Independent { get; init; }

    /// <summary>True of words that perhaps tell the point and perhaps something else; no count or verdict rests on them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Doubtful { get; init; }

    /// <summary>At least one, in order of articles and spans.</summary>
    /// <exception cref="ArgumentException">Set to no evidence at all.</exception>
    public required ImmutableArray<Evidence> Evidence
    {
        get => _evidence;
        init => _evidence = value.IsDefaultOrEmpty ? throw new ArgumentException("An answer needs evidence.", nameof(value)) : value;
    }

    /// <summary>The same words as an answer that is in doubt, and shown as such.</summary>
    public Answer AsDoubtful() => this with { Text = $"perhaps: {Text}", Doubtful = true };
}

/// <summary>The relation of two answers of one question.</summary>
/// <param name="A">Index into <see cref="Question.Answers"/>.</param>
/// <param name="B">A greater index.</param>
/// <param name="Relation">How they stand.</param>
/// <param name="Why">The rule that says so, in plain words or one of the codes <c>spelling</c>, <c>update</c>, <c>wording</c>, <c>doubtful</c>.</param>
public sealed record AnswerPair(int A, int B, AnswerRelation Relation, string Why);
