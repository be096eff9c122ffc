using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Crosscheck.Fetching.Caching;

/// <summary>Answers kept in a folder between runs: a file each, named by the digest of the address, a line of JSON and then the bytes. What is damaged counts as not there.</summary>
internal sealed class PageCache(string folder)
{
    public StoredPage? Find(Uri address)
    {
        try
        {
            var file = File.ReadAllBytes(PathOf(address));
            var end = Array.IndexOf(file, (byte)'\n');
            var page = end < 0 ? null : JsonSerializer.Deserialize(file.AsSpan(0, end), StoredPageContext.Default.StoredPage);
            return page?.Address == address.AbsoluteUri ? page with { Bytes = file.AsMemory(end + 1) } : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Keeps a page; a folder that cannot be written to keeps none, and the work goes on.</summary>
    public void Keep(StoredPage page)
    {
        var path = PathOf(new(page.Address));
        var unfinished = $"{path}.{Path.GetRandomFileName()}.tmp";
        try
        {
            MakeFolder();
            using (var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write))
            {
                file.Write(JsonSerializer.SerializeToUtf8Bytes(page, StoredPageContext.Default.StoredPage));
                file.WriteByte((byte)'\n');
                file.Write(page.Bytes.Span);
            }
            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Forget(unfinished);
        }
    }

    public void Forget(Uri address) => Forget(PathOf(address));

    private static void Forget(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It stays and is asked for again next time.
        }
    }

    /// <summary>What a user reads is the user's own affair.</summary>
    private void MakeFolder()
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private string PathOf(Uri address) => Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.AbsoluteUri))));
}
