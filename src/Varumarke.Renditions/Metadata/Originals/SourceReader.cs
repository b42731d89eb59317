using System.Buffers;

namespace Varumarke.Renditions.Metadata.Originals;

/// <summary>Reads small pieces of a large file at any place, through one buffer.</summary>
internal sealed class SourceReader(Stream source, CancellationToken cancellationToken) : IDisposable
{
    /// <summary>The most that can be looked at at once: more than any segment of a JPEG has.</summary>
    public const int Window = 128 * 1024;

    private readonly byte[] _buffer = ArrayPool<byte>.Shared.Rent(Window);
    private long _start;
    private int _filled;

    /// <summary>The file's length.</summary>
    public long Length { get; } = source.Length;

    /// <summary>
    /// The bytes at a place: as many as are asked for, fewer at the end of the file, none outside of it (a broken file may point
    /// anywhere, and not every stream can be moved there). They hold until the next call.
    /// </summary>
    public async ValueTask<ReadOnlyMemory<byte>> AtAsync(long offset, int count)
    {
        if (offset < 0 || offset >= Length)
        {
            return ReadOnlyMemory<byte>.Empty;
        }

        int wanted = (int)Math.Min(Length - offset, Math.Min(count, Window));
        if (offset < _start || offset + wanted > _start + _filled)
        {
            source.Position = offset;
            _start = offset;
            _filled = await source.ReadAtLeastAsync(
                _buffer.AsMemory(0, (int)Math.Min(Window, Length - offset)), wanted, throwOnEndOfStream: false, cancellationToken);
            wanted = Math.Min(wanted, _filled);
        }

        return _buffer.AsMemory((int)(offset - _start), wanted);
    }

    /// <summary>A copy of the bytes at a place, of any number; fewer at the end of the file.</summary>
    public async ValueTask<byte[]> CopyAsync(long offset, int count)
    {
        byte[] copy = new byte[(int)Math.Clamp(Length - offset, 0, count)];
        int at = 0;
        while (at < copy.Length)
        {
            ReadOnlyMemory<byte> piece = await AtAsync(offset + at, copy.Length - at);
            if (piece.IsEmpty)
            {
                return copy[..at];
            }

            piece.CopyTo(copy.AsMemory(at));
            at += piece.Length;
        }

        return copy;
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);
}
