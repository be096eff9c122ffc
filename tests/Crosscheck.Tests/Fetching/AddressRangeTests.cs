using System.Net;
using Crosscheck.Fetching.Network;

namespace Crosscheck.Tests.Fetching;

public sealed class AddressRangeTests
{
    public static TheoryData<string, string> Rows =>
        [.. TestRows.Read<Row>("Fetching/addresses.json").SelectMany(row => row.Addresses.Select(address => (address, row.Kind)))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Sorts_addresses_by_whom_they_belong_to(string address, string kind) =>
        Assert.Equal(kind, AddressRange.KindOf(IPAddress.Parse(address)).ToString().ToLowerInvariant());

    private sealed record Row(string Kind, string[] Addresses);
}
