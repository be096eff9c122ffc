using Crosscheck.Articles.Containers.Feeds;
using Crosscheck.Articles.Containers.Mail;
using Crosscheck.Articles.Containers.Warc;
using Crosscheck.Articles.Inputs;

namespace Crosscheck.Articles.Containers;

/// <summary>Opens inputs that may hold several articles. Members come one by one, so that a large archive never lies in memory as a whole.</summary>
internal static class Container
{
    /// <summary>The articles of a file: its members if it is a container, else the file itself. What is wrong with the container comes last, as a member that failed.</summary>
    /// <param name="file">Any input but an address.</param>
    public static IEnumerable<InputFile> Open(InputFile file, CancellationToken cancellation)
    {
        using var members = Members(file, cancellation).GetEnumerator();
        while (TryNext(file, members, out var problem))
            yield return problem ?? members.Current;

        static bool TryNext(InputFile file, IEnumerator<InputFile> members, out InputFile? problem)
        {
            problem = null;
            try
            {
                return members.MoveNext();
            }
            catch (Exception e) when (InputFile.IsExpected(e))
            {
                // An iterator that threw is at its end: the next step says so.
                problem = InputFile.Failed(file.ProblemOf(e));
                return true;
            }
        }
    }

    /// <summary>What the file is by its first bytes, and the file with all its bytes still to be read (standard input cannot be wound back).</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="OperationCanceledException">Cancelled while waiting for standard input.</exception>
    public static (ContainerKind Kind, InputFile File) Sniff(InputFile file, CancellationToken cancellation)
    {
        if (file.Open() is not { } stream)
            return (ContainerKind.None, file);
        byte[] head;
        if (stream.CanSeek)
        {
            using (stream)
                head = HeadOf(stream);
        }
        else
        {
            // Whoever writes into the pipe may take long.
            head = Task.Run(() => HeadOf(stream), cancellation).WaitAsync(cancellation).GetAwaiter().GetResult();
            file = file.Opened(() => new ReplayStream(head, stream));
        }
        return (ContainerSniffer.KindOf(head), file);
    }

    private static byte[] HeadOf(Stream stream)
    {
        var head = new byte[ContainerSniffer.Head];
        return head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
    }

    private static IEnumerable<InputFile> Members(InputFile input, CancellationToken cancellation)
    {
        var (kind, file) = Sniff(input, cancellation);
        IEnumerable<InputFile> members = kind switch
        {
            ContainerKind.Warc => WarcMembers.Of(file),
            ContainerKind.Zip => Wacz.Of(file),
            ContainerKind.Message => Message.Of(file),
            ContainerKind.Feed or ContainerKind.JsonFeed => FeedMembers.Of(file, kind),
            _ => [file],
        };
        foreach (var member in members)
            yield return member;
    }
}
