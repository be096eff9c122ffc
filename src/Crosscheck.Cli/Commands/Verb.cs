using System.CommandLine;
using System.CommandLine.Parsing;
using Crosscheck.Articles;
using Crosscheck.Cli.Output;

namespace Crosscheck.Cli.Commands;

/// <summary>A command that takes articles as inputs.</summary>
internal abstract class Verb : Command, IExamples
{
    private readonly Argument<string[]> _inputs = new("INPUT")
    {
        Arity = ArgumentArity.OneOrMore,
        Description = "Saved pages (.html, .mhtml), texts (.txt, .md), documents (.docx, .pdf), messages (.eml), feeds (.xml, .json), web archives (.warc, .wacz), also packed (.gz); "
            + "folders; patterns such as \"pages/*.html\"; http and https addresses of pages and feeds; - for standard input. "
            + "A folder may hold articles.json or articles.csv (id, file, source, published, url, title).",
    };

    private readonly FetchingArguments _fetching = new();

    protected Verb(string name, string description, CommandContext context)
        : base(name, description)
    {
        Context = context;
        _inputs.Validators.Add(RefuseUnknownOptions);
        Add(_inputs);
        SetAction(RunAndLeaveNetwork);
    }

    public abstract string Examples { get; }

    protected CommandContext Context { get; }

    protected abstract int Run(ParseResult parsed);

    /// <param name="parsed">The command line.</param>
    /// <param name="targets">Where outputs go; null where one is not wanted.</param>
    protected InputSet FindInputs(ParseResult parsed, params string?[] targets) => FindInputs(parsed, new Targets(targets));

    protected InputSet FindInputs(ParseResult parsed, Targets targets) => targets.Find(parsed.GetRequiredValue(_inputs), inputs => _fetching.AccessFor(inputs, parsed));

    /// <summary>The options of fetching stand last in the help: most runs need none.</summary>
    protected void AddFetchingOptions() => _fetching.AddTo(this);

    /// <summary>Puts the outputs into their places if anything could be used, and says what could not.</summary>
    protected int Finish(int usable, IReadOnlyCollection<InputProblem> problems, IReadOnlyCollection<LeftOut> leftOut)
    {
        Context.Messages.Tell(problems);
        Context.Messages.Tell(leftOut);
        if (usable > 0)
            Context.Outputs.PlaceAll(Context.Cancellation);
        else
            Context.Messages.Say("no article could be used; nothing was written");
        return ExitCode.Of(usable, problems.Count);
    }

    private int RunAndLeaveNetwork(ParseResult parsed)
    {
        using (_fetching)
            return Run(parsed);
    }

    /// <summary>What begins like an option and is none would be taken for an input.</summary>
    private static void RefuseUnknownOptions(ArgumentResult inputs)
    {
        if (inputs.Tokens.Count == 0)
            inputs.AddError("name at least one file or folder");
        foreach (var token in inputs.Tokens)
        {
            if (token.Value is ['-', _, ..] && !File.Exists(token.Value))
                inputs.AddError($"there is no option {token.Value}");
        }
    }

    protected static Option<string?> OutputOption(string name, string description, params string[] aliases) =>
        new(name, aliases) { Description = description, HelpName = "FILE" };
}
