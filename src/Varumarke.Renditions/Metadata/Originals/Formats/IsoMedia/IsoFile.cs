namespace Varumarke.Renditions.Metadata.Originals.Formats.IsoMedia;

/// <summary>The boxes of a file that tell of its pictures. All others are left out with what is in them, films of phones among them.</summary>
/// <param name="Length">The file's length.</param>
/// <param name="Brands">The box <c>ftyp</c>, with its header.</param>
/// <param name="Meta">What is in the box <c>meta</c>.</param>
/// <param name="Movie">What is in the box <c>moov</c>; null without one.</param>
internal sealed record IsoFile(long Length, IsoRange Brands, IsoRange Meta, IsoRange? Movie)
{
    private const int MostBoxes = 1_000;
    private const int LongestBrands = 1_024;

    /// <summary>Finds the boxes; null when they cannot be followed, or there are two of one.</summary>
    public static async ValueTask<IsoFile?> ReadAsync(SourceReader source)
    {
        IsoRange? brands = null;
        IsoRange? meta = null;
        IsoRange? movie = null;
        int boxes = 0;
        for (long at = 0; at < source.Length;)
        {
            if (++boxes > MostBoxes)
            {
                return null;
            }

            // What is no box has been put behind the picture, and leaves as little as the boxes there.
            if (IsoBox.Read((await source.AtAsync(at, 16)).Span, source.Length - at) is not { } box)
            {
                break;
            }

            var content = new IsoRange(at + box.Header, box.Length - box.Header);
            switch (box.Type)
            {
                case "ftyp" when at == 0 && box.Length <= LongestBrands:
                    brands = new IsoRange(at, box.Length);
                    break;
                case "meta" when meta is null:
                    meta = content;
                    break;
                case "moov" when movie is null:
                    movie = content;
                    break;
                case "ftyp" or "meta" or "moov":
                    return null;
            }

            at += box.Length;
        }

        return brands is null || meta is null ? null : new IsoFile(source.Length, brands.Value, meta.Value, movie);
    }
}
