using System.Buffers;
using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Options;
using Varumarke.Core.Uploads;
using Varumarke.Intake.Uploads;

namespace Varumarke.Intake.Scanning;

/// <summary>
/// Hands a file to clamd with its INSTREAM command (clamd(8)): the file in pieces, each behind its length in four bytes, big
/// end first, and a piece of no length at the end; the answer is one line, ended by a zero byte as the command was. One
/// connection for each file.
/// </summary>
internal sealed class ClamdScanner(IOptionsMonitor<VirusScanOptions> options, TimeProvider time) : IVirusScanner
{
    private const int Piece = 128 * 1024;
    private const int MaxAnswer = 4096;

    public async ValueTask<VirusScan> ScanAsync(Stream file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        VirusScanOptions settings = options.CurrentValue;
        if (settings.Parsed is not { } address)
        {
            return VirusScan.NotScanned("no scanner is configured", "ingen sökare är inställd");
        }

        using var patience = new CancellationTokenSource(settings.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            using Socket socket = address.CreateSocket();
            if (!await ConnectAsync(socket, address, settings.ConnectTimeout, either.Token))
            {
                return VirusScan.NotScanned("the scanner could not be reached in time", "sökaren gick inte att nå i tid");
            }

            return Read(await AskAsync(socket, file, either.Token));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return VirusScan.NotScanned("the scanner took too long", "sökaren tog för lång tid på sig");
        }
        catch (Exception fault) when (fault is SocketException or IOException)
        {
            return VirusScan.NotScanned("the scanner could not be reached", "sökaren gick inte att nå");
        }
    }

    private async Task<bool> ConnectAsync(Socket socket, ClamdAddress address, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await socket.ConnectAsync(address.EndPoint, either.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private static async Task<string> AskAsync(Socket socket, Stream file, CancellationToken cancellationToken)
    {
        using var connection = new NetworkStream(socket, ownsSocket: false);
        try
        {
            await SendAsync(connection, file, cancellationToken);
        }
        catch (IOException)
        {
            // It hangs up in the middle of a file that is too large for it, having said so.
        }

        return await AnswerAsync(connection, cancellationToken);
    }

    private static async Task SendAsync(NetworkStream connection, Stream file, CancellationToken cancellationToken)
    {
        byte[] piece = ArrayPool<byte>.Shared.Rent(Piece + sizeof(uint));
        try
        {
            await connection.WriteAsync("zINSTREAM\0"u8.ToArray(), cancellationToken);
            int read;
            do
            {
                read = await file.ReadAtLeastAsync(piece.AsMemory(sizeof(uint), Piece), Piece, throwOnEndOfStream: false, cancellationToken);
                BinaryPrimitives.WriteUInt32BigEndian(piece, (uint)read);
                await connection.WriteAsync(piece.AsMemory(0, sizeof(uint) + read), cancellationToken);
            }
            while (read > 0);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }

    private static async Task<string> AnswerAsync(NetworkStream connection, CancellationToken cancellationToken)
    {
        byte[] answer = new byte[MaxAnswer];
        int length = 0;
        int read;
        while (length < answer.Length
            && answer.AsSpan(0, length).IndexOf((byte)0) < 0
            && (read = await connection.ReadAsync(answer.AsMemory(length), cancellationToken)) > 0)
        {
            length += read;
        }

        return Encoding.UTF8.GetString(answer, 0, length).TrimEnd('\0', '\r', '\n');
    }

    // "stream: OK", "stream: Eicar-Signature FOUND", or "INSTREAM size limit exceeded. ERROR".
    private static VirusScan Read(string answer)
    {
        const string found = " FOUND";
        string said = answer.StartsWith("stream: ", StringComparison.Ordinal) ? answer["stream: ".Length..] : answer;
        return said switch
        {
            "OK" => VirusScan.Clean,
            _ when said.EndsWith(found, StringComparison.Ordinal) => VirusScan.Infected(said[..^found.Length]),
            _ when said.Contains("size limit", StringComparison.OrdinalIgnoreCase) => VirusScan.NotScanned("it is larger than the scanner takes", "den är större än sökaren tar emot"),
            "" => VirusScan.NotScanned("the scanner hung up without an answer", "sökaren lade på utan att svara"),
            _ => VirusScan.NotScanned($"the scanner answered \"{LogText.Of(said)}\"", $"sökaren svarade \"{LogText.Of(said)}\""),
        };
    }
}
