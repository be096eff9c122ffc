using System.CommandLine;
using Crosscheck.Language;

namespace Crosscheck.Cli.Commands;

/// <summary>Explains the labels of the annotations.</summary>
internal sealed class LabelsCommand : Command, IExamples
{
    private readonly CommandContext _context;
    private readonly Argument<string?> _label = new("LABEL") { Arity = ArgumentArity.ZeroOrOne, Description = "The label to explain; all if none is named." };

    public LabelsCommand(CommandContext context)
        : base("labels", "Explain the labels of annotations and reports in plain words.")
    {
        _context = context;
        Add(_label);
        SetAction(Run);
    }

    public string Examples => """
        Examples:
          crosscheck labels               every label
          crosscheck labels nsubj:pass    one of them

        """;

    private int Run(ParseResult parsed)
    {
        var label = parsed.GetValue(_label);
        var found = LabelGlossary.All().Where(meaning => label is null || string.Equals(meaning.Name, label, StringComparison.OrdinalIgnoreCase)).ToList();
        if (found.Count == 0)
        {
            _context.Messages.Say($"there is no label {label}; crosscheck labels shows all");
            return ExitCode.WrongUsage;
        }
        foreach (var meaning in found)
            Console.Out.WriteLine($"{meaning.Group,-15} {meaning.Name,-15} {meaning.Meaning}");
        return ExitCode.AllRead;
    }
}
