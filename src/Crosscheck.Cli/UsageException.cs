namespace Crosscheck.Cli;

/// <summary>A wrong command line; the message says what is wrong and what to do.</summary>
internal sealed class UsageException(string message) : Exception(message);
