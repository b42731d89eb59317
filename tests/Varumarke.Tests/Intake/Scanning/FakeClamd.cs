using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Varumarke.Tests.Intake.Scanning;

/// <summary>Speaks clamd's protocol on a port of the loopback address, and finds what it is told to find.</summary>
internal sealed class FakeClamd : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<byte[], string?> _answer;
    private readonly int _maxBytes;

    /// <param name="answer">What is said of a file; null to say nothing and hold the line.</param>
    /// <param name="maxBytes">Its StreamMaxLength.</param>
    public FakeClamd(Func<byte[], string?> answer, int maxBytes = int.MaxValue)
    {
        _answer = answer;
        _maxBytes = maxBytes;
        _listener.Start();
        _ = ServeAsync();
    }

    public string Address => $"tcp://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>Files that came through as a whole.</summary>
    public List<byte[]> Received { get; } = [];

    /// <summary>Completed when the first file has come.</summary>
    public TaskCompletionSource Came { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using TcpClient client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await ServeAsync(client.GetStream());
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or IOException or ObjectDisposedException)
        {
        }
    }

    private async Task ServeAsync(NetworkStream stream)
    {
        byte[] command = new byte[10];
        await stream.ReadExactlyAsync(command, _stop.Token);
        if (Encoding.ASCII.GetString(command) != "zINSTREAM\0")
        {
            await SayAsync(stream, "UNKNOWN COMMAND");
            return;
        }

        using var file = new MemoryStream();
        byte[] head = new byte[4];
        while (true)
        {
            await stream.ReadExactlyAsync(head, _stop.Token);
            uint length = BinaryPrimitives.ReadUInt32BigEndian(head);
            if (length == 0)
            {
                break;
            }

            if (file.Length + length > _maxBytes)
            {
                await SayAsync(stream, "INSTREAM size limit exceeded. ERROR");
                return;
            }

            byte[] piece = new byte[length];
            await stream.ReadExactlyAsync(piece, _stop.Token);
            file.Write(piece);
        }

        Received.Add(file.ToArray());
        Came.TrySetResult();
        if (_answer(file.ToArray()) is { } answer)
        {
            await SayAsync(stream, answer);
        }
        else
        {
            await new TaskCompletionSource().Task.WaitAsync(_stop.Token);
        }
    }

    private async Task SayAsync(NetworkStream stream, string answer) => await stream.WriteAsync(Encoding.UTF8.GetBytes(answer + "\0"), _stop.Token);
}
