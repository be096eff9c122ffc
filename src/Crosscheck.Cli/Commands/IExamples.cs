namespace Crosscheck.Cli.Commands;

/// <summary>A command whose help page ends with examples.</summary>
internal interface IExamples
{
    string Examples { get; }
}
