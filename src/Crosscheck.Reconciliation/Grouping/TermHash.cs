namespace Crosscheck.Reconciliation.Grouping;

/// <summary>Terms as numbers that are the same in every run (FNV-1a, 64 bits), so that profiles need no shared table of words.</summary>
internal static class TermHash
{
    private const ulong Offset = 0xCBF29CE484222325;
    private const ulong Prime = 0x100000001B3;

    public static ulong Of(ReadOnlySpan<char> term)
    {
        var hash = Offset;
        foreach (var unit in term)
            hash = (hash ^ unit) * Prime;
        return hash;
    }
}
