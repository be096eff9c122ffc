using System.Collections.Immutable;
using Crosscheck.Language.Names;

namespace Crosscheck.Language.References;

/// <summary>What an article tells of each entity it names that helps to know it again: sex, describing nouns, words of its names, how often it is named.</summary>
internal sealed class EntityFacts
{
    private readonly HashSet<string>[] _descriptions;

    private EntityFacts(int count)
    {
        Sexes = new Sex[count];
        Counts = new int[count];
        InTitle = new bool[count];
        IsState = new bool[count];
        IsSurelyPerson = new bool[count];
        _descriptions = new HashSet<string>[count];
        for (var entity = 0; entity < count; entity++)
            _descriptions[entity] = new(StringComparer.Ordinal);
    }

    public Sex[] Sexes { get; }

    /// <summary>Named mentions in the body.</summary>
    public int[] Counts { get; }

    public bool[] InTitle { get; }

    /// <summary>True for an office of state and the like, by its name.</summary>
    public bool[] IsState { get; }

    /// <summary>True for a person who has a title, a known given name, or does what only people do.</summary>
    public bool[] IsSurelyPerson { get; }

    /// <summary>The body, no office of state, that the article names most; -1 where two are named as often.</summary>
    public int MainBody { get; private set; } = -1;

    /// <summary>True if the article calls the entity by this noun in an apposition, after "is" or as a title, or the noun ends its name.</summary>
    public bool IsDescribedAs(int entity, string noun) => _descriptions[entity].Contains(noun);

    public static EntityFacts Of(AnnotatedText title, AnnotatedText body, ImmutableArray<LocalEntity> entities, NameLexicon lexicon, ReferenceWords words)
    {
        var facts = new EntityFacts(entities.Length);
        for (var entity = 0; entity < entities.Length; entity++)
            facts.AddName(entity, entities[entity], lexicon, words);
        foreach (var mention in title.Mentions)
        {
            if (mention.Entity >= 0)
                facts.InTitle[mention.Entity] = true;
        }
        foreach (var mention in body.Mentions)
        {
            if (mention.Entity >= 0)
                facts.AddMention(body, mention, words);
        }
        for (var entity = 0; entity < entities.Length; entity++)
            facts.IsSurelyPerson[entity] = entities[entity].Kind == EntityKind.Person && (facts.IsSurelyPerson[entity] || facts.Sexes[entity] != Sex.Unknown);
        facts.MainBody = facts.MostNamed(entities);
        return facts;
    }

    private int MostNamed(ImmutableArray<LocalEntity> entities)
    {
        var (most, first, second) = (-1, 0, 0);
        for (var entity = 0; entity < entities.Length; entity++)
        {
            if (entities[entity].Kind is not (EntityKind.Organisation or EntityKind.Other) || IsState[entity])
                continue;
            var count = Counts[entity] + (InTitle[entity] ? 1 : 0);
            if (count > first) (most, second, first) = (entity, first, count);
            else second = Math.Max(second, count);
        }
        return first > second && entities[most].Kind == EntityKind.Organisation ? most : -1;
    }

    private void AddName(int entity, LocalEntity named, NameLexicon lexicon, ReferenceWords words)
    {
        foreach (var name in named.Aliases.Insert(0, named.Name))
        {
            var parts = name.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length == 0)
                continue;
            IsState[entity] |= Array.Exists(parts, words.IsStateBody);
            if (named.Kind == EntityKind.Person)
            {
                if (Sexes[entity] == Sex.Unknown && parts.Length > 1)
                    Sexes[entity] = PersonNames.SexOfGivenName(lexicon, parts[0]);
            }
            else if (parts.Length > 1 && named.Kind is EntityKind.Organisation or EntityKind.Facility)
            {
                // "Ministry of Defence": the word before "of" is what it is.
                _descriptions[entity].Add(Array.IndexOf(parts, "of") is > 0 and var of ? parts[of - 1] : parts[^1]);
            }
        }
    }

    private void AddMention(AnnotatedText body, Mention mention, ReferenceWords words)
    {
        Counts[mention.Entity]++;
        if (mention.Title is { } title)
            AddTitle(body, mention.Entity, title);
        IsSurelyPerson[mention.Entity] |= mention.Title is not null;
        if (mention.Kind is not (EntityKind.Person or EntityKind.Organisation))
            return;
        var (first, end) = body.TokensIn(mention.Span);
        for (var token = first; token < end; token++)
        {
            var (head, relation) = (body.Tokens[token].Head, body.Tokens[token].Deprel);
            if (head < 0 || (head >= first && head < end))
                continue;
            // "Norvik, a carmaker", "the carmaker Norvik", "Norvik is a carmaker".
            if (relation == "appos" || (relation.StartsWith("nsubj", StringComparison.Ordinal) && HasCopula(body, head)))
                AddNoun(body, mention.Entity, head);
            IsSurelyPerson[mention.Entity] |= relation == "nsubj" && words.IsDeedOfPeople(body.Tokens[head].Lemma);
        }
        for (var token = end; token < Math.Min(body.Tokens.Length, end + 30); token++)
        {
            if (body.Tokens[token].Deprel == "appos" && body.Tokens[token].Head is var head && head >= first && head < end)
                AddNoun(body, mention.Entity, token);
        }
    }

    private void AddTitle(AnnotatedText body, int entity, TextSpan title)
    {
        var (_, end) = body.TokensIn(title);
        _descriptions[entity].Add(body.Tokens[end - 1].Span.Of(body.Text).ToLowerInvariant());
        var (first, _) = body.TokensIn(title);
        if (Sexes[entity] != Sex.Unknown)
            return;
        for (var token = first; token < end && Sexes[entity] == Sex.Unknown; token++)
            Sexes[entity] = PersonNames.SexOfHonorific(body.Tokens[token].Span.Of(body.Text).ToLowerInvariant());
    }

    private static bool HasCopula(AnnotatedText body, int predicate)
    {
        for (var token = Math.Max(0, predicate - 12); token < predicate; token++)
        {
            if (body.Tokens[token].Head == predicate && body.Tokens[token].Deprel == "cop")
                return true;
        }
        return false;
    }

    private void AddNoun(AnnotatedText body, int entity, int token)
    {
        if (body.Tokens[token].Upos == "NOUN" && body.Tokens[token].Xpos != "NNS")
            _descriptions[entity].Add(body.Tokens[token].Lemma.ToLowerInvariant());
    }
}
