namespace Varumarke.Renditions.Metadata.Originals.Formats;

/// <summary>
/// TIFF 6.0: directories that point at places in the file, so that nothing may move. The directories are written anew at the end
/// of the file, with only the tags that a picture needs, and our metadata in the first. The old ones, what the dropped tags
/// pointed at, and reduced copies of the picture leave as zeros. BigTIFF is the same with numbers of 64 bits.
/// </summary>
internal sealed class TiffOriginal : IOriginalFormat
{
    private const int HeaderLength = 8;
    private const int BigHeaderLength = 16;
    private const int MostDirectories = 1_000;
    private const long MostBytes = uint.MaxValue - (64L * 1024 * 1024);

    public bool Recognises(ReadOnlySpan<byte> head) => head is [(byte)'I', (byte)'I', 42 or 43, 0, ..] or [(byte)'M', (byte)'M', 0, 42 or 43, ..];

    public async ValueTask<OriginalPlan?> PlanAsync(SourceReader source)
    {
        byte[] head = (await source.AtAsync(0, BigHeaderLength)).ToArray();
        if (ReadOrder(head) is not { } order || (!order.IsBig && source.Length > MostBytes))
        {
            return null;
        }

        head = head[..(order.IsBig ? BigHeaderLength : HeaderLength)];
        var kept = new List<IReadOnlyList<byte[]>>();
        var dropped = new TiffDropped(source, order);
        var seen = new HashSet<long>();
        for (long at = order.Place(head.AsSpan(FirstAt(order))); at != 0;)
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
        byte[] directories = tiff.WriteDirectories(metadata.Xmp, out long first);
        byte[] head = [.. tiff.Head];
        tiff.Order.WritePlace(first, head.AsSpan(FirstAt(tiff.Order)));
        return [Part.Of(head), .. Patch.Apply(tiff.Patches, head.Length, tiff.Length), Part.Of(directories)];
    }

    // Where the header says where the first directory stands.
    private static int FirstAt(TiffOrder order) => order.IsBig ? 8 : 4;

    // BigTIFF says next how many bytes a place has, which is always 8, and a zero.
    private static TiffOrder? ReadOrder(ReadOnlySpan<byte> head)
    {
        if (head.Length < HeaderLength)
        {
            return null;
        }

        var order = new TiffOrder(head[0] == (byte)'I');
        return order.UInt16(head[2..]) switch
        {
            42 => order,
            43 when head.Length == BigHeaderLength && order.UInt16(head[4..]) == 8 && order.UInt16(head[6..]) == 0 => order with { IsBig = true },
            _ => null,
        };
    }
}
