using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Crosscheck.Cli.Commands;

namespace Crosscheck.Cli;

/// <summary>The usual help, then examples and exit codes.</summary>
internal sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine(parseResult.CommandResult.Command is IExamples verb ? verb.Examples : RootExamples);
        output.WriteLine(ExitCodes);
        return ExitCode.AllRead;
    }

    private const string RootExamples = """
        Example:
          crosscheck report saved-pages/        compare the pages in a folder; writes report.html here

        """;

    private const string ExitCodes = """
        Exit codes:
          0  all inputs were read           2  wrong usage
          1  some input or output failed    3  nothing usable
                                          130  interrupted, no new file
        """;
}
