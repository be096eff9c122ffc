using System.CommandLine;
using System.Text;
using Crosscheck.Cli.Output;
using Crosscheck.Language.Conllu;

namespace Crosscheck.Cli.Commands;

/// <summary>Raw text or treebank words to CoNLL-U.</summary>
internal sealed class ConlluCommand : Command, IExamples
{
    private readonly CommandContext _context;
    private readonly Argument<string> _input = new("IN") { Description = "A text file in UTF-8, or with --gold-tokens a CoNLL-U file; - for standard input." };
    private readonly Option<string?> _out = new("--out", "-o") { Description = "The CoNLL-U file to write; standard output if not given.", HelpName = "FILE" };
    private readonly Option<bool> _goldTokens = new("--gold-tokens") { Description = "Keep the words, sentences and comments of a CoNLL-U file and annotate them anew." };
    private readonly Option<bool> _thorough = new("--thorough") { Description = "Take the slower, more accurate language models." };

    public ConlluCommand(CommandContext context)
        : base("conllu", "Write words, lemmas, tags and trees as CoNLL-U (Universal Dependencies).")
    {
        _context = context;
        Add(_input);
        Add(_out);
        Add(_goldTokens);
        Add(_thorough);
        SetAction(Run);
    }

    public string Examples => """
        Examples:
          crosscheck conllu article.txt                                      raw text, to standard output
          crosscheck conllu --gold-tokens words.conllu --out parsed.conllu   the words of a treebank

        """;

    private int Run(ParseResult parsed)
    {
        var (input, target) = (parsed.GetRequiredValue(_input), parsed.GetValue(_out) ?? OutputFile.StandardOutput);
        _ = new Targets(target).Find([input], _ => null);
        var output = _context.Outputs.Begin(target)!;
        try
        {
            using var reader = input == OutputFile.StandardOutput ? Console.In : new StreamReader(input, Encoding.UTF8);
            var annotator = ConlluAnnotator.Load(parsed.GetValue(_thorough));
            var text = new StringWriter();
            foreach (var sentence in parsed.GetValue(_goldTokens) ? ConlluReader.Read(reader).Select(annotator.Annotate) : annotator.Annotate(reader.ReadToEnd()))
            {
                _context.Cancellation.ThrowIfCancellationRequested();
                ConlluWriter.Write(text, sentence);
                output.Write(text.ToString());
                text.GetStringBuilder().Clear();
            }
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or FormatException)
        {
            _context.Messages.Say($"{input} cannot be read: {cause.Message}");
            return ExitCode.NothingUsable;
        }
        _context.Outputs.PlaceAll(_context.Cancellation);
        return ExitCode.AllRead;
    }
}
