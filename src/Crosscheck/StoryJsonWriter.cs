using System.Collections.Immutable;
using System.Text.Json;

namespace Crosscheck;

/// <summary>
/// Writes a story by hand: the generic serializer compiles some hundreds of methods on first use, a fifth of the time in which the whole
/// program should end. A test holds its bytes to the serializer's (docs/decisions/2026-11-24-json-by-hand.md).
/// </summary>
internal readonly struct StoryJsonWriter(Utf8JsonWriter json)
{
    private readonly Utf8JsonWriter _json = json;

    public void Write(Story story)
    {
        _json.WriteStartObject();
        _json.WriteNumber("format", story.Format);
        _json.WriteString("title", story.Title);
        StartArray("articles");
        foreach (var article in story.Articles) Write(article);
        EndAndStartArray("entities");
        foreach (var entity in story.Entities) Write(entity);
        EndAndStartArray("questions");
        foreach (var question in story.Questions) Write(question);
        EndAndStartArray("timeline");
        foreach (var entry in story.Timeline) Write(entry);
        EndAndStartArray("quotations");
        foreach (var utterance in story.Quotations) Write(utterance);
        EndAndStartArray("events");
        foreach (var storyEvent in story.Events) Write(storyEvent);
        EndAndStartArray("copies");
        foreach (var copy in story.Copies) Write(copy);
        _json.WriteEndArray();
        _json.WriteStartObject("silent");
        foreach (var (question, articles) in story.Silent) Strings(question, articles);
        _json.WriteEndObject();
        _json.WriteBoolean("excerpts", story.Excerpts);
        StartArray("leftOut");
        foreach (var left in story.LeftOut)
        {
            _json.WriteStartObject();
            _json.WriteString("file", left.File);
            _json.WriteString("why", left.Why);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void Write(StoryArticle article)
    {
        _json.WriteStartObject();
        _json.WriteString("id", article.Id);
        _json.WriteString("letter", article.Letter);
        _json.WriteString("file", article.File);
        _json.WriteString("url", article.Url);
        _json.WriteString("source", article.Source);
        _json.WriteString("title", article.Title);
        Strings("authors", article.Authors);
        _json.WriteString("published", article.Published);
        _json.WriteString("captured", article.Captured);
        _json.WriteString("language", article.Language);
        _json.WriteString("text", article.Text);
        _json.WriteString("sha256", article.Sha256);
        StartArray("cut");
        foreach (var cut in article.Cut)
        {
            _json.WriteStartObject();
            _json.WriteNumber("start", cut.Start);
            _json.WriteNumber("end", cut.End);
            _json.WriteString("why", cut.Why);
            _json.WriteString("text", cut.Text);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
        _json.WriteString("copiedFrom", article.CopiedFrom);
        _json.WriteNumber("originGroup", article.OriginGroup);
        _json.WriteEndObject();
    }

    private void Write(Entity entity)
    {
        _json.WriteStartObject();
        _json.WriteString("id", entity.Id);
        _json.WriteString("kind", NameOf(entity.Kind));
        _json.WriteString("name", entity.Name);
        StartArray("names");
        foreach (var name in entity.Names)
        {
            _json.WriteStartObject();
            _json.WriteString("text", name.Text);
            _json.WriteNumber("count", name.Count);
            Strings("articles", name.Articles);
            _json.WriteEndObject();
        }
        EndAndStartArray("labels");
        foreach (var label in entity.Labels)
        {
            _json.WriteStartObject();
            _json.WriteString("text", label.Text);
            _json.WriteString("voice", label.Voice);
            Evidence(label.Evidence);
            _json.WriteBoolean("loaded", label.Loaded);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
        if (entity.Merged is { } merged)
            Write(merged);
        _json.WriteEndObject();
    }

    private void Write(ImmutableArray<EntityMerge> merged)
    {
        StartArray("merged");
        foreach (var merge in merged)
        {
            _json.WriteStartObject();
            Strings("names", merge.Names);
            _json.WriteString("evidence", merge.Evidence);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    private void Write(Question question)
    {
        _json.WriteStartObject();
        _json.WriteString("id", question.Id);
        _json.WriteString("kind", NameOf(question.Kind));
        _json.WriteString("text", question.Text);
        _json.WriteString("verdict", question.Verdict is { } verdict ? NameOf(verdict) : null);
        _json.WriteNumber("n", question.N);
        _json.WriteNumber("independent", question.Independent);
        StartArray("answers");
        foreach (var answer in question.Answers)
        {
            _json.WriteStartObject();
            _json.WriteString("value", answer.Value);
            _json.WriteString("text", answer.Text);
            _json.WriteNumber("n", answer.N);
            _json.WriteNumber("independent", answer.Independent);
            if (answer.Doubtful)
                _json.WriteBoolean("doubtful", true);
            Evidence(answer.Evidence);
            _json.WriteEndObject();
        }
        EndAndStartArray("relations");
        foreach (var pair in question.Relations)
        {
            _json.WriteStartObject();
            _json.WriteNumber("a", pair.A);
            _json.WriteNumber("b", pair.B);
            _json.WriteString("relation", pair.Relation switch { AnswerRelation.Same => "same", AnswerRelation.Compatible => "compatible", _ => "differ" });
            _json.WriteString("why", pair.Why);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
        _json.WriteString("why", question.Why);
        _json.WriteEndObject();
    }

    private void Write(TimelineEntry entry)
    {
        _json.WriteStartObject();
        _json.WriteString("from", entry.From);
        _json.WriteString("to", entry.To);
        _json.WriteString("words", entry.Words);
        _json.WriteString("text", entry.Text);
        Evidence(entry.Evidence);
        _json.WriteBoolean("differ", entry.Differ);
        _json.WriteString("question", entry.Question);
        _json.WriteEndObject();
    }

    private void Write(Utterance utterance)
    {
        _json.WriteStartObject();
        _json.WriteString("speaker", utterance.Speaker);
        _json.WriteString("entity", utterance.Entity);
        _json.WriteString("role", utterance.Role);
        StartArray("variants");
        foreach (var variant in utterance.Variants)
        {
            _json.WriteStartObject();
            _json.WriteBoolean("direct", variant.Direct);
            _json.WriteString("cue", variant.Cue);
            Evidence(variant.Evidence);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void Write(StoryEvent storyEvent)
    {
        _json.WriteStartObject();
        _json.WriteString("category", storyEvent.Category);
        _json.WriteString("scheme", storyEvent.Scheme);
        Evidence(storyEvent.Evidence);
        _json.WriteString("mode", storyEvent.Mode);
        _json.WriteString("text", storyEvent.Text);
        _json.WriteString("from", storyEvent.From);
        _json.WriteString("to", storyEvent.To);
        Strings("actors", storyEvent.Actors);
        Strings("recipients", storyEvent.Recipients);
        _json.WriteString("modality", storyEvent.Modality);
        _json.WriteBoolean("negated", storyEvent.Negated);
        _json.WriteNumber("n", storyEvent.N);
        _json.WriteNumber("independent", storyEvent.Independent);
        _json.WriteEndObject();
    }

    private void Write(Copy copy)
    {
        _json.WriteStartObject();
        _json.WriteString("a", copy.A);
        _json.WriteString("b", copy.B);
        _json.WriteNumber("share", copy.Share);
        StartArray("passages");
        foreach (var passage in copy.Passages)
        {
            _json.WriteStartObject();
            Write("a", passage.A);
            Write("b", passage.B);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void Write(string name, PassageEnd end)
    {
        _json.WriteStartObject(name);
        _json.WriteNumber("start", end.Start);
        _json.WriteNumber("end", end.End);
        _json.WriteEndObject();
    }

    private void Evidence(ImmutableArray<Evidence> all)
    {
        StartArray("evidence");
        foreach (var evidence in all)
        {
            _json.WriteStartObject();
            _json.WriteString("article", evidence.Article);
            _json.WriteString("field", evidence.Field == EvidenceField.Title ? "title" : "text");
            _json.WriteNumber("start", evidence.Start);
            _json.WriteNumber("end", evidence.End);
            _json.WriteString("words", evidence.Words);
            _json.WriteNumber("focusStart", evidence.FocusStart);
            _json.WriteNumber("focusEnd", evidence.FocusEnd);
            _json.WriteString("attributedTo", evidence.AttributedTo);
            _json.WriteString("hedge", evidence.Hedge);
            _json.WriteString("polarity", evidence.Polarity == Polarity.Negative ? "negative" : "positive");
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    private void Strings(string name, ImmutableArray<string> values)
    {
        StartArray(name);
        foreach (var value in values) _json.WriteStringValue(value);
        _json.WriteEndArray();
    }

    private void StartArray(string name) => _json.WriteStartArray(name);

    private void EndAndStartArray(string name)
    {
        _json.WriteEndArray();
        _json.WriteStartArray(name);
    }

    private static string NameOf(EntityKind kind) => kind switch
    {
        EntityKind.Person => "person",
        EntityKind.Organisation => "organisation",
        EntityKind.Place => "place",
        EntityKind.Nationality => "nationality",
        EntityKind.Facility => "facility",
        EntityKind.Event => "event",
        EntityKind.Product => "product",
        EntityKind.Law => "law",
        _ => "other",
    };

    private static string NameOf(QuestionKind kind) => kind switch
    {
        QuestionKind.When => "when",
        QuestionKind.Where => "where",
        QuestionKind.HowMany => "howMany",
        QuestionKind.Who => "who",
        QuestionKind.What => "what",
        QuestionKind.Whether => "whether",
        QuestionKind.Label => "label",
        QuestionKind.Why => "why",
        _ => "how",
    };

    private static string NameOf(Verdict verdict) => verdict switch
    {
        Verdict.Denied => "denied",
        Verdict.Differ => "differ",
        Verdict.Compatible => "compatible",
        Verdict.Agree => "agree",
        _ => "single",
    };
}
