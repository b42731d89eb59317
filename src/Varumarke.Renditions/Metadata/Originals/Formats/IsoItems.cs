namespace Varumarke.Renditions.Metadata.Originals.Formats;

/// <summary>The items of a <c>meta</c> box that are no picture, by where they lie in the file.</summary>
internal sealed class IsoItems
{
    private const string XmpType = "application/rdf+xml";

    private readonly Dictionary<uint, string> _metadata = [];
    private long _dataOfMeta = -1;

    /// <summary>Of EXIF.</summary>
    public List<(long Offset, long Length)> Exif { get; } = [];

    /// <summary>Of XMP.</summary>
    public List<(long Offset, long Length)> Xmp { get; } = [];

    /// <summary>Of everything else that is no picture.</summary>
    public List<(long Offset, long Length)> Others { get; } = [];

    /// <summary>Reads the box's content; null when it cannot be followed.</summary>
    /// <param name="content">The content, beginning with version and flags.</param>
    /// <param name="offset">Where it lies in the file.</param>
    public static IsoItems? Read(ReadOnlySpan<byte> content, long offset)
    {
        var items = new IsoItems();
        Range? locations = null;
        for (int at = 4; at < content.Length;)
        {
            if (IsoBox.Read(content[at..], content.Length - at) is not { } box)
            {
                return null;
            }

            ReadOnlySpan<byte> inside = content.Slice(at + box.Header, (int)box.Length - box.Header);
            switch (box.Type)
            {
                case "iinf" when !items.ReadInfo(inside):
                    return null;
                case "iloc":
                    locations = new Range(at + box.Header, at + (int)box.Length);
                    break;
                case "idat":
                    items._dataOfMeta = offset + at + box.Header;
                    break;
            }

            at += (int)box.Length;
        }

        return locations is null || items.ReadLocations(content[locations.Value]) ? items : null;
    }

    // Version and flags, then how many, then a box each (14496-12, 8.11.6).
    private bool ReadInfo(ReadOnlySpan<byte> content)
    {
        int at = content.Length > 4 && content[0] == 0 ? 6 : 8;
        while (at < content.Length)
        {
            if (IsoBox.Read(content[at..], content.Length - at) is not { } box || !ReadEntry(content.Slice(at + box.Header, (int)box.Length - box.Header)))
            {
                return false;
            }

            at += (int)box.Length;
        }

        return true;
    }

    private bool ReadEntry(ReadOnlySpan<byte> content)
    {
        if (content.Length < 12 || content[0] is not (2 or 3))
        {
            return false; // the older versions have no types, and no picture of today is made with them
        }

        var fields = new IsoFields(content[4..]);
        uint id = (uint)fields.Number(content[0] == 2 ? 2 : 4);
        fields.Number(2); // how it is protected
        if (fields.Rest.Length < 4)
        {
            return false;
        }

        string type = IsoBox.Name(fields.Rest);
        if (type is "Exif" or "mime" or "uri ")
        {
            _metadata[id] = type == "mime" && fields.Rest.IndexOf("application/rdf+xml\0"u8) >= 0 ? XmpType : type;
        }

        return true;
    }

    // 14496-12, 8.11.3: how many bytes the numbers have, and then item by item where its pieces lie.
    private bool ReadLocations(ReadOnlySpan<byte> content)
    {
        if (content.Length < 8)
        {
            return false;
        }

        byte version = content[0];
        var fields = new IsoFields(content[6..]);
        (int offsetSize, int lengthSize, int baseSize, int indexSize) = (content[4] >> 4, content[4] & 15, content[5] >> 4, content[5] & 15);
        ulong count = fields.Number(version < 2 ? 2 : 4);
        for (ulong i = 0; i < count && !fields.IsOver; i++)
        {
            uint id = (uint)fields.Number(version < 2 ? 2 : 4);
            int method = version == 0 ? 0 : (int)(fields.Number(2) & 15);
            fields.Number(2); // which file: only this one is of use to a picture
            ulong start = fields.Number(baseSize);
            ulong extents = fields.Number(2);
            for (ulong extent = 0; extent < extents && !fields.IsOver; extent++)
            {
                if (version > 0)
                {
                    fields.Number(indexSize);
                }

                ulong offset = start + fields.Number(offsetSize);
                if (!Add(id, method, offset, fields.Number(lengthSize)))
                {
                    return false;
                }
            }
        }

        return !fields.IsOver;
    }

    private bool Add(uint id, int method, ulong offset, ulong length)
    {
        if (!_metadata.TryGetValue(id, out string? type))
        {
            return true;
        }

        // In the file, or in the box's own data; a length of zero means all the rest of the file, which is never only metadata.
        long origin = method switch { 0 => 0, 1 => _dataOfMeta, _ => -1 };
        if (origin < 0 || length == 0 || offset > long.MaxValue / 2 || length > long.MaxValue / 4)
        {
            return false;
        }

        (type switch { "Exif" => Exif, XmpType => Xmp, _ => Others }).Add((origin + (long)offset, (long)length));
        return true;
    }
}
