using System.Buffers;
using System.Buffers.Binary;
using Varumarke.Renditions.Metadata.Originals;
using Varumarke.Renditions.Metadata.Originals.Formats;

namespace Varumarke.Renditions.Metadata.Stamping;

/// <summary>
/// Puts a receipt's address into a copy of a finished rendition that all share: its XMP, which is known byte by byte, is found in the file
/// and exchanged for one of the same length. Nothing is decoded, nothing moves, and of the file no more than a window is held.
/// </summary>
internal static class ReceiptStamp
{
    private const int Window = 64 * 1024;

    // Length and type of a PNG's chunk, keyword, flags: how far before the packet its chunk begins at most.
    private const int ChunkHead = 64;

    /// <summary>The copy; the file as it is where it has no such XMP in the clear. Disposes the file with itself.</summary>
    /// <param name="file">The rendition, seekable.</param>
    /// <param name="shared">The XMP that is in it.</param>
    /// <param name="own">The XMP that is to be in it, equally long.</param>
    /// <param name="cancellationToken">Breaks off.</param>
    public static async ValueTask<Stream> PutAsync(Stream file, ReadOnlyMemory<byte> shared, byte[] own, CancellationToken cancellationToken)
    {
        long at = shared.Length == own.Length ? await FindAsync(file, shared, cancellationToken) : -1;
        file.Position = 0;
        if (at < 0)
        {
            return file;
        }

        long end = at + own.Length;
        List<Part> parts = [Part.Slice(0, at), Part.Of(own)];
        if (await ChecksumAsync(file, at, own, cancellationToken) is { } checksum)
        {
            parts.Add(Part.Of(checksum));
            end += checksum.Length;
        }

        parts.Add(Part.Slice(end, file.Length - end));
        return new SplicedStream(file, parts);
    }

    private static async ValueTask<long> FindAsync(Stream file, ReadOnlyMemory<byte> packet, CancellationToken cancellationToken)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(Window + packet.Length);
        try
        {
            int kept = 0;
            file.Position = 0;
            for (long start = 0; ;)
            {
                int read = await file.ReadAtLeastAsync(buffer.AsMemory(kept, Window), Window, throwOnEndOfStream: false, cancellationToken);
                int filled = kept + read;
                int found = buffer.AsSpan(0, filled).IndexOf(packet.Span);
                if (found >= 0)
                {
                    return start + found;
                }

                if (read < Window)
                {
                    return -1;
                }

                // The packet may begin in one window and end in the next.
                kept = Math.Min(packet.Length - 1, filled);
                buffer.AsSpan(filled - kept, kept).CopyTo(buffer);
                start += filled - kept;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    // Of the formats that renditions have only PNG sums its metadata (PNG Third Edition, 5.3): type and data, and the sum behind them.
    private static async ValueTask<byte[]?> ChecksumAsync(Stream file, long at, byte[] own, CancellationToken cancellationToken)
    {
        byte[] before = new byte[(int)Math.Min(ChunkHead, at)];
        file.Position = at - before.Length;
        await file.ReadExactlyAsync(before, cancellationToken);
        int type = before.AsSpan().LastIndexOf("iTXtXML:com.adobe.xmp\0"u8);
        if (type < sizeof(uint))
        {
            return null;
        }

        byte[] summed = [.. before.AsSpan(type), .. own];
        if (BinaryPrimitives.ReadUInt32BigEndian(before.AsSpan(type - sizeof(uint))) != summed.Length - sizeof(uint))
        {
            return null;
        }

        byte[] checksum = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(checksum, PngChecksum.Of(summed));
        return checksum;
    }
}
