namespace Varumarke.Portal.Keeping;

/// <summary>A response's body that keeps a copy of what it is sent, if that may be kept and is no longer than a page; if not, it says so at once.</summary>
internal sealed class CopyingBody(Stream inner, PageInMaking page, int longest, Action whenOwn) : Stream
{
    private MemoryStream? _copy;
    private bool _hasBegun;

    /// <summary>The copy; null where there is none, or only a part of it.</summary>
    public byte[]? Copy => _copy?.ToArray();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush() => inner.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count)
    {
        Note(buffer.AsSpan(offset, count));
        inner.Write(buffer, offset, count);
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Note(buffer);
        inner.Write(buffer);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Note(buffer.Span);
        return inner.WriteAsync(buffer, cancellationToken);
    }

    // Whether it may be kept is known when the first byte comes, and not before.
    private void Note(ReadOnlySpan<byte> bytes)
    {
        if (!_hasBegun)
        {
            _hasBegun = true;
            _copy = page.MayBeKept ? new MemoryStream() : null;
            if (_copy is null)
            {
                whenOwn();
            }
        }

        if (_copy is not null && _copy.Length + bytes.Length > longest)
        {
            _copy = null;
            whenOwn();
        }

        _copy?.Write(bytes);
    }
}
