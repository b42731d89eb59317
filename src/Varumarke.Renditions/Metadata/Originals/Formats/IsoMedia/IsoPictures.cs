namespace Varumarke.Renditions.Metadata.Originals.Formats.IsoMedia;

/// <summary>The pictures of a file that leave, and what their boxes say of them.</summary>
/// <param name="Primary">The one that is shown.</param>
/// <param name="Items">All, with what they are made of.</param>
/// <param name="References">What they have to do with one another.</param>
/// <param name="Properties">How they look.</param>
/// <param name="Groups">Which stand for one another.</param>
/// <param name="FreeId">A number that no item and no group has.</param>
internal sealed record IsoPictures(
    uint Primary,
    IReadOnlyList<IsoItem> Items,
    IReadOnlyList<IsoReference> References,
    IsoProperties Properties,
    IReadOnlyList<IsoGroup> Groups,
    uint FreeId)
{
    /// <summary>Reads them; null when the boxes cannot be followed, or a picture shares bytes with what must not leave.</summary>
    public static IsoPictures? Read(IsoMetaBoxes boxes, long fileLength)
    {
        if (IsoItemInfo.Read(boxes.Of("iinf")) is not { } items
            || !IsoItemLocations.Read(boxes.Of("iloc"), items, new IsoRange(0, fileLength), boxes.Data)
            || IsoReference.Read(boxes.Of("iref")) is not { } references
            || IsoProperties.Read(boxes.Of("iprp")) is not { } properties
            || IsoGroup.Read(boxes.Of("grpl")) is not { } groups
            || ReadPrimary(boxes.Of("pitm")) is not { } primary
            || IsoKeptItems.Choose(items.Values, references, primary) is not { } kept)
        {
            return null;
        }

        uint highest = Math.Max(items.Keys.Max(), groups.Select(group => group.Id).DefaultIfEmpty().Max());
        var pictures = new IsoPictures(
            primary,
            [.. items.Values.Where(item => kept.Contains(item.Id))],
            [.. references.Where(reference => reference.IsOfPictures && kept.Contains(reference.From) && reference.To.Any(kept.Contains))
                .Select(reference => reference with { To = [.. reference.To.Where(kept.Contains)] })],
            properties,
            [.. groups.Where(group => group.IsOfPictures)
                .Select(group => group with { Members = [.. group.Members.Where(id => kept.Contains(id) || !items.ContainsKey(id))] })
                .Where(group => group.Members.Count > 1)],
            highest + 1);
        return highest < uint.MaxValue && pictures.AreApartFrom(items.Values) ? pictures : null;
    }

    /// <summary>Writes what is in a <c>meta</c> box with the pictures, and the packet among its items; without the box <c>idat</c>.</summary>
    /// <param name="writer">Takes it.</param>
    /// <param name="xmpLength">Bytes of the packet; 0 for none.</param>
    /// <param name="placeOf">Where a piece of an item lies now; of the packet, the piece at 0.</param>
    /// <param name="isWide">With places of 64 bits.</param>
    public void Write(IsoWriter writer, long xmpLength, Func<IsoItem, IsoRange, long> placeOf, bool isWide)
    {
        bool hasXmp = xmpLength > 0;
        IsoItem[] located = [.. Items.Where(item => item.Pieces.Count > 0), .. hasXmp ? [Xmp(xmpLength)] : Array.Empty<IsoItem>()];
        bool hasWideIds = Items.Any(item => item.Id > ushort.MaxValue);
        writer.FullBox("hdlr", 0, 0, () =>
        {
            writer.Number(0, 4);
            writer.Name("pict");
            writer.Bytes(new byte[13]); // reserved, and no name
        });
        writer.FullBox("pitm", hasWideIds ? 1 : 0, 0, () => writer.Number(Primary, hasWideIds ? 4 : 2));
        IsoItemLocations.Write(writer, located, placeOf, isWide);
        WriteInfo(writer, hasXmp);
        IReadOnlyList<IsoReference> references = hasXmp ? [.. References, new IsoReference("cdsc", FreeId, [Primary])] : References;
        if (references.Count > 0)
        {
            IsoReference.Write(writer, references);
        }

        Properties.Write(writer, Items.Select(item => item.Id).ToHashSet());
        IsoGroup.Write(writer, Groups);
    }

    private static uint? ReadPrimary(ReadOnlySpan<byte> content)
    {
        if (content.Length < 6)
        {
            return null;
        }

        var fields = new IsoFields(content[4..]);
        uint id = (uint)fields.Number(content[0] == 0 ? 2 : 4);
        return fields.IsOver ? null : id;
    }

    private void WriteInfo(IsoWriter writer, bool hasXmp)
    {
        int count = Items.Count + (hasXmp ? 1 : 0);
        bool isWide = count > ushort.MaxValue;
        writer.FullBox("iinf", isWide ? 1 : 0, 0, () =>
        {
            writer.Number((ulong)count, isWide ? 4 : 2);
            foreach (IsoItem item in Items)
            {
                IsoItemInfo.Write(writer, item);
            }

            if (hasXmp)
            {
                IsoItemInfo.WriteXmp(writer, FreeId);
            }
        });
    }

    private IsoItem Xmp(long length) => new(FreeId, "mime", IsHidden: false) { Pieces = [new IsoRange(0, length)] };

    // Bytes that are EXIF or XMP as well would leave with the picture.
    private bool AreApartFrom(IEnumerable<IsoItem> all)
    {
        var kept = new IsoRanges(Items.SelectMany(item => item.Pieces));
        return !all.Where(item => !item.IsPicture).SelectMany(item => item.Pieces).Any(kept.Touch);
    }
}
