using System.Numerics;
using System.Runtime.CompilerServices;

namespace Crosscheck.Language.Learning;

/// <summary>Turns words and combinations of facts into 64-bit feature keys. The same code serves training and use: a change needs new models.</summary>
internal static class FeatureHash
{
    private const ulong First = 0x9E3779B97F4A7C15;
    private const ulong Second = 0xD6E8FEB86659FD93;
    private const ulong Third = 0xC2B2AE3D27D4EB4F;

    public static ulong Word(ReadOnlySpan<char> word)
    {
        var hash = (ulong)word.Length * First;
        foreach (var c in word) hash = (BitOperations.RotateLeft(hash, 5) ^ c) * Second;
        return Finish(hash);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mix(int template, ulong a) => Finish((a ^ ((ulong)template * First)) * Second);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mix(int template, ulong a, ulong b) =>
        Finish(((a ^ ((ulong)template * First)) * Second) + (BitOperations.RotateLeft(b, 23) * Third));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mix(int template, ulong a, ulong b, ulong c) =>
        Finish((((a ^ ((ulong)template * First)) * Second) + (BitOperations.RotateLeft(b, 23) * Third)) ^ (BitOperations.RotateLeft(c, 41) * First));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Finish(ulong hash)
    {
        hash ^= hash >> 32;
        hash *= Second;
        return hash ^ (hash >> 29);
    }
}
