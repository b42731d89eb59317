namespace Varumarke.Renditions.Metadata.Originals.Formats.IsoMedia;

/// <summary>Which items there are: the box <c>iinf</c> (ISO/IEC 14496-12, 8.11.6).</summary>
internal static class IsoItemInfo
{
    private const int MostItems = 5_000;

    /// <summary>The items by their numbers; null when the box cannot be followed, or one is encrypted.</summary>
    public static Dictionary<uint, IsoItem>? Read(ReadOnlyMemory<byte> content)
    {
        int head = content.Length > 4 && content.Span[0] == 0 ? 6 : 8;
        if (content.Length < head || IsoBox.Inside(content[head..]) is not { Count: <= MostItems } entries)
        {
            return null;
        }

        var items = new Dictionary<uint, IsoItem>();
        foreach (IsoChild entry in entries)
        {
            if (ReadEntry(entry.Content.Span) is not { } item || !items.TryAdd(item.Id, item))
            {
                return null;
            }
        }

        return items;
    }

    /// <summary>Writes the entry of a picture. Its name is left out: it can be anything.</summary>
    public static void Write(IsoWriter writer, IsoItem item) => Write(writer, item.Id, item.Type, item.IsHidden, () => { });

    /// <summary>Writes the entry of an XMP packet.</summary>
    public static void WriteXmp(IsoWriter writer, uint id) =>
        Write(writer, id, "mime", isHidden: false, () => writer.Bytes("application/rdf+xml\0"u8));

    private static void Write(IsoWriter writer, uint id, string type, bool isHidden, Action more)
    {
        bool isWide = id > ushort.MaxValue;
        writer.FullBox("infe", isWide ? 3 : 2, isHidden ? 1 : 0, () =>
        {
            writer.Number(id, isWide ? 4 : 2);
            writer.Number(0, 2); // not protected
            writer.Name(type);
            writer.Number(0, 1); // no name
            more();
        });
    }

    // The older versions have no types, and no picture of today is made with them.
    private static IsoItem? ReadEntry(ReadOnlySpan<byte> content)
    {
        if (content.Length < 12 || content[0] is not (2 or 3))
        {
            return null;
        }

        bool isHidden = (content[3] & 1) == 1;
        var fields = new IsoFields(content[4..]);
        uint id = (uint)fields.Number(content[0] == 2 ? 2 : 4);
        ulong protection = fields.Number(2);
        return protection == 0 && fields.Rest.Length >= 4 ? new IsoItem(id, IsoBox.Name(fields.Rest), isHidden) : null;
    }
}
