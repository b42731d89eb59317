namespace Varumarke.Renditions.Metadata.Originals.Formats;

/// <summary>
/// TIFF 6.0: directories that point at places in the file, so that nothing may move. The directories are written anew at the end
/// of the file, with only the tags that a picture needs, and our metadata in the first. The old ones, what the dropped tags
/// pointed at, and reduced copies of the picture leave as zeros. BigTIFF, for files of more than 4 GB, is refused.
/// </summary>
internal sealed class TiffOriginal : IOriginalFormat
{
    private const int HeaderLength = 8;
    private const int MostDirectories = 1_000;
    private const long MostBytes = uint.MaxValue - (64L * 1024 * 1024);

    public bool Recognises(ReadOnlySpan<byte> head) => head is [(byte)'I', (byte)'I', 42 or 43, 0, ..] or [(byte)'M', (byte)'M', 0, 42 or 43, ..];

    public async ValueTask<OriginalPlan?> PlanAsync(SourceReader source)
    {
        byte[] head = (await source.AtAsync(0, HeaderLength)).ToArray();
        var order = new TiffOrder(head[0] == (byte)'I');
        if (head.Length < HeaderLength || order.UInt16(head.AsSpan(2)) != 42 || source.Length > MostBytes)
        {
            return null;
        }

        var kept = new List<IReadOnlyList<byte[]>>();
        var dropped = new TiffDropped(source, order);
        var seen = new HashSet<long>();
        for (long at = order.UInt32(head.AsSpan(4)); at != 0;)
        {
            if (!seen.Add(at) || seen.Count > MostDirectories || await TiffDirectory.ReadAsync(source, order, at) is not { } directory)
            {
                return null;
            }

            bool isReducedCopy = kept.Count > 0 && directory.IsReducedCopy(order);
            if (!await dropped.AddAsync(directory, isReducedCopy))
            {
                return null;
            }

            if (!isReducedCopy)
            {
                kept.Add([.. directory.Entries.Where(entry => TiffTagNumbers.IsPicture(order.UInt16(entry)))]);
            }

            at = directory.Next;
        }

        return kept.Count == 0 || kept.Exists(entries => entries.Count == 0) ? null : new TiffPlan(source.Length, dropped.Patches, order, head, kept);
    }

    public IReadOnlyList<Part> Compose(OriginalPlan plan, EmbeddedMetadata metadata)
    {
        var tiff = (TiffPlan)plan;
        byte[] directories = tiff.WriteDirectories(metadata.Xmp, out uint first);
        byte[] head = [.. tiff.Head];
        tiff.Order.Write(first, head.AsSpan(4));
        return [Part.Of(head), .. Patch.Apply(tiff.Patches, HeaderLength, tiff.Length), Part.Of(directories)];
    }
}
