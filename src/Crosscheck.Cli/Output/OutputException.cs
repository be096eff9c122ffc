namespace Crosscheck.Cli.Output;

/// <summary>An output that cannot be written; the message is for the user.</summary>
internal sealed class OutputException(string message, Exception? cause = null) : Exception(message, cause)
{
    public static OutputException Of(string target, Exception cause) => new($"{target} cannot be written: {ReasonOf(cause)}", cause);

    private static string ReasonOf(Exception cause) => cause switch
    {
        UnauthorizedAccessException => "you may not write there; choose another place",
        DirectoryNotFoundException => "its folder does not exist; make it first or choose another place",
        PathTooLongException => "the name is too long",
        // The system's words ("No space left on device"), without the full path that follows them.
        _ => cause.Message.Split(" : '", 2)[0],
    };
}
