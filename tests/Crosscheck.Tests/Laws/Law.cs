using FsCheck;
using FsCheck.Fluent;

namespace Crosscheck.Tests.Laws;

/// <summary>Tries a law on many inputs, the same ones on every run; a failure shows the shortest input found.</summary>
internal static class Law
{
    public static void Holds<T>(Arbitrary<T> inputs, int tries, Action<T> assertion) =>
        Prop.ForAll(inputs, assertion).Check(Config.QuickThrowOnFailure.WithMaxTest(tries).WithEndSize(24).WithReplay(20_261_124, 7, 0));
}
