using static Varumarke.Testing.Pictures.BoxWriter;

namespace Varumarke.Testing.Pictures;

/// <summary>A file of the AVIF and HEIC family, made by hand.</summary>
public sealed record HeifFile(IReadOnlyList<HeifItem> Items)
{
    /// <summary>The picture that is shown.</summary>
    public uint Primary { get; init; } = 1;

    public IReadOnlyList<(string Type, uint From, uint[] To)> References { get; init; } = [];

    /// <summary>What lies among the data without being an item: the pictures of a film.</summary>
    public IReadOnlyList<HeifItem> Unlisted { get; init; } = [];

    /// <summary>Further boxes among those that tell of the items.</summary>
    public IReadOnlyList<byte[]> InMeta { get; init; } = [];

    /// <summary>Further boxes at the file's end.</summary>
    public IReadOnlyList<byte[]> Behind { get; init; } = [];

    /// <summary>The box of a film, given where the data of an item lie.</summary>
    public Func<Func<uint, long>, byte[]>? Movie { get; init; }

    /// <summary>Writes the file.</summary>
    public byte[] Write(HeifLayout layout)
    {
        ArgumentNullException.ThrowIfNull(layout);
        byte[] head = Box("ftyp", Names(layout.Brand), Number(0, 4), Names("mif1"), Names("miaf"), Names(layout.OtherBrand));
        HeifItem[] inFile = [.. Items.Where(item => !IsInMeta(item, layout)), .. Unlisted];
        byte[] data = Data(inFile, layout, out Dictionary<uint, long> places);

        // Lengths do not depend on places.
        int before = head.Length + (layout.DataFirst ? 0 : Meta(layout, _ => 0).Length + (Movie?.Invoke(_ => 0).Length ?? 0));
        byte[] told = [.. Meta(layout, id => before + places[id]), .. Movie?.Invoke(id => before + places[id]) ?? []];
        return Join([head, .. layout.DataFirst ? new[] { data, told } : [told, data], .. Behind]);
    }

    private static byte[] Names(string type) => System.Text.Encoding.Latin1.GetBytes(type);

    private static bool IsInMeta(HeifItem item, HeifLayout layout) => layout.DataInMeta && item.Type != "av01";

    private byte[] Data(HeifItem[] items, HeifLayout layout, out Dictionary<uint, long> places)
    {
        places = [];
        var written = new List<byte[]>();
        int at = 0;
        HeifItem[][] boxes = layout.DataApart ? [.. items.Select(item => new[] { item })] : [items];
        foreach (HeifItem[] inBox in boxes)
        {
            bool isOpen = layout.OpenEnd && !layout.DataFirst && Behind.Count == 0 && inBox == boxes[^1];
            byte[] box = (isOpen ? OpenBox : layout.LongBoxes ? LongBox : (Func<string, byte[][], byte[]>)Box)("mdat", [.. inBox.Select(item => item.Data)]);
            int inside = at + box.Length - inBox.Sum(item => item.Data.Length);
            foreach (HeifItem item in inBox)
            {
                places[item.Id] = inside;
                inside += item.Data.Length;
            }

            at += box.Length;
            written.Add(box);
        }

        return Join(written);
    }

    private byte[] Meta(HeifLayout layout, Func<uint, long> placeOf)
    {
        HeifItem[] inside = [.. Items.Where(item => IsInMeta(item, layout))];
        byte[][] boxes =
        [
            Number(0, 4),
            FullBox("hdlr", 0, 0, Number(0, 4), Names("pict"), new byte[12], Text("a handler")),
            FullBox("pitm", layout.WideIds ? 1 : 0, 0, Id(Primary, layout)),
            Locations(layout, inside, placeOf),
            FullBox("iinf", layout.WideIds ? 1 : 0, 0, Number((ulong)Items.Count, layout.WideIds ? 4 : 2), Join(Items.Select(item => Info(item, layout)))),
            .. References.Count == 0 ? Array.Empty<byte[]>() : [FullBox("iref", layout.WideIds ? 1 : 0, 0, Join(References.Select(reference => Box(
                reference.Type, Id(reference.From, layout), Number((ulong)reference.To.Length, 2), Join(reference.To.Select(id => Id(id, layout)))))))],
            Properties(layout),
            .. inside.Length == 0 ? Array.Empty<byte[]>() : [Box("idat", [.. inside.Select(item => item.Data)])],
            .. InMeta,
        ];
        bool isOpen = layout.OpenEnd && layout.DataFirst && Behind.Count == 0 && Movie is null;
        return (isOpen ? OpenBox : layout.LongBoxes ? LongBox : (Func<string, byte[][], byte[]>)Box)("meta", boxes);
    }

