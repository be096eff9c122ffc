using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Crosscheck.Cli.Commands;
using Crosscheck.Cli.Output;
using Crosscheck.Cli.Terminal;

namespace Crosscheck.Cli;

/// <summary>What every command is given.</summary>
internal sealed record CommandContext(OutputFiles Outputs, Messages Messages, CancellationToken Cancellation);

/// <summary>The verbs, help, version, and what is said of a wrong command line.</summary>
internal static class CommandLine
{
    public static int Run(string[] args, CommandContext context)
    {
        var root = Build(context);
        if (args.Length == 0)
        {
            root.Parse(["--help"]).Invoke();
            return ExitCode.WrongUsage;
        }
        // "@name" is a file's name like any other.
        var parsed = root.Parse(args, new() { ResponseFileTokenReplacer = null });
        if (parsed.Action is not ParseErrorAction)
            return parsed.Invoke(new() { EnableDefaultExceptionHandler = false });
        foreach (var error in parsed.Errors)
            context.Messages.Say(error.Message);
        context.Messages.Say($"see: crosscheck {(parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ")}--help");
        return ExitCode.WrongUsage;
    }

    private static RootCommand Build(CommandContext context)
    {
        var root = new RootCommand("Shows where news articles on one story differ and agree, every answer tied to the exact words of a source.\nWorks offline; the same articles give the same report.")
        {
            new ReportCommand(context),
            new GroupCommand(context),
            new ExplainCommand(context),
            new ReadCommand(context),
            new AnnotateCommand(context),
            new ConlluCommand(context),
            new LabelsCommand(context),
        };
        root.Directives.Clear();
        foreach (var option in root.Options)
        {
            if (option is HelpOption help)
                help.Action = new HelpWithExamples((HelpAction)help.Action!);
            else if (option is VersionOption version)
                version.Action = new VersionAction();
        }
        return root;
    }

    private sealed class VersionAction : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine($"crosscheck {ProgramVersion.Text}");
            return ExitCode.AllRead;
        }
    }
}
