namespace Crosscheck.Cli;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCode
{
    public const int AllRead = 0;

    /// <summary>Some input failed or an output could not be written; each is named on standard error.</summary>
    public const int SomeFailed = 1;
    public const int WrongUsage = 2;

    /// <summary>No input could be read, or none is in English.</summary>
    public const int NothingUsable = 3;

    /// <summary>Interrupted (128 and the number of SIGINT); no new file was made.</summary>
    public const int Interrupted = 130;

    public static int Of(int usable, int failed) => usable == 0 ? NothingUsable : failed > 0 ? SomeFailed : AllRead;
}
