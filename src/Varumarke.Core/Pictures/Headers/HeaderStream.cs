namespace Varumarke.Core.Pictures.Headers;

/// <summary>A file as its <see cref="HeaderReader"/> lets it be seen, from the beginning on, within its budget.</summary>
internal sealed class HeaderStream(HeaderReader reader) : Stream
{
    private long _at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        ReadOnlySpan<byte> bytes = reader.Look(_at, Math.Min(buffer.Length, HeaderReader.Window));
        bytes.CopyTo(buffer);
        _at += bytes.Length;
        return bytes.Length;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
