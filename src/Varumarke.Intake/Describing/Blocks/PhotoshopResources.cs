using System.Buffers.Binary;

namespace Varumarke.Intake.Describing.Blocks;

/// <summary>Photoshop's image resources: a row of <c>8BIM</c>, number, name padded to an even length, and content padded to one.</summary>
internal static class PhotoshopResources
{
    private const ushort IptcResource = 0x0404;

    /// <summary>The IPTC records among them; null when there are none.</summary>
    public static byte[]? Iptc(ReadOnlySpan<byte> content)
    {
        ReadOnlySpan<byte> signature = "Photoshop 3.0\0"u8;
        if (!content.StartsWith(signature))
        {
            return null;
        }

        ReadOnlySpan<byte> rest = content[signature.Length..];
        while (rest.Length >= 12 && rest.StartsWith("8BIM"u8))
        {
            ushort number = BinaryPrimitives.ReadUInt16BigEndian(rest[4..]);
            int name = 1 + rest[6];
            int header = 6 + name + (name & 1);
            if (header + 4 > rest.Length)
            {
                return null;
            }

            uint length = BinaryPrimitives.ReadUInt32BigEndian(rest[header..]);
            if (header + 4 + (long)length > rest.Length)
            {
                return null;
            }

            if (number == IptcResource)
            {
                return rest.Slice(header + 4, (int)length).ToArray();
            }

            rest = rest[(int)Math.Min(rest.Length, header + 4 + length + (length & 1))..];
        }

        return null;
    }
}
