using Crosscheck.Reconciliation.Words;

namespace Crosscheck.Reconciliation.Questions;

/// <summary>Whether a reader who has read none of the articles understands a question by its own words.</summary>
internal static class HeadingClarity
{
    /// <summary>Who speaks, only the text around it tells.</summary>
    private static readonly HashSet<string> _speakers = new(["i", "we", "my", "our", "me", "us", "mine", "ours", "i'm", "i'll", "i've", "we're", "we'll", "we've", "we'd", "i'd"], StringComparer.Ordinal);

    private static readonly HashSet<string> _pronouns = new(["he", "she", "it", "they", "his", "her", "its", "their", "him", "them"], StringComparer.Ordinal);

    /// <summary>Words that tie a sentence to what stands before it.</summary>
    private static readonly HashSet<string> _ties = new(["too", "however", "otherwise", "instead", "therefore", "likewise", "meanwhile", "thus", "nevertheless", "consequently", "furthermore", "moreover"], StringComparer.Ordinal);

    /// <summary>The same where they open it.</summary>
    private static readonly HashSet<string> _opening = new(["but", "and", "so", "then", "until", "still", "yet", "also", "or", "because", "which", "already", "here", "here's", "this", "these", "those", "such", "one", "together", "both", "others", "another", "there's"], StringComparer.Ordinal);

    /// <summary>Words that a heading does without at its beginning.</summary>
    private static readonly HashSet<string> _tying = new(["But", "And", "Then"], StringComparer.Ordinal);

    /// <summary>The same before a comma.</summary>
    private static readonly HashSet<string> _tyingWithComma = new(["But", "However", "Then", "Still", "Yet", "Also", "Meanwhile", "Instead", "Therefore", "Moreover", "Furthermore", "Nevertheless", "So", "Thus", "Besides"], StringComparer.Ordinal);

    /// <summary>Words of "he wrote on the site on Monday".</summary>
    private const int LongestSaid = 7;

    /// <summary>"The other", "the latter": of which?</summary>
    private static readonly HashSet<string> _others = new(["other", "others", "latter", "former", "same"], StringComparer.Ordinal);

    /// <summary>Where the words of an article begin in a question that frames them.</summary>
    private static readonly string[] _frames = ["How is it told that ", "How is this told: ", "Is this so: ", "What time does each source give for ", "What age does each source give for ", "What length of time does each source give for "];

    /// <summary>How a question begins that names whose words it quotes.</summary>
    private const string OfSpeaker = "How is this remark of ";

    /// <summary>True of a question that is cut, or speaks of somebody or something that it does not name.</summary>
    /// <param name="question">The question as shown.</param>
    public static bool Leans(string question)
    {
        if (question.Contains('…', StringComparison.Ordinal))
            return true;
        // Whoever said it is what is asked, or is named.
        if (question.StartsWith("Who said", StringComparison.Ordinal) || question.StartsWith(OfSpeaker, StringComparison.Ordinal))
            return false;
        var frame = Array.Find(_frames, frame => question.StartsWith(frame, StringComparison.Ordinal)) ?? "";
        var words = WithoutQuotations(question[frame.Length..].Trim('“', '”', '?', ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var named = false;
        for (var index = 0; index < words.Length; index++)
        {
            var word = words[index].Trim(',', '.', ';', ':', '(', ')', '[', ']', '"', '“', '”').Replace('’', '\'');
            var lower = word.ToLowerInvariant();
            if ((_speakers.Contains(lower) && word != "US") || _ties.Contains(lower) || (frame.Length > 0 && index == 0 && _opening.Contains(lower)))
                return true;
            if (!named && _pronouns.Contains(lower) && !IsFiller(words, index))
                return true;
            // "Take advantage of this".
            if (lower is "this" or "these" or "those" && words[index][^1] != word[^1])
                return true;
            if (index > 0 && _others.Contains(lower) && words[index - 1].Equals("the", StringComparison.OrdinalIgnoreCase) && (index + 1 == words.Length || lower is "latter" or "former" or "others"))
                return true;
            named |= word.Length > 0 && (char.IsUpper(word[0]) ? index > 0 || frame.Length > 0 && !IsOpening(lower) : IsSomebody(lower));
        }
        return false;
    }

    /// <summary>A sentence to stand over a row, with its speaker where it speaks of itself.</summary>
    /// <param name="words">The words.</param>
    /// <param name="speaker">Whose words they are; null if nobody is named.</param>
    public static string Quoting(string words, string? speaker)
    {
        words = WithoutTie(words);
        if (speaker is not null && Remark(words) is { } remark)
            return $"{OfSpeaker}{speaker} given: “{remark}”?";
        return speaker is not null && WithoutQuotations(words).Split(' ').Any(word => word.Trim(',', '.', ';', ':').Replace('’', '\'') is var bare && bare != "US" && _speakers.Contains(bare.ToLowerInvariant())) ? $"{OfSpeaker}{speaker} given: “{ShortWords.Uttered(words)}”?" : $"How is this told: “{words}”?";
    }

    /// <summary>"But others doubt it", "Then, rumours spread": without the word that ties it to the sentence before.</summary>
    private static string WithoutTie(string words)
    {
        var space = words.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && (_tying.Contains(words[..space]) || (words[space - 1] == ',' && _tyingWithComma.Contains(words[..(space - 1)]))) ? words[(space + 1)..] : words;
    }

    /// <summary>“‘We will stay,’ he wrote”: the words alone, since whose they are stands beside them; null of anything else.</summary>
    private static string? Remark(string words)
    {
        if (words.Length == 0 || words[0] != '‘' || words.LastIndexOf('’') is not (> 1 and var close) || words[close..].TrimStart('’', ',', ' ') is not { Length: > 0 } rest || rest.Split(' ') is not [var who, _, ..] told || told.Length > LongestSaid)
            return null;
        return who is "he" or "she" or "they" && words.IndexOf('‘', 1) < 0 ? words[1..close].TrimEnd(',', '.', ' ') : null;
    }

    /// <summary>"It is raining", "whether it is true that": stands for nothing.</summary>
    private static bool IsFiller(string[] words, int index) =>
        words[index].Equals("it", StringComparison.OrdinalIgnoreCase) && words.Skip(index + 1).Take(5).Any(word => word is "that" or "to" or "whether");

    /// <summary>Raised by its place alone.</summary>
    private static bool IsOpening(string word) => word is "the" or "a" or "an" or "this" or "that" or "these" or "those" or "in" or "on" or "at" or "for" or "from" or "by" or "after" or "before" or "since" or "as" or "there" or "what" or "when" or "where" or "if" or "with";

    private static bool IsSomebody(string word) => WordRelations.Shared.IsPersonNoun(word) || (word.EndsWith('s') && WordRelations.Shared.IsPersonNoun(word[..^1])) || WordRelations.Shared.IsPersonNoun(word.Replace("'s", "", StringComparison.Ordinal));

    /// <summary>Without what is quoted inside: its speaker stands beside it.</summary>
    private static string WithoutQuotations(string words)
    {
        while (words.IndexOf('‘', StringComparison.Ordinal) is >= 0 and var open && words.IndexOf('’', open + 1) is > 0 and var close)
        {
            // "‘ … isn’t … ’": an apostrophe closes nothing.
            while (close + 1 < words.Length && char.IsLetter(words[close + 1]) && words.IndexOf('’', close + 1) is > 0 and var next)
                close = next;
            words = words[..open] + words[(close + 1)..];
        }
        return words;
    }
}
