namespace Varumarke.Renditions.Metadata.Originals.Formats.IsoMedia;

/// <summary>A box of a film that is kept, with those in it.</summary>
/// <param name="Type">Its four letters.</param>
/// <param name="Content">What is in it, when that is no boxes.</param>
/// <param name="Inside">The boxes in it.</param>
internal sealed record IsoNode(string Type, ReadOnlyMemory<byte> Content, IReadOnlyList<IsoNode> Inside)
{
    // By the box that they are in. What is not listed is texts, places, sound, and hints for servers.
    private static readonly Dictionary<string, string[]> Kept = new()
    {
        ["moov"] = ["mvhd", "trak", "mvex"],
        ["trak"] = ["tkhd", "tref", "edts", "mdia"],
        ["tref"] = ["auxl", "prem", "thmb"],
        ["edts"] = ["elst"],
        ["mdia"] = ["mdhd", "hdlr", "minf"],
        ["minf"] = ["vmhd", "nmhd", "dinf", "stbl"],
        ["dinf"] = ["dref"],
        ["stbl"] = ["stsd", "stts", "ctts", "cslg", "stsc", "stsz", "stz2", "stco", "co64", "stss", "sdtp", "sgpd", "sbgp", "csgp", "subs"],
    };

    /// <summary>Reads a box; null when it cannot be followed. It goes no deeper than films do.</summary>
    public static IsoNode? Read(string type, ReadOnlyMemory<byte> content)
    {
        if (!Kept.TryGetValue(type, out string[]? kept))
        {
            return new IsoNode(type, content, []);
        }

        if (IsoBox.Inside(content) is not { } boxes)
        {
            return null;
        }

        var inside = new List<IsoNode>();
        foreach (IsoChild box in boxes.Where(box => kept.Contains(box.Type)))
        {
            if (Read(box.Type, box.Content) is not { } node)
            {
                return null;
            }

            // Of some boxes nothing is kept.
            if (node.Inside.Count > 0 || !Kept.ContainsKey(node.Type))
            {
                inside.Add(node);
            }
        }

        return new IsoNode(type, default, inside);
    }

    /// <summary>The first box at a path; null when there is none.</summary>
    public IsoNode? Find(params ReadOnlySpan<string> path)
    {
        IsoNode? node = this;
        foreach (string type in path)
        {
            node = node?.Inside.FirstOrDefault(inner => inner.Type == type);
        }

        return node;
    }
}
