namespace Crosscheck.Tests.Laws;

/// <summary>Changes bytes at random, the same way in every run: a small congruential generator, seeded by a name.</summary>
/// <param name="seed">Names the run.</param>
/// <param name="pieces">What is put in now and then, beside single marks.</param>
internal sealed class SeededBytes(string seed, params byte[][] pieces)
{
    private uint _state = seed.Aggregate(17u, (state, c) => (state * 31) + c);

    private static ReadOnlySpan<byte> Marks => "<>\"'\r\n\0:;=-%&"u8;

    public byte[] Mutate(byte[] bytes)
    {
        var changed = bytes.ToList();
        for (var changes = Below(6) + 1; changes > 0 && changed.Count > 0; changes--)
        {
            var at = Below(changed.Count);
            switch (Below(pieces.Length > 0 ? 6 : 5))
            {
                case 0:
                    changed[at] = (byte)Below(256);
                    break;
                case 1:
                    changed.RemoveRange(at, Math.Min(Below(20), changed.Count - at));
                    break;
                case 2:
                    changed.InsertRange(at, changed.GetRange(at, Math.Min(Below(40), changed.Count - at)));
                    break;
                case 3:
                    changed.Insert(at, Marks[Below(Marks.Length)]);
                    break;
                case 4:
                    if (Below(8) == 0)
                        changed.RemoveRange(at, changed.Count - at);
                    break;
                default:
                    changed.InsertRange(at, Enumerable.Repeat(pieces[Below(pieces.Length)], 1 << Below(8)).SelectMany(piece => piece));
                    break;
            }
        }
        return [.. changed];
    }

    public int Below(int limit)
    {
        _state = (_state * 1664525) + 1013904223;
        return (int)((_state >> 8) % (uint)limit);
    }
}
