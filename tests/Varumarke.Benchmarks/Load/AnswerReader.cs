using System.Buffers.Text;
using System.Net.Sockets;
using System.Text;

namespace Varumarke.Benchmarks.Load;

/// <summary>Reads HTTP answers off a connection, with a length or in chunks, and throws on anything but 200 and 304.</summary>
internal sealed class AnswerReader(Socket socket)
{
    private byte[] _buffer = new byte[64 * 1024];
    private int _filled;

    public async Task ReadAsync()
    {
        int head;
        while ((head = _buffer.AsSpan(0, _filled).IndexOf("\r\n\r\n"u8)) < 0)
        {
            await FillAsync();
        }

        int status = int.Parse(Encoding.ASCII.GetString(_buffer, 9, 3), System.Globalization.CultureInfo.InvariantCulture);
        if (status is not (200 or 304))
        {
            throw new InvalidOperationException($"The server answered {Encoding.UTF8.GetString(_buffer, 0, Math.Min(_filled, 600))}");
        }

        string headers = Encoding.ASCII.GetString(_buffer, 0, head);
        int end = status == 304 ? head + 4
            : headers.Contains("Transfer-Encoding: chunked", StringComparison.OrdinalIgnoreCase) ? await ChunksEndAsync(head + 4)
            : await LengthEndAsync(head + 4, headers);
        Buffer.BlockCopy(_buffer, end, _buffer, 0, _filled - end);
        _filled -= end;
    }

    private async Task<int> LengthEndAsync(int body, string headers)
    {
        const string Name = "Content-Length: ";
        int at = headers.IndexOf(Name, StringComparison.OrdinalIgnoreCase) + Name.Length;
        int lineEnd = headers.IndexOf('\r', at);
        int end = body + int.Parse(lineEnd < 0 ? headers[at..] : headers[at..lineEnd], System.Globalization.CultureInfo.InvariantCulture);
        while (_filled < end)
        {
            await FillAsync();
        }

        return end;
    }

    private async Task<int> ChunksEndAsync(int at)
    {
        while (true)
        {
            int line;
            while ((line = _buffer.AsSpan(at, _filled - at).IndexOf("\r\n"u8)) < 0)
            {
                await FillAsync();
            }

            if (!Utf8Parser.TryParse(_buffer.AsSpan(at, line), out int length, out _, 'x'))
            {
                throw new InvalidOperationException("The server sent a chunk without a length.");
            }

            int next = at + line + 2 + length + 2;
            while (_filled < next)
            {
                await FillAsync();
            }

            at = next;
            if (length == 0)
            {
                return at;
            }
        }
    }

    private async Task FillAsync()
    {
        if (_filled == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        int read = await socket.ReceiveAsync(_buffer.AsMemory(_filled));
        _filled += read > 0 ? read : throw new InvalidOperationException("The server closed the connection.");
    }
}
