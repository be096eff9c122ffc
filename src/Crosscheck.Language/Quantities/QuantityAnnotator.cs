using System.Collections.Immutable;
using Crosscheck.Language.Numbers;

namespace Crosscheck.Language.Quantities;

/// <summary>Finds numbers with their unit, what they count and how exact they claim to be.</summary>
internal sealed class QuantityAnnotator
{
    private readonly QuantityWords _words = new();
    private readonly NumberReader _numbers = new(NumberWords.Load());

    /// <param name="text">Text with grammar and times; a number inside a time is no quantity.</param>
    public ImmutableArray<Quantity> Annotate(AnnotatedText text)
    {
        var quantities = ImmutableArray.CreateBuilder<Quantity>();
        var time = 0;
        foreach (var pieces in PieceSplitter.Split(text))
        {
            var parser = new QuantityParser(_words, _numbers, pieces);
            for (var at = 0; at < pieces.Count;)
            {
                while (time < text.Times.Length && text.Times[time].End <= pieces[at].Start) time++;
                if (time < text.Times.Length && text.Times[time].Start <= pieces[at].Start)
                {
                    at++;
                }
                else if (parser.Read(at) is { } reading && !(time < text.Times.Length && text.Times[time].Start < pieces[reading.End - 1].End))
                {
                    quantities.Add(reading.Quantity);
                    at = reading.End;
                }
                else
                {
                    at++;
                }
            }
        }
        return quantities.ToImmutable();
    }
}
