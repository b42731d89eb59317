using System.Buffers.Binary;
using System.Text;

namespace Varumarke.Intake.Describing.Sources;

/// <summary>IPTC records (IIM 4.2): what picture agencies wrote and many programs still do.</summary>
internal static class IptcSource
{
    private const byte Envelope = 1;
    private const byte Application = 2;
    private const byte Marker = 0x1C;

    public static FileDescription Read(byte[]? records)
    {
        if (records is null)
        {
            return FileDescription.Nothing;
        }

        Dictionary<(byte Record, byte Dataset), List<byte[]>> found = Datasets(records);

        // ESC % G: UTF-8. Everything else that has been seen there is Latin-1 by one name or another, or wrong.
        bool isUtf8 = found.TryGetValue((Envelope, 90), out List<byte[]>? sets) && sets[0].AsSpan().StartsWith("\u001B%G"u8);
        string? Text(byte dataset) => found.TryGetValue((Application, dataset), out List<byte[]>? values)
            ? string.Join(", ", values.Select(value => isUtf8 ? Encoding.UTF8.GetString(value) : DescriptionText.Decode(value)))
            : null;
        return new FileDescription
        {
            Creator = DescriptionText.Line(Text(80)),
            RightsHolder = DescriptionText.Holder(Text(116)),
            CaptionSv = DescriptionText.Text(Text(120)),
            TakenOn = DescriptionDate.Read(Date(Text(55), Text(60))),
            Place = Places.Join(Text(92), Text(90)),
        };
    }

    private static Dictionary<(byte Record, byte Dataset), List<byte[]>> Datasets(ReadOnlySpan<byte> records)
    {
        var found = new Dictionary<(byte, byte), List<byte[]>>();
        while (records.Length >= 5 && records[0] == Marker)
        {
            int length = BinaryPrimitives.ReadUInt16BigEndian(records[3..]);

            // A set first bit means a length of several bytes: for pictures inside records, of which nothing is wanted.
            if (length > 0x7FFF || 5 + length > records.Length)
            {
                break;
            }

            (byte, byte) key = (records[1], records[2]);
            if (!found.TryGetValue(key, out List<byte[]>? values))
            {
                found[key] = values = [];
            }

            values.Add(records.Slice(5, length).ToArray());
            records = records[(5 + length)..];
        }

        return found;
    }

    // 20260620, and 143000+0200 where the time is known.
    private static string? Date(string? date, string? time) => date is { Length: >= 8 } && time is { Length: >= 6 } ? $"{date[..8]}T{time[..6]}" : date;
}
