using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace Varumarke.Benchmarks.Load;

/// <summary>What a round of load measured.</summary>
/// <param name="Requests">Answered requests.</param>
/// <param name="Seconds">Wall time.</param>
/// <param name="CpuSeconds">The server's CPU time.</param>
internal sealed record Round(int Requests, double Seconds, double CpuSeconds)
{
    public double PerSecond => Requests / Seconds;

    public double CpuMicroseconds => CpuSeconds / Requests * 1_000_000;
}

/// <summary>Sixteen keep-alive connections that send a request as soon as the last one is answered.</summary>
internal static class LoadGenerator
{
    private const int Connections = 16;

    /// <summary>Requests the same path for a while.</summary>
    public static Task<Round> ForAsync(ServerProcess server, string path, TimeSpan duration, string headers = "")
    {
        byte[] request = Request(path, headers);
        long until = Stopwatch.GetTimestamp() + (long)(duration.TotalSeconds * Stopwatch.Frequency);
        return RunAsync(server, () => Stopwatch.GetTimestamp() < until ? request : null);
    }

    /// <summary>Requests each path once.</summary>
    public static Task<Round> EachAsync(ServerProcess server, IReadOnlyList<string> paths, string headers = "")
    {
        int next = -1;
        return RunAsync(server, () => Interlocked.Increment(ref next) is var index && index < paths.Count ? Request(paths[index], headers) : null);
    }

    /// <summary>Has many readers ask for each path at once, path after path; the round's requests are the paths.</summary>
    public static async Task<Round> StampedeAsync(ServerProcess server, IReadOnlyList<string> paths, int readers)
    {
        double cpu = server.CpuSeconds;
        long began = Stopwatch.GetTimestamp();
        foreach (string path in paths)
        {
            await Task.WhenAll(Enumerable.Range(0, readers).Select(_ => Task.Run(() => AskAsync(server, path))));
        }

        return new Round(paths.Count, Stopwatch.GetElapsedTime(began).TotalSeconds, server.CpuSeconds - cpu);
    }

    private static async Task AskAsync(ServerProcess server, string path)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(server.Address.Host, server.Address.Port);
        await socket.SendAsync(Request(path, string.Empty));
        await new AnswerReader(socket).ReadAsync();
    }

    private static byte[] Request(string path, string headers) => Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\n{headers}\r\n");

    private static async Task<Round> RunAsync(ServerProcess server, Func<byte[]?> next)
    {
        int answered = 0;
        double cpu = server.CpuSeconds;
        long began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(server.Address.Host, server.Address.Port);
            var answers = new AnswerReader(socket);
            while (next() is { } request)
            {
                await socket.SendAsync(request);
                await answers.ReadAsync();
                Interlocked.Increment(ref answered);
            }
        })));
        return new Round(answered, Stopwatch.GetElapsedTime(began).TotalSeconds, server.CpuSeconds - cpu);
    }
}
