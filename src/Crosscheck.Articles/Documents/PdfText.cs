using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Crosscheck.Articles.Inputs;
using Crosscheck.Articles.PlainText;

namespace Crosscheck.Articles.Documents;

/// <summary>Reads PDF files through poppler's <c>pdftotext</c> where that is installed: a process of its own, given the bytes and no name of a file.</summary>
internal static class PdfText
{
    private const string Program = "pdftotext";

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);
    private static readonly string? _path = Find();

    public static bool TryRead(ReadOnlyMemory<byte> bytes, [NotNullWhen(true)] out ReadText? read, [NotNullWhen(false)] out string? reason, [NotNullWhen(false)] out string? advice)
    {
        read = null;
        if (_path is null)
        {
            (reason, advice) = ($"a PDF file, and {Program} is not installed", "install it (Debian: apt install poppler-utils), or save the text as .txt");
            return false;
        }
        var text = Run(_path, bytes, out var timedOut);
        if (text is null)
        {
            (reason, advice) = timedOut
                ? ($"the PDF file takes longer than {_patience.TotalSeconds} seconds or holds too much text", "save the article's pages alone")
                : ("the PDF file is damaged or locked", "open it in a viewer and save its text as .txt");
            return false;
        }
        read = DumpReader.Read(text);
        (reason, advice) = (null, null);
        return true;
    }

    /// <summary>On the search path only: the current folder may hold what others sent.</summary>
    private static string? Find()
    {
        var name = OperatingSystem.IsWindows() ? Program + ".exe" : Program;
        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
    }

    private static string? Run(string path, ReadOnlyMemory<byte> bytes, out bool timedOut)
    {
        // Without page breaks, in reading order, from standard input to standard output.
        using var process = Process.Start(new ProcessStartInfo(path, ["-q", "-enc", "UTF-8", "-eol", "unix", "-nopgbrk", "-", "-"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        using var patience = new CancellationTokenSource(_patience);
        try
        {
            var text = ExchangeAsync(process, bytes, patience.Token).GetAwaiter().GetResult();
            timedOut = text is null;
            return text is not null && process.ExitCode == 0 ? text : null;
        }
        catch (OperationCanceledException)
        {
            timedOut = true;
            return null;
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }

    /// <summary>The text; null if it passes the limit.</summary>
    private static async Task<string?> ExchangeAsync(Process process, ReadOnlyMemory<byte> bytes, CancellationToken patience)
    {
        var writing = WriteAsync(process.StandardInput.BaseStream, bytes, patience);
        var complaints = process.StandardError.BaseStream.CopyToAsync(Stream.Null, patience);
        using var text = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await process.StandardOutput.BaseStream.ReadAsync(buffer, patience)) > 0)
        {
            if (text.Length + read > InputLimits.LargestUnpacked)
                return null;
            text.Write(buffer, 0, read);
        }
        await writing;
        await complaints;
        await process.WaitForExitAsync(patience);
        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }

    private static async Task WriteAsync(Stream input, ReadOnlyMemory<byte> bytes, CancellationToken patience)
    {
        try
        {
            await using (input)
                await input.WriteAsync(bytes, patience);
        }
        catch (IOException)
        {
            // The program gave up on the file before its end; its exit code says so.
        }
    }
}
