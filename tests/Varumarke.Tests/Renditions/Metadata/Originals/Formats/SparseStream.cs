namespace Varumarke.Tests.Renditions.Metadata.Originals.Formats;

/// <summary>A large file that begins with some bytes and has zeros behind them.</summary>
internal sealed class SparseStream(byte[] start, long length) : MemoryStream
{
    private long _position;

    public override long Length => length;

    public override long Position
    {
        get => _position;
        set => _position = value;
    }

    public override int Read(Span<byte> buffer)
    {
        int count = (int)Math.Min(buffer.Length, length - _position);
        buffer[..count].Clear();
        if (_position < start.Length)
        {
            start.AsSpan((int)_position)[..(int)Math.Min(count, start.Length - _position)].CopyTo(buffer);
        }

        _position += count;
        return count;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));
}
