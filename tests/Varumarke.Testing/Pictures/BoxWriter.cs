using System.Buffers.Binary;
using System.Text;

namespace Varumarke.Testing.Pictures;

/// <summary>Boxes of the ISO base media format, written plainly, so that tests do not believe what they test.</summary>
public static class BoxWriter
{
    /// <summary>A box with these contents.</summary>
    public static byte[] Box(string type, params byte[][] contents)
    {
        byte[] content = Join(contents);
        return [.. Number((ulong)content.Length + 8, 4), .. Encoding.Latin1.GetBytes(type), .. content];
    }

    /// <summary>A box whose length is told in 64 bits.</summary>
    public static byte[] LongBox(string type, params byte[][] contents)
    {
        byte[] content = Join(contents);
        return [.. Number(1, 4), .. Encoding.Latin1.GetBytes(type), .. Number((ulong)content.Length + 16, 8), .. content];
    }

    /// <summary>A box that says that it reaches to the end of what it is in.</summary>
    public static byte[] OpenBox(string type, params byte[][] contents) => [.. Number(0, 4), .. Encoding.Latin1.GetBytes(type), .. Join(contents)];

    /// <summary>A box that begins with a version and flags.</summary>
    public static byte[] FullBox(string type, int version, int flags, params byte[][] contents) =>
        Box(type, [Number((ulong)((version << 24) | flags), 4), .. contents]);

    /// <summary>A number, most significant byte first.</summary>
    public static byte[] Number(ulong value, int bytes)
    {
        byte[] number = new byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(number, value);
        return number[(8 - bytes)..];
    }

    /// <summary>A text with a zero behind it.</summary>
    public static byte[] Text(string text) => [.. Encoding.UTF8.GetBytes(text), 0];

    public static byte[] Join(IEnumerable<byte[]> parts) => [.. parts.SelectMany(part => part)];
}
