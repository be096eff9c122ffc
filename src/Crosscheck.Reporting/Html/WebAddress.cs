namespace Crosscheck.Reporting.Html;

/// <summary>Decides which addresses may become links: whole <c>http</c> and <c>https</c> addresses only, so that <c>javascript:</c> never does.</summary>
internal static class WebAddress
{
    public static bool IsLink(string? address) =>
        address is { Length: > 8 and < 4000 }
        && (address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        && !address.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || DirectionControls.NameOf(c) is not null)
        && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);
}
