namespace Varumarke.Renditions.Metadata.Originals.Formats.IsoMedia;

/// <summary>Where the bytes of items lie: the box <c>iloc</c> (ISO/IEC 14496-12, 8.11.3).</summary>
internal static class IsoItemLocations
{
    // An item has a piece, seldom two.
    private const int MostPieces = 20_000;

    /// <summary>
    /// Tells the items where they lie. False when the box cannot be followed, or when a picture has pieces outside of the file, of
    /// no length (which means all of the file), within another item, or too many of them.
    /// </summary>
    /// <param name="content">The box's content.</param>
    /// <param name="items">The items by their numbers.</param>
    /// <param name="file">The file.</param>
    /// <param name="inMeta">The content of the box <c>idat</c>; empty without one.</param>
    public static bool Read(ReadOnlySpan<byte> content, Dictionary<uint, IsoItem> items, IsoRange file, IsoRange inMeta)
    {
        if (content.Length < 8 || content[0] > 2)
        {
            return false;
        }

        byte version = content[0];
        var sizes = new Sizes(content[4] >> 4, content[4] & 15, content[5] >> 4, version == 0 ? 0 : content[5] & 15);
        var fields = new IsoFields(content[6..]);
        ulong count = fields.Number(version < 2 ? 2 : 4);
        int left = MostPieces;
        var seen = new HashSet<uint>();
        for (ulong i = 0; i < count; i++)
        {
            uint id = (uint)fields.Number(version < 2 ? 2 : 4);
            int method = version == 0 ? 0 : (int)(fields.Number(2) & 15);
            fields.Number(2); // in which file: readers take it for this one, whatever is said
            List<IsoRange>? pieces = ReadPieces(ref fields, sizes, method switch { 0 => file, 1 => inMeta, _ => default }, ref left);
            if (fields.IsOver || left < 0 || !sizes.AreValid || !seen.Add(id))
            {
                return false;
            }

            if (!items.TryGetValue(id, out IsoItem? item) || item.IsIdentity)
            {
                continue;
            }

            if (pieces is null && item.IsPicture)
            {
                return false;
            }

            items[id] = item with { Pieces = pieces ?? [], IsInMeta = method == 1 };
        }

        return true;
    }

    /// <summary>Writes the box. Its length does not depend on where the items lie.</summary>
    /// <param name="writer">Takes it.</param>
    /// <param name="items">The items.</param>
    /// <param name="placeOf">Where a piece of an item lies now.</param>
    /// <param name="isWide">With numbers of 64 bits.</param>
    public static void Write(IsoWriter writer, IReadOnlyList<IsoItem> items, Func<IsoItem, IsoRange, long> placeOf, bool isWide)
    {
        int version = items.Any(item => item.Id > ushort.MaxValue) ? 2 : items.Any(item => item.IsInMeta) ? 1 : 0;
        int size = isWide ? 8 : 4;
        writer.FullBox("iloc", version, 0, () =>
        {
            writer.Number((ulong)((size << 4) | size), 1);
            writer.Number(0, 1); // no base, no index
            writer.Number((ulong)items.Count, version < 2 ? 2 : 4);
            foreach (IsoItem item in items)
            {
                writer.Number(item.Id, version < 2 ? 2 : 4);
                writer.Number(item.IsInMeta ? 1UL : 0, version == 0 ? 0 : 2);
                writer.Number(0, 2); // in this file
                writer.Number((ulong)item.Pieces.Count, 2);
                foreach (IsoRange piece in item.Pieces)
                {
                    writer.Number((ulong)placeOf(item, piece), size);
                    writer.Number((ulong)piece.Length, size);
                }
            }
        });
    }

    // Null when one lies outside of the bounds.
    private static List<IsoRange>? ReadPieces(ref IsoFields fields, Sizes sizes, IsoRange bounds, ref int left)
    {
        var pieces = new List<IsoRange>();
        ulong start = fields.Number(sizes.Base);
        ulong count = fields.Number(2);
        left -= (int)count;
        for (ulong i = 0; i < count && left >= 0 && !fields.IsOver; i++)
        {
            fields.Number(sizes.Index);
            ulong offset = fields.Number(sizes.Offset);
            ulong length = fields.Number(sizes.Length);
            if (offset <= ulong.MaxValue - start && IsoRange.Within(bounds, start + offset, length) is { } piece)
            {
                pieces.Add(piece);
            }
        }

        return pieces.Count == (int)count ? pieces : null;
    }

    /// <summary>How many bytes the numbers have.</summary>
    private readonly record struct Sizes(int Offset, int Length, int Base, int Index)
    {
        public bool AreValid => Offset is 0 or 4 or 8 && Length is 0 or 4 or 8 && Base is 0 or 4 or 8 && Index is 0 or 4 or 8;
    }
}
