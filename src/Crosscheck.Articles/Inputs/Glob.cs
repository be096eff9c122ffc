using System.IO.Enumeration;

namespace Crosscheck.Articles.Inputs;

/// <summary>Expands <c>*</c>, <c>?</c> and <c>**</c> (any number of folders) for shells that do not.</summary>
internal static class Glob
{
    public static bool IsPattern(string typed) => typed.AsSpan().IndexOfAny('*', '?') >= 0;

    /// <summary>Files and folders that match, as (fixed part, path below it), in ordinal order. The fixed part ends in <c>/</c> or is empty.</summary>
    public static (string Fixed, List<string> Below) Expand(string pattern)
    {
        var parts = pattern.Replace('\\', '/').Split('/');
        var first = Array.FindIndex(parts, IsPattern);
        var head = string.Concat(parts.Take(first).Select(part => part + "/"));
        var paths = new SortedSet<string>(StringComparer.Ordinal) { "" };
        for (var index = first; index < parts.Length && paths.Count > 0; index++)
            paths = Step(head, paths, parts[index], last: index == parts.Length - 1);
        paths.Remove("");
        return (head, [.. paths]);
    }

    private static SortedSet<string> Step(string head, SortedSet<string> paths, string part, bool last)
    {
        var next = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (part == "**")
                AddFoldersBelow(head, path, next);
            else if (part.Length > 0)
                AddMatches(head, path, part, last, next);
        }
        return next;
    }

    private static void AddMatches(string head, string path, string part, bool last, SortedSet<string> next)
    {
        foreach (var entry in Entries(head + path))
        {
            if (FileSystemName.MatchesSimpleExpression(part, entry.Name, ignoreCase: false) && !(entry.Name.StartsWith('.') && part[0] != '.')
                && (last || entry is DirectoryInfo))
            {
                next.Add(path + entry.Name + (last ? "" : "/"));
            }
        }
    }

    private static void AddFoldersBelow(string head, string path, SortedSet<string> next)
    {
        var open = new Stack<string>([path]);
        while (open.TryPop(out var folder))
        {
            next.Add(folder);
            foreach (var inner in Entries(head + folder).OfType<DirectoryInfo>())
            {
                if (!inner.Name.StartsWith('.') && inner.LinkTarget is null)
                    open.Push(folder + inner.Name + "/");
            }
        }
    }

    private static List<FileSystemInfo> Entries(string folder)
    {
        try
        {
            return [.. new DirectoryInfo(folder.Length == 0 ? "." : folder).EnumerateFileSystemInfos()];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
