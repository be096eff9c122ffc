using System.Numerics;
using System.Runtime.CompilerServices;

namespace Crosscheck.Language.Networks;

/// <summary>Floats that do not move and start at a cache line; grown as needed.</summary>
internal sealed unsafe class PinnedFloats
{
    private const int Line = 64;

    private float[] _floats = [];
    private long _capacity = -1;

    public float* At { get; private set; }

    /// <summary>Makes room for so many numbers; what stood there before is lost if it grows.</summary>
    public float* Reserve(long count)
    {
        if (count <= _capacity) return At;
        // Batches differ by a few words: growing to just what is asked would make large arrays again and again, and have them collected.
        count = (long)BitOperations.RoundUpToPowerOf2((ulong)count);
        _floats = GC.AllocateArray<float>(checked((int)count + (Line / sizeof(float))), pinned: true);
        var start = (nint)Unsafe.AsPointer(ref _floats[0]);
        At = (float*)((start + Line - 1) / Line * Line);
        _capacity = count;
        return At;
    }

    /// <summary>Makes room for so many numbers, all zero.</summary>
    public float* Clear(long count)
    {
        Reserve(count);
        new Span<float>(At, (int)count).Clear();
        return At;
    }
}
