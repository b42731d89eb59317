using System.Buffers.Binary;
using Varumarke.Core.Assets;

namespace Varumarke.Renditions.Metadata.Writing;

/// <summary>
/// An asset's terms as IPTC records (IIM 4.2) in a Photoshop image resource, which is how JPEG carries them. Older programs and
/// picture agencies read nothing else. The records hold few bytes each, so texts are cut; the XMP beside has them in full.
/// </summary>
internal static class IptcBlock
{
    private const byte Envelope = 1;
    private const byte Application = 2;

    // Dataset numbers and lengths: IIM 4.2, chapters 5 and 6.
    private static readonly byte[] Utf8CharacterSet = [0x1B, (byte)'%', (byte)'G'];
    private static readonly byte[] RecordVersion = [0, 4];

    /// <summary>Writes the payload of the APP13 segment.</summary>
    public static byte[] Write(RightsStatement statement)
    {
        byte[] records = Records(statement);
        using var stream = new MemoryStream();
        stream.Write("Photoshop 3.0\0"u8);
        stream.Write("8BIM"u8);
        stream.Write([0x04, 0x04]); // resource 1028: IPTC-NAA
        stream.Write([0, 0]); // no name
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, records.Length);
        stream.Write(length);
        stream.Write(records);
        if (records.Length % 2 == 1)
        {
            stream.WriteByte(0);
        }

        return stream.ToArray();
    }

    private static byte[] Records(RightsStatement statement)
    {
        AssetTerms terms = statement.Terms;
        using var records = new MemoryStream();
        Add(records, Envelope, 90, Utf8CharacterSet);
        Add(records, Application, 0, RecordVersion);
        Add(records, 5, 64, statement.Title);
        Add(records, 80, 32, terms.Creator);
        Add(records, 92, 32, terms.Place);
        Add(records, 110, 32, terms.CreditLine);
        Add(records, 116, 128, terms.CopyrightNotice);
        Add(records, 120, 2000, terms.CaptionIn("sv"), lines: true);
        return records.ToArray();
    }

    private static void Add(MemoryStream records, byte dataset, int limit, string? text, bool lines = false)
    {
        if (MetadataText.Clean(text, int.MaxValue, lines) is { } clean)
        {
            Add(records, Application, dataset, MetadataText.Utf8(clean, limit));
        }
    }

    private static void Add(MemoryStream records, byte record, byte dataset, byte[] value)
    {
        Span<byte> head = [0x1C, record, dataset, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(head[3..], (ushort)value.Length);
        records.Write(head);
        records.Write(value);
    }
}
