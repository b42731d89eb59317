using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace Varumarke.Storage.Sealing;

/// <summary>
/// The last 24 bytes of a sealed file: a name of the form, the content's length, and a hash (XXH3, 64 bits) of the content and of the path
/// that it belongs under. It tells a file that was cut short, emptied, changed or swapped with another from the one that was written;
/// it is no protection against somebody who means to forge one.
/// </summary>
internal readonly record struct Seal(long ContentLength, ulong Hash)
{
    /// <summary>Bytes of it.</summary>
    public const int Length = 24;

    private static ReadOnlySpan<byte> Name => "sealed1\n"u8;

    /// <summary>A hash that the content is still to be added to.</summary>
    public static XxHash3 Begin(string path) => new((long)XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(path)));

    /// <summary>Reads it; null for bytes that are none.</summary>
    public static Seal? Read(ReadOnlySpan<byte> bytes) => bytes.Length == Length && bytes.StartsWith(Name)
        ? new Seal(BinaryPrimitives.ReadInt64LittleEndian(bytes[8..]), BinaryPrimitives.ReadUInt64LittleEndian(bytes[16..]))
        : null;

    /// <summary>Its bytes.</summary>
    public byte[] ToBytes()
    {
        byte[] bytes = new byte[Length];
        Name.CopyTo(bytes);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(8), ContentLength);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(16), Hash);
        return bytes;
    }
}
