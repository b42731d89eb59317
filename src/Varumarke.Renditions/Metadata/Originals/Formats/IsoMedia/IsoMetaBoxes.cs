namespace Varumarke.Renditions.Metadata.Originals.Formats.IsoMedia;

/// <summary>What stands in a <c>meta</c> box and is needed to follow it.</summary>
/// <param name="Contents">By their types, what is in the boxes that are read.</param>
/// <param name="Data">Where in the file lies what is in the box <c>idat</c>; empty without one.</param>
internal sealed record IsoMetaBoxes(IReadOnlyDictionary<string, byte[]> Contents, IsoRange Data)
{
    private const int MostBoxes = 100;
    private const int MostBytes = 2 * 1024 * 1024;
    private static readonly string[] Known = ["pitm", "iinf", "iloc", "iref", "iprp", "grpl"];

    /// <summary>Reads them; null when they cannot be followed, are too large, or there are two of one.</summary>
    public static async ValueTask<IsoMetaBoxes?> ReadAsync(SourceReader source, IsoRange meta)
    {
        var contents = new Dictionary<string, byte[]>();
        IsoRange data = default;
        int boxes = 0;

        // Version and flags come first.
        for (long at = meta.Offset + 4; at < meta.End;)
        {
            if (++boxes > MostBoxes || IsoBox.Read((await source.AtAsync(at, 16)).Span, meta.End - at) is not { } box)
            {
                return null;
            }

            var content = new IsoRange(at + box.Header, box.Length - box.Header);
            if (box.Type == "idat")
            {
                if (data.Length > 0)
                {
                    return null;
                }

                data = content;
            }
            else if (Known.Contains(box.Type)
                && (content.Length > MostBytes || !contents.TryAdd(box.Type, await source.CopyAsync(content.Offset, (int)content.Length))))
            {
                return null;
            }

            at += box.Length;
        }

        return new IsoMetaBoxes(contents, data);
    }

    /// <summary>What is in a box; nothing when there is none.</summary>
    public byte[] Of(string type) => Contents.GetValueOrDefault(type) ?? [];
}
