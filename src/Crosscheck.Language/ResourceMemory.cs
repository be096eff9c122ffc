using System.Buffers;

namespace Crosscheck.Language;

/// <summary>
/// Bytes built into the program, used where the operating system mapped them: loading copies nothing, and only the pages that are read come into memory.
/// The mapping lives as long as the program.
/// </summary>
internal sealed unsafe class ResourceMemory : MemoryManager<byte>
{
    private readonly byte* _start;
    private readonly int _length;

    private ResourceMemory(byte* start, int length)
    {
        _start = start;
        _length = length;
    }

    /// <summary>The bytes of a stream over a resource; copied only if the runtime does not map them.</summary>
    public static ReadOnlyMemory<byte> Of(Stream resource)
    {
        if (resource is UnmanagedMemoryStream mapped) return new ResourceMemory(mapped.PositionPointer, checked((int)mapped.Length)).Memory;
        var bytes = GC.AllocateUninitializedArray<byte>(checked((int)resource.Length));
        resource.ReadExactly(bytes);
        return bytes;
    }

    public override Span<byte> GetSpan() => new(_start, _length);

    public override MemoryHandle Pin(int elementIndex = 0) => new(_start + elementIndex);

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
    }
}
