namespace Varumarke.Renditions.Metadata.Originals.Formats.IsoMedia;

/// <summary>What an item has to do with others: an entry of the box <c>iref</c> (ISO/IEC 14496-12, 8.11.12).</summary>
/// <param name="Type">Four letters.</param>
/// <param name="From">The item of which it is said.</param>
/// <param name="To">The others.</param>
internal sealed record IsoReference(string Type, uint From, IReadOnlyList<uint> To)
{
    private const int MostTargets = 50_000;

    /// <summary>The item is a small version of the others.</summary>
    public bool IsThumbnail => Type == "thmb";

    /// <summary>The item belongs to the others: transparency, depth.</summary>
    public bool IsAuxiliary => Type == "auxl";

    /// <summary>The item cannot be decoded without the others.</summary>
    public bool IsNeeded => Type is "dimg" or "base" or "tbas" or "exbl";

    /// <summary>It is said between pictures; <c>prem</c> tells which transparency is multiplied in already.</summary>
    public bool IsOfPictures => IsAuxiliary || IsNeeded || Type == "prem";

    /// <summary>Reads the box's content; null when it cannot be followed.</summary>
    public static IReadOnlyList<IsoReference>? Read(ReadOnlyMemory<byte> content)
    {
        if (content.IsEmpty)
        {
            return [];
        }

        if (content.Length < 4 || content.Span[0] > 1 || IsoBox.Inside(content[4..]) is not { } entries)
        {
            return null;
        }

        int size = content.Span[0] == 0 ? 2 : 4;
        int left = MostTargets;
        var references = new List<IsoReference>();
        foreach (IsoChild entry in entries)
        {
            var fields = new IsoFields(entry.Content.Span);
            uint from = (uint)fields.Number(size);
            uint[] to = new uint[(int)fields.Number(2)];
            for (int i = 0; i < to.Length; i++)
            {
                to[i] = (uint)fields.Number(size);
            }

            left -= to.Length;
            if (fields.IsOver || left < 0)
            {
                return null;
            }

            references.Add(new IsoReference(entry.Type, from, to));
        }

        return references;
    }

    /// <summary>Writes the box.</summary>
    public static void Write(IsoWriter writer, IReadOnlyList<IsoReference> references)
    {
        bool isWide = references.Any(reference => reference.From > ushort.MaxValue || reference.To.Any(id => id > ushort.MaxValue));
        int size = isWide ? 4 : 2;
        writer.FullBox("iref", isWide ? 1 : 0, 0, () =>
        {
            foreach (IsoReference reference in references)
            {
                writer.Box(reference.Type, () =>
                {
                    writer.Number(reference.From, size);
                    writer.Number((ulong)reference.To.Count, 2);
                    foreach (uint id in reference.To)
                    {
                        writer.Number(id, size);
                    }
                });
            }
        });
    }
}
