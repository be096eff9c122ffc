namespace Crosscheck.Tests; public sealed class FirstTests { [Fact] public void Truth() => Assert.Equal(4, 2 + 2); }
