using System.Buffers;
using System.IO.Compression;
using Microsoft.Extensions.Primitives;
using Varumarke.DeliveryApi.Bodies;

namespace Varumarke.DeliveryApi.Compression;

/// <summary>
/// Packs answers. The same bytes come out each time and on every node, which a strong entity tag promises.
/// </summary>
internal static class Packer
{
    // Of a list of 733 KB, level 3 makes 67 KB in 3.4 ms of processor time, level 4 65 KB in 11.7 ms, level 1 79 KB in 1.8 ms; gzip's 6 112 KB in 9.4 ms.
    private const int BrotliQuality = 3;
    private const int BrotliWindow = 20;

    private static readonly StringValues Brotli = "br";
    private static readonly StringValues Gzip = "gzip";

    public static PackedBody Pack(AnswerBody body, StringValues etag, ContentCoding coding) => coding == ContentCoding.Brotli
        ? new PackedBody(WithBrotli(body), TagOf(etag, coding), Brotli)
        : new PackedBody(WithGzip(body), TagOf(etag, coding), Gzip);

    /// <summary>The tag that an answer has in a coding: two forms of one answer are not the same bytes.</summary>
    public static StringValues TagOf(StringValues etag, ContentCoding coding) => coding switch
    {
        ContentCoding.Brotli => string.Concat(etag.ToString().AsSpan()[..^1], "-br\""),
        ContentCoding.Gzip => string.Concat(etag.ToString().AsSpan()[..^1], "-gz\""),
        _ => etag,
    };

    // Piece by piece: a long list is not put together once more, in an array that a pool would keep.
    private static byte[] WithBrotli(AnswerBody body)
    {
        byte[] packed = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(body.Length));
        using var encoder = new BrotliEncoder(BrotliQuality, BrotliWindow);
        try
        {
            int length = 0;
            ReadOnlySpan<byte[]> pieces = body.Pieces;
            for (int i = 0; i < pieces.Length; i++)
            {
                if (encoder.Compress(pieces[i], packed.AsSpan(length), out int _, out int written, isFinalBlock: i == pieces.Length - 1) != OperationStatus.Done)
                {
                    throw new InvalidOperationException("Brotli refused the largest output that it can have.");
                }

                length += written;
            }

            return packed[..length];
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(packed);
        }
    }

    private static byte[] WithGzip(AnswerBody body)
    {
        using var packed = new MemoryStream(body.Length / 4);
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            foreach (byte[] piece in body.Pieces)
            {
                gzip.Write(piece);
            }
        }

        return packed.ToArray();
    }
}
