namespace Varumarke.Renditions.Metadata.Originals.Formats;

/// <summary>How a TIFF file leaves.</summary>
/// <param name="Order">Its byte order.</param>
/// <param name="Head">Its header.</param>
/// <param name="Directories">The entries that are kept, directory by directory.</param>
internal sealed record TiffPlan(
    long Length, IReadOnlyList<Patch> Patches, TiffOrder Order, byte[] Head, IReadOnlyList<IReadOnlyList<byte[]>> Directories)
    : PatchedPlan(Length, Patches)
{
    private const ushort ByteType = 1;

    // Directories begin at even places, of BigTIFF where numbers of 64 bits may stand.
    private const int Grid = 8;

    /// <summary>The directories as they are appended to the file, and behind them the XMP.</summary>
    /// <param name="xmp">Goes into the first directory.</param>
    /// <param name="first">Where the first directory stands in the file.</param>
    public byte[] WriteDirectories(byte[]? xmp, out long first)
    {
        int padding = (int)((Grid - (Length % Grid)) % Grid);
        first = Length + padding;
        int size = Directories.Sum(entries => SizeOf(entries.Count)) + (xmp is null ? 0 : Order.EntryLength);
        byte[] written = new byte[padding + size + (xmp?.Length ?? 0)];
        int at = padding;
        for (int i = 0; i < Directories.Count; i++)
        {
            byte[][] entries = i == 0 && xmp is not null ? WithXmp(Directories[i], xmp.Length, first + size) : [.. Directories[i]];
            bool isLast = i == Directories.Count - 1;
            long next = isLast ? 0 : first + (at - padding) + SizeOf(entries.Length);
            at += Write(entries, next, written.AsSpan(at));
        }

        xmp?.CopyTo(written, at);
        return written;
    }

    private int SizeOf(int entries) => Order.CountSize + (Order.EntryLength * entries) + Order.PlaceSize;

    private byte[][] WithXmp(IReadOnlyList<byte[]> entries, int length, long place)
    {
        byte[] entry = new byte[Order.EntryLength];
        Order.Write(TiffTagNumbers.Xmp, entry);
        Order.Write(ByteType, entry.AsSpan(2));
        Order.WritePlace(length, entry.AsSpan(4));
        Order.WritePlace(place, entry.AsSpan(Order.ValueAt));
        return [.. entries.Append(entry).OrderBy(known => Order.UInt16(known))];
    }

    private int Write(byte[][] entries, long next, Span<byte> target)
    {
        Order.WriteCount(entries.Length, target);
        int at = Order.CountSize;
        foreach (byte[] entry in entries)
        {
            entry.CopyTo(target[at..]);
            at += entry.Length;
        }

        Order.WritePlace(next, target[at..]);
        return at + Order.PlaceSize;
    }
}