    private static byte[] Id(uint id, HeifLayout layout) => Number(id, layout.WideIds ? 4 : 2);

    private static byte[] Info(HeifItem item, HeifLayout layout) => FullBox(
        "infe", layout.WideIds ? 3 : 2, item.IsHidden ? 1 : 0, Id(item.Id, layout), Number(0, 2), Names(item.Type), Text(item.Name), item.ContentType is null ? [] : Text(item.ContentType));

    private byte[] Locations(HeifLayout layout, HeifItem[] inside, Func<uint, long> placeOf)
    {
        int idSize = layout.Version == 2 ? 4 : 2;
        var entries = new List<byte[]>();
        HeifItem[] located = [.. Items.Where(item => item.Data.Length > 0)];
        foreach (HeifItem item in located)
        {
            bool isInside = inside.Contains(item);
            long place = isInside ? inside.TakeWhile(other => other != item).Sum(other => other.Data.Length) : placeOf(item.Id);
            long start = layout.BaseSize > 0 ? place : 0;
            int pieces = Math.Min(layout.Pieces, item.Data.Length);
            entries.Add([
                .. Number(item.Id, idSize), .. layout.Version == 0 ? [] : Number(isInside ? 1UL : 0, 2), .. Number(0, 2),
                .. Number((ulong)start, layout.BaseSize), .. Number((ulong)pieces, 2),
            ]);
            for (int i = 0; i < pieces; i++)
            {
                long from = (long)item.Data.Length * i / pieces;
                long to = (long)item.Data.Length * (i + 1) / pieces;
                entries.Add([
                    .. Number((ulong)i + 1, layout.Version == 0 ? 0 : layout.IndexSize),
                    .. Number((ulong)(place - start + from), layout.OffsetSize),
                    .. Number((ulong)(to - from), layout.LengthSize),
                ]);
            }
        }

        byte[] sizes = [(byte)((layout.OffsetSize << 4) | layout.LengthSize), (byte)((layout.BaseSize << 4) | (layout.Version == 0 ? 0 : layout.IndexSize))];
        return FullBox("iloc", layout.Version, 0, sizes, Number((ulong)located.Length, idSize), Join(entries));
    }

    private byte[] Properties(HeifLayout layout)
    {
        List<byte[]> boxes = [.. Items.SelectMany(item => item.Properties).Select(property => property.Box).DistinctBy(Convert.ToHexString)];
        bool isWide = boxes.Count > 127;
        var entries = new List<byte[]>();
        foreach (HeifItem item in Items.Where(item => item.Properties.Count > 0))
        {
            entries.Add([.. Id(item.Id, layout), (byte)item.Properties.Count]);
            entries.AddRange(item.Properties.Select(property => isWide
                ? Number((ulong)(IndexOf(property.Box) | (property.IsEssential ? 0x8000 : 0)), 2)
                : Number((ulong)(IndexOf(property.Box) | (property.IsEssential ? 0x80 : 0)), 1)));
        }

        int IndexOf(byte[] box) => boxes.FindIndex(known => known.AsSpan().SequenceEqual(box)) + 1;

        return Box("iprp", Box("ipco", [.. boxes]), FullBox(
            "ipma", layout.WideIds ? 1 : 0, isWide ? 1 : 0, Number((ulong)Items.Count(item => item.Properties.Count > 0), 4), Join(entries)));
    }
}
