namespace Varumarke.Renditions.Processing;

/// <summary>
/// A stream that libvips reads. An exception must not travel through its native code, so it is kept, looks like the end of
/// the file to the decoder, and is thrown again on this side.
/// </summary>
internal sealed class WatchedStream(Stream inner) : Stream
{
    /// <summary>What reading has thrown; null for nothing.</summary>
    public Exception? Fault { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => inner.CanSeek;

    public override bool CanWrite => false;

    public override long Length => inner.Length;

    public override long Position
    {
        get => inner.Position;
        set => Seek(value, SeekOrigin.Begin);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        try
        {
            return Fault is null ? inner.Read(buffer) : 0;
        }
        catch (Exception exception)
        {
            Fault = exception;
            return 0;
        }
    }

    public override long Seek(long offset, SeekOrigin origin)
    {
        try
        {
            long target = offset + origin switch
            {
                SeekOrigin.Current => inner.Position,
                SeekOrigin.End => inner.Length,
                _ => 0,
            };

            // Where a broken picture points outside of itself, the picture is at fault and not the store.
            return target < 0 || target > inner.Length ? -1 : inner.Seek(target, SeekOrigin.Begin);
        }
        catch (Exception exception)
        {
            Fault ??= exception;
            return -1;
        }
    }

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
