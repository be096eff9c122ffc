using System.Collections.Immutable;
using Crosscheck.Reconciliation.Claims;

namespace Crosscheck.Reconciliation.Questions;

/// <summary>Puts a group of claims into one plain English question, after the wording of the claim that says it best.</summary>
internal sealed class QuestionWriter(StoryContext context)
{
    /// <summary>Counted states as a question tells them.</summary>
    private static readonly Dictionary<string, string> _states = new(StringComparer.Ordinal)
    {
        ["count dead"] = "killed",
        ["count injured"] = "injured",
        ["count missing"] = "missing",
        ["count arrested"] = "arrested",
        ["count hospitalised"] = "taken to hospital",
        ["count aboard"] = "on board",
    };

    /// <returns>Null if no claim of the group can be put into a question that stands by itself.</returns>
    public string? Write(ImmutableArray<Claim> members)
    {
        if (members[0].Slot.StartsWith("age #", StringComparison.Ordinal))
            return $"How old is {NameOf(int.Parse(members[0].Slot.AsSpan(5), System.Globalization.CultureInfo.InvariantCulture))}?";
        ImmutableArray<Claim> best = [.. members.OrderByDescending(Askability).ThenBy(claim => claim.Statement.Article).ThenBy(claim => claim.Focus)];
        return best.Select(Ask).FirstOrDefault(text => text is not null)
            ?? (members[0].Kind == QuestionKind.HowMany ? best.Select(claim => new ClauseText(context, claim.Statement).Gap(claim)).FirstOrDefault(text => text is not null) : null);
    }

    /// <summary>Claims with named parts, in the article's own voice, in short active clauses make the clearest questions.</summary>
    private double Askability(Claim claim)
    {
        var statement = claim.Statement;
        var score = statement.Field == EvidenceField.Text ? 1.0 : 0;
        score += statement.Voice is null ? 1 : 0;
        score -= statement.Negated ? 1 : 0;
        score += statement.Pos == 'v' ? 0.5 : 0;
        foreach (var argument in statement.Arguments)
        {
            if (argument.Role is not (Role.Agent or Role.Patient))
                continue;
            score += argument.Entity >= 0 ? 1 : 0;
            score -= IsShouted(statement, argument) ? 2 : 0;
            score -= IsPronoun(statement, argument) && argument.Entity < 0 ? 2 : 0;
            score -= argument.Inherited ? 0.3 : 0;
        }
        return score - (claim.Statement.Clause.Length / 200.0);
    }

    /// <summary>A dateline's place ("BOSTON") that the parser took for a subject.</summary>
    private bool IsShouted(Statement statement, Argument argument) =>
        context.Of(statement).Grammar.Words(argument.Head) is { Length: > 4 } word && word.All(char.IsUpper);

    private bool IsPronoun(Statement statement, Argument argument) => context.Of(statement).Text.Tokens[argument.Head].Upos == "PRON";

    private string? Ask(Claim claim)
    {
        var clause = new ClauseText(context, claim.Statement);
        return claim.Kind switch
        {
            QuestionKind.When when claim.Slot == WhenClaims.SaidSlot => clause.Said() is { } said ? $"When was it {said}" : null,
            QuestionKind.When => clause.Asked("When", claim.Focus),
            QuestionKind.Where => Where(clause, claim),
            QuestionKind.HowMany => HowMany(clause, claim),
            QuestionKind.Who => WhoOrWhat(clause, claim, "Who"),
            QuestionKind.What => WhoOrWhat(clause, claim, IsSomebody(claim) ? "Who" : "What"),
            QuestionKind.Whether => clause.Asked("", default),
            _ => null,
        };
    }

    /// <summary>"Prosecutors", "the police": who takes part need not have a name.</summary>
    private bool IsSomebody(Claim claim) => claim.Argument is { Role: not Role.Complement } argument && context.Of(claim.Statement).IsSomebody(context.Of(claim.Statement).Text.Tokens[argument.Head]);

    private static string? Where(ClauseText clause, Claim claim) => claim.Slot switch
    {
        "from" => clause.Asked("From where", claim.Focus),
        "to" => clause.Asked("Where", claim.Focus, " to"),
        _ => clause.Asked("Where", claim.Focus),
    };

    private static string? HowMany(ClauseText clause, Claim claim)
    {
        if (_states.TryGetValue(claim.Slot, out var state))
            return clause.Tail($"How many people were {state}", claim.Focus);
        return (claim.Slot is "measure length" ? clause.Distance(claim) : null) ?? clause.Counted(claim);
    }

    private static string? WhoOrWhat(ClauseText clause, Claim claim, string wh)
    {
        if (claim.Argument is not { } argument)
            return null;
        if (argument.Role == Role.Agent && Lexicon.IsReporting(claim.Statement.Lemma))
            return clause.Said() is { } said ? $"Who {said}" : null;
        return argument.Role switch
        {
            Role.Agent when !claim.Statement.Passive => clause.Subject(wh, argument),
            Role.Patient when claim.Statement.Passive => clause.Subject(wh, argument),
            Role.Agent => clause.Asked(wh == "Who" ? "By whom" : "By what", argument.Span),
            Role.Oblique => clause.Asked($"{char.ToUpperInvariant(argument.Preposition[0])}{argument.Preposition[1..]} {(wh == "Who" ? "whom" : "what")}", argument.Span),
            _ => clause.Asked(wh == "Who" ? "Whom" : wh, argument.Span),
        };
    }

    private string NameOf(int entity) => context.Entities.All[entity].Name;
}
