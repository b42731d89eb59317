namespace Varumarke.Renditions.Metadata.Originals;

/// <summary>A file made of pieces of another one and bytes of ours, for reading from any position. Disposes the other one with itself.</summary>
internal sealed class SplicedStream : Stream
{
    private readonly Stream _source;
    private readonly IReadOnlyList<Part> _parts;
    private readonly long[] _starts;
    private long _position;

    public SplicedStream(Stream source, IReadOnlyList<Part> parts)
    {
        _source = source;
        _parts = parts;
        _starts = new long[parts.Count];
        for (int i = 0; i < parts.Count; i++)
        {
            _starts[i] = Length;
            Length += parts[i].Length;
        }
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length { get; }

    public override long Position
    {
        get => _position;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _position = value;
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (Next(buffer.Length) is not { } piece)
        {
            return 0;
        }

        if (!piece.IsSlice)
        {
            return Advance(Copy(piece, buffer));
        }

        _source.Position = piece.Offset;
        return Advance(_source.Read(buffer[..(int)piece.Length]));
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Next(buffer.Length) is not { } piece)
        {
            return 0;
        }

        if (!piece.IsSlice)
        {
            return Advance(Copy(piece, buffer.Span));
        }

        _source.Position = piece.Offset;
        return Advance(await _source.ReadAsync(buffer[..(int)piece.Length], cancellationToken));
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => _position + offset,
        _ => Length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException("The file is for reading.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("The file is for reading.");

    public override async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _source.Dispose();
        }

        base.Dispose(disposing);
    }

    // What can be read at the position in one go: never over the end of a part.
    private Part? Next(int wanted)
    {
        if (_position >= Length || wanted == 0)
        {
            return null;
        }

        int found = Array.BinarySearch(_starts, _position);
        int index = found >= 0 ? found : ~found - 1;
        while (_parts[index].Length == 0)
        {
            index++;
        }

        Part part = _parts[index];
        long inside = _position - _starts[index];
        return part.Cut(inside, Math.Min(wanted, part.Length - inside));
    }

    private static int Copy(Part piece, Span<byte> buffer)
    {
        if (piece.IsZeros)
        {
            buffer[..(int)piece.Length].Clear();
        }
        else
        {
            piece.Bytes.Span.CopyTo(buffer);
        }

        return (int)piece.Length;
    }

    private int Advance(int read)
    {
        _position += read;
        return read;
    }
}
