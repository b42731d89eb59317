using System.Buffers.Binary;
using System.Buffers.Text;
using Microsoft.Extensions.Primitives;
using Varumarke.DeliveryApi.Bodies;

namespace Varumarke.DeliveryApi.Answers;

/// <summary>
/// An answer's entity tag: 128 bits of its content, so that every node of a cluster gives the same. Not a cryptographic hash,
/// since nobody gains from two answers with one tag; a SHA-256 of a large list cost more than writing it. Two lanes of folded
/// 64-bit products, as in wyhash (public domain).
/// </summary>
internal static class ETags
{
    private const ulong P0 = 0xa0761d6478bd642f;
    private const ulong P1 = 0xe7037ed1a0b428db;
    private const ulong P2 = 0x8ebc6af09c88c6e3;
    private const ulong P3 = 0x589965cc75374cc3;

    public static StringValues Of(AnswerBody body)
    {
        ulong a = P0 ^ (ulong)body.Length;
        ulong b = P2;
        ReadOnlySpan<byte> rest = [];

        // All pieces but the last are of whole steps.
        foreach (byte[] piece in body.Pieces)
        {
            for (rest = piece; rest.Length >= 16; rest = rest[16..])
            {
                Mix(ref a, ref b, BinaryPrimitives.ReadUInt64LittleEndian(rest), BinaryPrimitives.ReadUInt64LittleEndian(rest[8..]));
            }
        }

        Span<byte> tail = stackalloc byte[16];
        tail.Clear();
        rest.CopyTo(tail);
        Mix(ref a, ref b, BinaryPrimitives.ReadUInt64LittleEndian(tail), BinaryPrimitives.ReadUInt64LittleEndian(tail[8..]));

        // Each half sees the whole content once more.
        Mix(ref a, ref b, b, a);
        Span<byte> hash = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64LittleEndian(hash, Fold(a ^ P1, b ^ P3));
        BinaryPrimitives.WriteUInt64LittleEndian(hash[8..], Fold(a ^ P2, b ^ P0));
        return $"\"{Base64Url.EncodeToString(hash)}\"";
    }

    private static void Mix(ref ulong a, ref ulong b, ulong first, ulong second)
    {
        (a, b) = (Fold(a ^ first ^ P1, second ^ P2), Fold(b ^ second ^ P3, first ^ P0) + a);
    }

    private static ulong Fold(ulong left, ulong right)
    {
        ulong high = Math.BigMul(left, right, out ulong low);
        return high ^ low;
    }
}
