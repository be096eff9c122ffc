using System.CommandLine;
using System.Runtime.CompilerServices;
using Crosscheck.Articles;
using Crosscheck.Fetching;

namespace Crosscheck.Cli.Commands;

/// <summary>The options of fetching, alike for every command. Nothing of the network is loaded unless an address is named.</summary>
internal sealed class FetchingArguments : IDisposable
{
    private const int DefaultLimit = 20;
    private const int DefaultSeconds = 30;
    private const int MostSeconds = 600;

    private readonly Option<string?> _limit = new("--limit") { Description = $"How many items of each feed address are fetched, in the feed's order; {DefaultLimit} if not given.", HelpName = "N" };
    private readonly Option<string?> _timeout = new("--timeout") { Description = $"How many seconds one answer may take; {DefaultSeconds} if not given.", HelpName = "SECONDS" };
    private readonly Option<string?> _cache = new("--cache") { Description = "Where fetched pages are kept, to be asked for again only if they changed; the user's cache folder if not given.", HelpName = "FOLDER" };
    private readonly Option<bool> _noCache = new("--no-cache") { Description = "Keep no fetched page and use none kept before." };
    private readonly Option<bool> _private = new("--allow-private-network") { Description = "Also fetch from this machine and private networks. Link-local and metadata addresses stay closed." };
    private IDisposable? _fetcher;

    public void AddTo(Command command)
    {
        command.Add(_limit);
        command.Add(_timeout);
        command.Add(_cache);
        command.Add(_noCache);
        command.Add(_private);
    }

    /// <summary>Null if no input is an address.</summary>
    /// <exception cref="UsageException">A number is none.</exception>
    public WebAccess? AccessFor(string[] inputs, ParseResult parsed)
    {
        var (limit, seconds) = (Number(parsed, _limit, DefaultLimit, int.MaxValue), Number(parsed, _timeout, DefaultSeconds, MostSeconds));
        return inputs.Any(InputSet.IsAddress) ? new(FetcherFor(parsed, seconds), limit) : null;
    }

    public void Dispose()
    {
        _fetcher?.Dispose();
        _fetcher = null;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private PoliteFetcher FetcherFor(ParseResult parsed, int seconds)
    {
        var fetcher = new PoliteFetcher(new()
        {
            UserAgent = $"Crosscheck/{ProgramVersion.Text} (reads news pages that a person names)",
            Patience = TimeSpan.FromSeconds(seconds),
            AllowPrivateNetwork = parsed.GetValue(_private),
            CacheFolder = parsed.GetValue(_noCache) ? null : parsed.GetValue(_cache) ?? UsersCacheFolder(),
        });
        _fetcher = fetcher;
        return fetcher;
    }

    private static int Number(ParseResult parsed, Option<string?> option, int otherwise, int most)
    {
        if (parsed.GetValue(option) is not { } text)
            return otherwise;
        return int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most
            ? number
            : throw new UsageException($"{option.Name} takes a whole number from 1{(most == int.MaxValue ? "" : $" to {most}")}, not \"{text}\"");
    }

    /// <summary>Null where the system names none.</summary>
    private static string? UsersCacheFolder()
    {
        var stated = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var folder = !string.IsNullOrEmpty(stated) && Path.IsPathFullyQualified(stated) ? stated
            : OperatingSystem.IsWindows() ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
            : home.Length == 0 ? ""
            : OperatingSystem.IsMacOS() ? Path.Combine(home, "Library", "Caches")
            : Path.Combine(home, ".cache");
        return folder.Length == 0 ? null : Path.Combine(folder, "crosscheck", "pages");
    }
}
