namespace Varumarke.Renditions.Metadata.Originals.Formats.IsoMedia;

/// <summary>How the pictures look, and which of it is true of which: the box <c>iprp</c> (ISO/IEC 23008-12, 9.3).</summary>
internal sealed class IsoProperties
{
    private const int MostAssociations = 50_000;
    private const int Essential = 0x8000;

    // Left out are texts (udes, altt), times (crtt, mdft), and where the camera stood (cmex).
    private static readonly HashSet<string> OfPictures =
    [
        "av1C", "hvcC", "lhvC", "avcC", "vvcC", "evcC", "uncC", "cmpC", "cmpd", "tilC", // how it is coded
        "ispe", "pixi", "pasp", "clap", "irot", "imir", "iscl", "rloc", "auxC", "mskC", // its shape
        "colr", "clli", "mdcv", "cclv", "amve", "reve", "ndwt", // its colours
        "a1op", "a1lx", "lsel", "oinf", "tols", // its layers
    ];

    private readonly IReadOnlyList<IsoChild> _boxes;
    private readonly List<(uint Item, int[] Properties)> _associations = [];

    private IsoProperties(IReadOnlyList<IsoChild> boxes) => _boxes = boxes;

    /// <summary>Reads the box's content; null when it cannot be followed.</summary>
    public static IsoProperties? Read(ReadOnlyMemory<byte> content)
    {
        if (IsoBox.Inside(content) is not { } parts || IsoBox.Inside(parts.FirstOrDefault(part => part.Type == "ipco").Content) is not { } boxes)
        {
            return null;
        }

        var properties = new IsoProperties(boxes);
        int left = MostAssociations;
        return parts.Where(part => part.Type == "ipma").All(part => properties.ReadAssociations(part.Content.Span, ref left)) ? properties : null;
    }

    /// <summary>Writes the box for the items that are kept, with the properties that they need.</summary>
    public void Write(IsoWriter writer, IReadOnlySet<uint> items)
    {
        (uint Item, int[] Properties)[] kept =
        [
            .. _associations.Where(entry => items.Contains(entry.Item))
                .Select(entry => (entry.Item, entry.Properties.Where(IsOfPicture).ToArray()))
                .OrderBy(entry => entry.Item),
        ];
        int[] used = [.. kept.SelectMany(entry => entry.Properties).Select(property => property & ~Essential).Distinct().Order()];
        Dictionary<int, int> places = used.Select((property, index) => (property, index)).ToDictionary(pair => pair.property, pair => pair.index + 1);
        writer.Box("iprp", () =>
        {
            writer.Box("ipco", () =>
            {
                foreach (int property in used)
                {
                    writer.Box(_boxes[property - 1].Type, _boxes[property - 1].Content);
                }
            });
            WriteAssociations(writer, kept, places);
        });
    }

    // What a reader must understand to show the picture stays, whatever it is.
    private bool IsOfPicture(int property) =>
        (property & Essential) != 0 || OfPictures.Contains(_boxes[(property & ~Essential) - 1].Type);

    private bool ReadAssociations(ReadOnlySpan<byte> content, ref int left)
    {
        if (content.Length < 8 || content[0] > 1)
        {
            return false;
        }

        int idSize = content[0] == 0 ? 2 : 4;
        bool isWide = (content[3] & 1) == 1;
        var fields = new IsoFields(content[4..]);
        ulong count = fields.Number(4);
        for (ulong i = 0; i < count && !fields.IsOver; i++)
        {
            uint id = (uint)fields.Number(idSize);
            var properties = new List<int>();
            for (int entries = (int)fields.Number(1); entries > 0; entries--)
            {
                int property = (int)fields.Number(isWide ? 2 : 1);
                property = isWide ? property : ((property & 0x80) << 8) | (property & 0x7F);
                if ((property & ~Essential) > _boxes.Count || --left < 0)
                {
                    return false;
                }

                // Zero means none.
                if ((property & ~Essential) != 0)
                {
                    properties.Add(property);
                }
            }

            _associations.Add((id, [.. properties]));
        }

        return !fields.IsOver;
    }

    private static void WriteAssociations(IsoWriter writer, (uint Item, int[] Properties)[] kept, Dictionary<int, int> places)
    {
        bool isWide = places.Count > 0x7F;
        bool hasWideIds = kept.Any(entry => entry.Item > ushort.MaxValue);
        writer.FullBox("ipma", hasWideIds ? 1 : 0, isWide ? 1 : 0, () =>
        {
            writer.Number((ulong)kept.Length, 4);
            foreach ((uint item, int[] properties) in kept)
            {
                writer.Number(item, hasWideIds ? 4 : 2);
                writer.Number((ulong)properties.Length, 1);
                foreach (int property in properties)
                {
                    int place = places[property & ~Essential];
                    bool isEssential = (property & Essential) != 0;
                    writer.Number((ulong)(place | (isEssential ? isWide ? Essential : 0x80 : 0)), isWide ? 2 : 1);
                }
            }
        });
    }
}
