using System.Text;
using Crosscheck.Articles.Inputs;

namespace Crosscheck.Articles.Containers;

/// <summary>Lines and counted bytes off one stream, as archives mix them.</summary>
internal sealed class ByteReader(Stream stream)
{
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _at;
    private int _end;

    /// <summary>The next line without its end; null at the end of the stream.</summary>
    /// <exception cref="InputException">The line is longer than any head of a record.</exception>
    public string? ReadLine()
    {
        var line = new MemoryStream();
        while (_at < _end || Fill())
        {
            var rest = _buffer.AsSpan(_at.._end);
            var stop = rest.IndexOf((byte)'\n');
            line.Write(stop < 0 ? rest : rest[..stop]);
            _at += stop < 0 ? rest.Length : stop + 1;
            if (line.Length > InputLimits.LargestHead)
                throw new InputException("the archive is damaged: a line without end", "fetch it again");
            if (stop >= 0)
                return Text(line);
        }
        return line.Length == 0 ? null : Text(line);
    }

    /// <summary>The next bytes; fewer if the stream ends before. Memory grows with what is there, not with what is announced.</summary>
    public byte[] Read(long count)
    {
        var bytes = new MemoryStream();
        Pass(count, bytes);
        return bytes.ToArray();
    }

    /// <summary>Passes over bytes; false if the stream ends before.</summary>
    public bool Skip(long count) => Pass(count, Stream.Null);

    private bool Pass(long count, Stream to)
    {
        while (count > 0 && (_at < _end || Fill()))
        {
            var some = (int)Math.Min(count, _end - _at);
            to.Write(_buffer, _at, some);
            _at += some;
            count -= some;
        }
        return count == 0;
    }

    private bool Fill()
    {
        _at = 0;
        _end = stream.Read(_buffer);
        return _end > 0;
    }

    private static string Text(MemoryStream line)
    {
        var bytes = line.GetBuffer().AsSpan(0, (int)line.Length);
        return Encoding.UTF8.GetString(bytes is [.., (byte)'\r'] ? bytes[..^1] : bytes);
    }
}
