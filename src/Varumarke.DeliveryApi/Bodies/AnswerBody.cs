namespace Varumarke.DeliveryApi.Bodies;

/// <summary>
/// The bytes of an answer. A long one lies in pages, since the collector closes the gaps between small pieces only: of whole
/// arrays of all lengths, which come and go, a cache of 64 MB held 140 to 160 MB of the heap, pinned or not.
/// </summary>
internal sealed class AnswerBody
{
    /// <summary>A multiple of the sixteen bytes that an entity tag takes in at a time.</summary>
    private const int Page = 16 * 1024;

    private const int Long = 2 * Page;

    private const int ArrayOverhead = 24;

    private readonly byte[][] _pieces;

    private AnswerBody(byte[][] pieces)
    {
        _pieces = pieces;
        Length = pieces.Sum(piece => piece.Length);
    }

    public int Length { get; }

    /// <summary>What it takes of the heap, in bytes.</summary>
    public int Size => Length + (ArrayOverhead * (_pieces.Length + 2)) + (8 * _pieces.Length);

    /// <summary>In their order; all but the last of one length.</summary>
    public ReadOnlySpan<byte[]> Pieces => _pieces;

    public static AnswerBody Of(byte[] bytes) => bytes.Length < Long ? new AnswerBody([bytes]) : Of(bytes.Length, [bytes.AsMemory()]);

    /// <summary>Copies what was written in parts of any length.</summary>
    /// <param name="length">Of all together.</param>
    /// <param name="parts">In their order.</param>
    public static AnswerBody Of(int length, IEnumerable<ReadOnlyMemory<byte>> parts)
    {
        byte[][] pieces = Room(length);
        int piece = 0;
        int at = 0;
        foreach (ReadOnlyMemory<byte> part in parts)
        {
            for (ReadOnlySpan<byte> rest = part.Span; rest.Length > 0;)
            {
                if (at == pieces[piece].Length)
                {
                    piece++;
                    at = 0;
                }

                int fits = Math.Min(rest.Length, pieces[piece].Length - at);
                rest[..fits].CopyTo(pieces[piece].AsSpan(at));
                rest = rest[fits..];
                at += fits;
            }
        }

        return new AnswerBody(pieces);
    }

    public byte[] ToArray()
    {
        byte[] all = new byte[Length];
        Span<byte> room = all;
        foreach (byte[] piece in _pieces)
        {
            piece.CopyTo(room);
            room = room[piece.Length..];
        }

        return all;
    }

    private static byte[][] Room(int length)
    {
        if (length < Long)
        {
            return [GC.AllocateUninitializedArray<byte>(length)];
        }

        byte[][] pieces = new byte[(length + Page - 1) / Page][];
        for (int i = 0; i < pieces.Length; i++)
        {
            pieces[i] = GC.AllocateUninitializedArray<byte>(Math.Min(length - (i * Page), Page));
        }

        return pieces;
    }
}
