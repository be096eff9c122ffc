using Crosscheck.Articles;

namespace Crosscheck.Cli.Output;

/// <summary>The places named for output, checked against each other and against the inputs before any work.</summary>
/// <param name="named">As typed; null where an output is not wanted.</param>
internal sealed class Targets(params string?[] named)
{
    private readonly string[] _named = [.. named.OfType<string>()];

    /// <summary>True if numbered outputs are written beside those named.</summary>
    public bool Numbered { get; init; }

    /// <exception cref="UsageException">Two outputs go to one place, or an output would replace an input.</exception>
    /// <param name="inputs">As typed.</param>
    /// <param name="accessFor">Gives access to the web if an input is an address.</param>
    public InputSet Find(string[] inputs, Func<string[], WebAccess?> accessFor)
    {
        var places = new HashSet<string>(StringComparer.Ordinal);
        foreach (var target in _named)
        {
            if (target.Length == 0)
                throw new UsageException("an output has no name; give a file name or -");
            if (Numbered && OutputFile.IsStream(target))
                throw new UsageException($"{target} takes one output, and --stories writes one a story; give a file name");
            if (!places.Add(PlaceOf(target)))
                throw new UsageException($"two outputs go to {target}; give each its own file");
        }
        foreach (var input in inputs)
        {
            if (input.Length == 0)
                throw new UsageException("an input has no name; give a file or a folder");
            if (input != OutputFile.StandardOutput && !InputSet.IsAddress(input) && places.Contains(PlaceOf(input)))
                throw new UsageException($"{input} is an input and would be replaced; choose another file for the output");
        }
        var found = InputSet.Find(inputs, Console.OpenStandardInput, accessFor(inputs));
        // A report of an earlier run in an input folder is no article; it is replaced.
        return found with { Files = [.. found.Files.Where(file => file.File == OutputFile.StandardOutput || file.Address is not null || !IsOutput(PlaceOf(file.FoundAs)))] };

        bool IsOutput(string place) => places.Contains(place) || (Numbered && places.Any(target => NumberedNames.IsOne(place, target)));
    }

    private static string PlaceOf(string path) => path == OutputFile.StandardOutput ? path : Path.GetFullPath(path);
}
