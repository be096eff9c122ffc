using System.Reflection;

namespace Crosscheck.Reconciliation.Words;

/// <summary>An embedded resource read where it lies in the mapped program file: copying it first costs more than all look-ups of a story together.</summary>
internal sealed unsafe class ResourceBytes
{
    private readonly byte* _start;
    private readonly int _length;

    private ResourceBytes(byte* start, int length)
    {
        _start = start;
        _length = length;
    }

    /// <summary>The bytes; valid as long as the program runs, since its assemblies are never unloaded.</summary>
    public ReadOnlySpan<byte> Span => new(_start, _length);

    /// <exception cref="InvalidOperationException">The program has no such resource.</exception>
    public static ResourceBytes Open(string name)
    {
        var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) as UnmanagedMemoryStream
            ?? throw new InvalidOperationException($"The program lacks its resource {name}.");
        using (stream) return new(stream.PositionPointer, checked((int)stream.Length));
    }
}
