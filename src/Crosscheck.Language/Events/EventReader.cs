using System.Collections.Immutable;

namespace Crosscheck.Language.Events;

/// <summary>Reads the events of one text, sentence by sentence.</summary>
internal sealed class EventReader
{
    private const int Farthest = 8, MostPhrases = 6;

    private readonly EventText _text;
    private readonly EventLexicon _lexicon;
    private readonly Nouns _nouns;
    private readonly Arguments _arguments;
    private readonly ActMatcher _matcher;
    private readonly Recipients _recipients;
    private readonly Circumstances _circumstances;
    private readonly Slots _slots;
    private readonly NounEvents _nounEvents;
    private readonly Act?[] _acts;

    public EventReader(AnnotatedText annotated, EventLexicon lexicon)
    {
        (_text, _lexicon) = (new(annotated), lexicon);
        _nouns = new(_text, lexicon);
        _arguments = new(_text, lexicon, _nouns);
        _matcher = new(_text, lexicon, _nouns, _arguments);
        _recipients = new(_text, _nouns, _arguments);
        _circumstances = new(_text);
        _slots = new(_text, lexicon, _nouns);
        _acts = new Act?[annotated.Tokens.Length];
        _nounEvents = new(_text, lexicon, _nouns, _acts);
    }

    public ImmutableArray<NewsEvent> Read()
    {
        var events = ImmutableArray.CreateBuilder<NewsEvent>();
        foreach (var sentence in _text.Annotated.Sentences)
        {
            if (_text.Annotated.Text[sentence.End - 1] == '?') continue;
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (_text[i].Upos != "VERB" || IsSlip(i)) continue;
                _acts[i] = _matcher.Match(i);
            }
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var told = _acts[i] is { } act ? EventAt(i, act) : _text[i].Upos == "NOUN" && _nounEvents.At(i) is { } noun ? EventAt(i, noun) : null;
                if (told is not null) events.Add(told);
            }
        }
        return events.DrainToImmutable();
    }

    private NewsEvent EventAt(int noun, NounEvent told) => new()
    {
        Start = _text[noun].Start,
        End = _text[noun].End,
        Scheme = told.Act.IsPlover ? "plover" : "crosscheck",
        Category = told.Act.Category,
        Mode = told.Act.Mode,
        Actors = told.Actor >= 0 ? Phrases(told.Actor) : [],
        Recipients = told.Recipient >= 0 ? Phrases(told.Recipient) : [],
        When = _circumstances.When(noun, noun),
        Where = _circumstances.Where(noun, -1),
        Victims = IsHarm(told.Act.Category) && told.Recipient >= 0 ? _slots.Victims([told.Recipient]) : null,
        Instrument = IsHarm(told.Act.Category) ? _slots.Instrument(noun) : null,
        Amount = _slots.Amount(noun),
        AttributedTo = _circumstances.AttributedTo(_text[noun].Start),
    };

    private NewsEvent? EventAt(int verb, Act act)
    {
        var stance = StanceReader.Read(_text, _lexicon, _acts, verb);
        if (stance.Category(act) is not { } category || IsContent(stance.Top, category)) return null;
        if (stance.Negated && category is "death" or "injury" or "accident" or "fire" or "disaster") return null;
        if (category == "AGREE" && IsHostile(_matcher.Infinitive(verb))) category = "THREATEN";
        var plover = char.IsUpper(category[0]);
        var passive = _arguments.IsPassive(verb);
        var subject = stance.Top != verb && !passive ? _arguments.Holder(stance.Top) : _arguments.Subject(verb);
        if (plover && subject >= 0 && !_nouns.IsActor(subject))
        {
            if (category != "ASSAULT" || !_nouns.Is(subject, _lexicon.Deadly)) return null;
        }
        if (!plover && subject >= 0 && category is "hire" or "resign" or "election" or "purchase" or "trial" or "result" && !_nouns.IsActor(subject)) return null;
        if (subject >= 0 && _text[subject].Upos == "PRON" && _text[subject].Lemma is "i" or "we" or "you" or "I" or "one") return null;
        if (IsOutcome(verb, category)) (category, plover, subject) = (_text[verb].Lemma == "kill" ? "death" : "injury", false, -1);
        else if (subject < 0 && !passive) return null;
        if (subject >= 0 && IsDateline(subject)) return null;
        if (_arguments.Object(verb) is >= 0 and var thing && _text.Child(thing, "det") is >= 0 and var article && _text[article].Lemma == "no") return null;
        var recipients = _recipients.Of(verb, act, subject);
        if (plover && subject < 0 && (recipients.Count == 0 || category is not ("ASSAULT" or "COERCE" or "ACCUSE" or "SANCTION"))) return null;
        if (category == "AID" && recipients.Count == 0) return null;
        var actors = subject >= 0 ? Phrases(subject) : [];
        if (category == "launch" && recipients.Count == 0 && subject >= 0)
        {
            // "the rocket lifted off": it is launched, nobody is said to launch it.
            if (_nouns.Is(subject, EventLexicon.Person)) return null;
            (actors, recipients) = ([], [subject]);
        }
        // "caught fire": what burns is told.
        if (category == "fire") recipients.RemoveAll(head => _text[head].Lemma == "fire");
        if (category is "death" or "injury")
        {
            if (recipients.Count == 0 && subject >= 0) recipients = [subject];
            recipients.RemoveAll(head => !_nouns.Is(head, EventLexicon.Person));
            if (recipients.Count == 0) return null;
            actors = [];
        }
        var (first, last) = Trigger(verb);
        var start = _text[first].Start;
        return new()
        {
            Start = start,
            End = _text[last].End,
            Scheme = plover ? "plover" : "crosscheck",
            Category = category,
            Mode = category == act.Category ? act.Mode : null,
            Actors = actors,
            Recipients = [.. recipients.SelectMany(head => Phrases(head)).Select(span => Beside(span, first, last)).Where(span => !actors.Contains(span)).Distinct()],
            When = _circumstances.When(verb, stance.Top),
            Where = _circumstances.Where(verb, category is "ASSAULT" or "COERCE" or "death" or "injury" ? _arguments.Object(verb) : -1),
            Victims = IsHarm(category) ? _slots.Victims(recipients) : null,
            Instrument = IsHarm(category) ? _slots.Instrument(verb) : null,
            Amount = _slots.Amount(verb),
            Polarity = stance.Negated || _circumstances.IsDenied(start) ? Polarity.Negative : Polarity.Positive,
            Modality = stance.Modality is "asserted" && _circumstances.IsAlleged(start) ? "alleged" : ModalityOf(stance, act, category),
            AttributedTo = _circumstances.AttributedTo(start),
        };
    }

    private static bool IsHarm(string category) => category is "ASSAULT" or "death" or "injury" or "accident" or "fire" or "disaster";

    // What is planned and would harm is threatened.
    private static string ModalityOf(Stance stance, Act act, string category) => stance.Modality is "planned" && category == "THREATEN" && act.Category != "THREATEN" ? "threatened" : stance.Modality;

    /// <summary>True if the verb tells what another event is about: what is agreed, refused, demanded, threatened.</summary>
    private bool IsContent(int top, string category)
    {
        var at = top;
        for (var steps = 0; steps < Farthest && at >= 0; steps++)
        {
            var (head, relation) = (_text[at].Head, _text[at].Deprel);
            if (_text.HasMark(at, "if") || _text.HasMark(at, "unless") || _text.HasMark(at, "whether")) return true;
            if (head < 0 || relation is "acl:relcl" or "parataxis" or "appos") return false;
            if (relation == "conj")
            {
                at = head;
                continue;
            }
            if (relation == "advcl" && !_text.HasMark(at, "to") && !(_text[at].Xpos == "VBG" && category is "REQUEST" or "ACCUSE" or "REJECT" or "PROTEST"))
                return false;
            if (_acts[head] is { } act && act.IsPlover) return true;
            at = head;
        }
        return false;
    }

    // A verb joined to a noun, or a gerund to a finite verb, is a slip of the tree ("dancers and backing musicians").
    private bool IsSlip(int verb) =>
        _text.Child(verb, "nmod:poss") >= 0 || _text[verb].Deprel == "conj" && (_text[_text[verb].Head].Upos is "NOUN" or "PROPN" || (_text[verb].Xpos == "VBG" && _text[_text[verb].Head].Xpos is not "VBG" && _text.Child(verb, "aux") < 0));

    // "lost control of the truck, killing ten": who is killed is told, not who kills.
    private bool IsOutcome(int verb, string category) =>
        category is "ASSAULT" or "death" or "injury" && _text[verb].Lemma is "kill" or "injure" or "wound" && _text[verb].Xpos == "VBG" && _text[verb].Deprel is "advcl" or "acl" or "conj"
        && _arguments.Object(verb) >= 0 && _acts[_text[verb].Head] is not { Category: "ASSAULT" };

    private bool IsHostile(int verb) => verb >= 0 && _acts[verb]?.Category is "ASSAULT" or "COERCE" or "SANCTION" or "PROTEST";

    // "RAMALLAH, West Bank — The court": the place of the report, taken for a subject.
    private bool IsDateline(int token)
    {
        var sentence = _text.Annotated.Sentences[_text.Annotated.SentenceAt(_text[token].Start)];
        return token < Dateline.After(_text.Annotated, sentence.FirstToken);
    }

    private (int First, int Last) Trigger(int verb)
    {
        var particle = _text.Child(verb, "compound:prt");
        return particle == verb + 1 ? (verb, particle) : (verb, verb);
    }

    // Where the tree takes the verb into the phrase, the phrase begins behind it.
    private TextSpan Beside(TextSpan phrase, int first, int last) =>
        phrase.Contains(_text[first].Start) && phrase.End > _text[last].End ? new(_text[last + 1].Start, phrase.End) : phrase;

    private ImmutableArray<TextSpan> Phrases(int head)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        spans.Add(_text.Phrase(head));
        for (var child = _text.FirstChild(head); child >= 0 && spans.Count < MostPhrases; child = _text.Next(child))
        {
            if (_text[child].Deprel == "conj" && child > head && _text[child].Upos is "NOUN" or "PROPN" or "PRON" or "NUM") spans.Add(_text.Phrase(child));
        }
        return spans.DrainToImmutable();
    }
}
