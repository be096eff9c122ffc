using System.Globalization;
using Crosscheck.Cli;
using Crosscheck.Cli.Output;
using Crosscheck.Cli.Terminal;

// The user's culture never changes a byte of output.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
Thread.CurrentThread.CurrentCulture = CultureInfo.InvariantCulture;
Thread.CurrentThread.CurrentUICulture = CultureInfo.InvariantCulture;

var messages = new Messages(Console.Error);
using var outputs = new OutputFiles();
using var interruption = new Interruption(outputs.RemoveUnfinished);
try
{
    return CommandLine.Run(args, new(outputs, messages, interruption.Token));
}
catch (OperationCanceledException) when (interruption.Token.IsCancellationRequested)
{
    messages.Say("interrupted; no file was written");
    return ExitCode.Interrupted;
}
catch (OutputException problem)
{
    messages.Say(problem.Message);
    return ExitCode.SomeFailed;
}
catch (UsageException problem)
{
    messages.Say(problem.Message);
    return ExitCode.WrongUsage;
}
catch (OutOfMemoryException)
{
    // A page of thousands of articles that hardly belong together grows beyond what one text can hold.
    messages.Say("there is more here than one output can hold; no file was written. Name fewer inputs; report --stories sorts articles into stories and writes a report of each");
    return ExitCode.SomeFailed;
}
catch (Exception fault)
{
    // The last door: whatever went wrong, a person reads a sentence and no file is left half written.
    messages.Say($"a fault of Crosscheck, not of your files: {fault.GetType().Name}: {fault.Message}");
    messages.Say($"no file was written; please report this line with the command and the version ({ProgramVersion.Text})");
    return ExitCode.SomeFailed;
}
