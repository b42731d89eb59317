namespace Varumarke.Tests.Portal;

/// <summary>So many bytes without holding them: zeros, but for how they begin and end.</summary>
internal class Sparse(byte[] head, byte[] tail, long length) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int read = (int)Math.Min(count, length - Position);
        for (int at = 0; at < read; at++, Position++)
        {
            buffer[offset + at] = Position < head.Length ? head[Position] : Position >= length - tail.Length ? tail[Position - length + tail.Length] : (byte)0;
        }

        return read;
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => length + offset,
    };

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }
}

/// <summary>So many zeros.</summary>
internal sealed class Zeros(long length) : Sparse([], [], length);
