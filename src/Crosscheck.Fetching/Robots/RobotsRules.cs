namespace Crosscheck.Fetching.Robots;

/// <summary>What a site's robots.txt allows one robot (RFC 9309).</summary>
internal sealed class RobotsRules
{
    private readonly List<(RobotsPattern Pattern, bool Allow)> _rules = [];

    private RobotsRules()
    {
    }

    /// <summary>The file is not there (section 2.3.1.3).</summary>
    public static RobotsRules AllowAll { get; } = new();

    /// <summary>The file cannot be had (section 2.3.1.4).</summary>
    public static RobotsRules DisallowAll { get; } = Parse("user-agent: *\ndisallow: /", "");

    /// <summary>The longest rule that fits decides; of two as long the one that allows (section 2.2.2).</summary>
    public bool Allows(Uri address)
    {
        var path = RobotsPattern.Normalise(address.PathAndQuery);
        var (longest, allowed) = (-1, true);
        foreach (var (pattern, allow) in _rules)
        {
            if (pattern.Length < longest || (pattern.Length == longest && !allow) || !pattern.Fits(path))
                continue;
            (longest, allowed) = (pattern.Length, allow);
        }
        return allowed;
    }

    /// <param name="text">The file.</param>
    /// <param name="robot">The name that the robot goes by, e.g. <c>Crosscheck</c>. All groups that name it count together; only if there is none, those for <c>*</c>.</param>
    public static RobotsRules Parse(string text, string robot)
    {
        var (own, others) = (new RobotsRules(), new RobotsRules());
        var named = false;
        var (forOwn, forOthers, inNames) = (false, false, false);
        foreach (var range in text.AsSpan().SplitAny('\r', '\n'))
        {
            if (!TryReadLine(text.AsSpan(range), out var key, out var value))
                continue;
            switch (key)
            {
                case "user-agent":
                    if (!inNames)
                        (forOwn, forOthers) = (false, false);
                    inNames = true;
                    forOthers |= value == "*";
                    if (robot.Length > 0 && ProductOf(value).Equals(robot, StringComparison.OrdinalIgnoreCase))
                        (forOwn, named) = (true, true);
                    break;
                case "allow" or "disallow":
                    inNames = false;
                    // An empty rule matches nothing.
                    if (value.Length == 0)
                        break;
                    var rule = (new RobotsPattern(value), key == "allow");
                    if (forOwn)
                        own._rules.Add(rule);
                    if (forOthers)
                        others._rules.Add(rule);
                    break;
            }
        }
        return named ? own : others;
    }

    private static bool TryReadLine(ReadOnlySpan<char> line, out string key, out string value)
    {
        (key, value) = ("", "");
        var comment = line.IndexOf('#');
        if (comment >= 0)
            line = line[..comment];
        var colon = line.IndexOf(':');
        if (colon <= 0)
            return false;
        key = line[..colon].Trim(" \t\uFEFF").ToString().ToLowerInvariant();
        value = line[(colon + 1)..].Trim().ToString();
        return true;
    }

    /// <summary>"Crosscheck" of "Crosscheck/1.0".</summary>
    private static string ProductOf(string value)
    {
        var end = 0;
        while (end < value.Length && (char.IsAsciiLetter(value[end]) || value[end] is '-' or '_'))
            end++;
        return value[..end];
    }
}
