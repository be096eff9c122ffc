using System.Collections.Immutable;
using Crosscheck.Language.Numbers;

namespace Crosscheck.Language.Times;

/// <summary>Finds dates, times of day, durations and sets and gives their normal form.</summary>
internal sealed class TimeExpressionAnnotator
{
    private readonly TimeWords _words = TimeWords.Load();
    private readonly Holidays _holidays = Holidays.Load();
    private readonly NumberReader _numbers = new(NumberWords.Load());

    /// <param name="text">Text with grammar.</param>
    /// <param name="published">Day of publication; null leaves relative times unresolved.</param>
    public ImmutableArray<TimeExpression> Annotate(AnnotatedText text, DateOnly? published)
    {
        var times = ImmutableArray.CreateBuilder<TimeExpression>();
        var writer = new TimeWriter(_words.Cues, published);
        foreach (var pieces in PieceSplitter.Split(text)) times.AddRange(writer.Write(pieces, Read(pieces)));
        return times.ToImmutable();
    }

    private List<TimeReading> Read(SentencePieces pieces)
    {
        var parser = new TimeParser(_words, _holidays, _numbers, pieces);
        var readings = new List<TimeReading>();
        for (var at = 0; at < pieces.Count;)
        {
            if (parser.Read(at) is { } reading)
            {
                readings.Add(reading);
                at = reading.End;
            }
            else
            {
                at++;
            }
        }
        return readings;
    }
}
