using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Crosscheck.AcceptanceTests;

/// <summary>What was asked of a <see cref="Site"/>.</summary>
internal sealed record Asked(string Path, IReadOnlyDictionary<string, string> Fields);

/// <summary>A web server on this machine for one test, small enough to answer wrongly on purpose.</summary>
internal sealed class Site : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentDictionary<string, Func<Asked, byte[]>> _pages = new(StringComparer.Ordinal);
    private int _now;

    public Site()
    {
        _listener.Start();
        _ = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public ConcurrentQueue<Asked> AskedFor { get; } = new();

    public int Connections { get; private set; }

    /// <summary>The most requests that were under way at one time.</summary>
    public int MostAtOnce { get; private set; }

    /// <summary>How long each answer takes.</summary>
    public TimeSpan Delay { get; set; }

    public string[] Paths => [.. AskedFor.Select(asked => asked.Path)];

    public string At(string path) => $"http://127.0.0.1:{Port}{path}";

    public void Serve(string path, byte[] answer) => _pages[path] = _ => answer;

    public void Serve(string path, string page, string fields = "Content-Type: text/html; charset=utf-8") => Serve(path, Archives.Bytes(page), fields);

    public void Serve(string path, byte[] body, string fields, string status = "200 OK") => Serve(path, [.. Archives.Bytes($"HTTP/1.1 {status}\r\nContent-Length: {body.Length}\r\n{fields}\r\nConnection: close\r\n\r\n"), .. body]);

    public void Serve(string path, Func<Asked, byte[]> answer) => _pages[path] = answer;

    public void Redirect(string path, string target, string status = "302 Found") => Serve(path, [], $"Location: {target}", status);

    /// <summary>Takes no more connections.</summary>
    public void Close() => _listener.Stop();

    public void Dispose()
    {
        _end.Cancel();
        Close();
        _end.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                var client = await _listener.AcceptTcpClientAsync(_end.Token);
                Connections++;
                _ = AnswerAsync(client);
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        try
        {
            using (client)
            {
                await using var stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
                var path = (await reader.ReadLineAsync(_end.Token) ?? "").Split(' ').ElementAtOrDefault(1) ?? "";
                var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
                while (await reader.ReadLineAsync(_end.Token) is { Length: > 0 } line)
                    fields[line.Split(':')[0]] = line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
                var asked = new Asked(path, fields);
                AskedFor.Enqueue(asked);
                var now = Interlocked.Increment(ref _now);
                lock (_pages)
                    MostAtOnce = Math.Max(MostAtOnce, now);
                if (path != "/robots.txt")
                    await Task.Delay(Delay, _end.Token);
                // On a thread of its own: an answer that waits must not hold up the others.
                var answer = _pages.TryGetValue(path, out var page) ? await Task.Factory.StartNew(() => page(asked), _end.Token, TaskCreationOptions.LongRunning, TaskScheduler.Default) : Archives.Bytes("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                // Before the answer is written: whoever has read it may ask again at once, and would be counted beside itself.
                Interlocked.Decrement(ref _now);
                await stream.WriteAsync(answer, _end.Token);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
        {
            // The program hung up, or the test is over.
        }
    }
}
