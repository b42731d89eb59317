namespace Varumarke.Renditions.Metadata.Originals.Formats;

/// <summary>How a TIFF file leaves.</summary>
/// <param name="Order">Its byte order.</param>
/// <param name="Head">Its first eight bytes.</param>
/// <param name="Directories">The entries that are kept, directory by directory.</param>
internal sealed record TiffPlan(
    long Length, IReadOnlyList<Patch> Patches, TiffOrder Order, byte[] Head, IReadOnlyList<IReadOnlyList<byte[]>> Directories)
    : PatchedPlan(Length, Patches)
{
    private const ushort ByteType = 1;

    /// <summary>The directories as they are appended to the file, and behind them the XMP.</summary>
    /// <param name="xmp">Goes into the first directory.</param>
    /// <param name="first">Where the first directory stands in the file.</param>
    public byte[] WriteDirectories(byte[]? xmp, out uint first)
    {
        // Directories begin at even places.
        int padding = (int)(Length & 1);
        first = (uint)(Length + padding);
        int size = Directories.Sum(entries => SizeOf(entries.Count)) + (xmp is null ? 0 : 12);
        byte[] written = new byte[padding + size + (xmp?.Length ?? 0)];
        int at = padding;
        for (int i = 0; i < Directories.Count; i++)
        {
            byte[][] entries = i == 0 && xmp is not null ? WithXmp(Directories[i], xmp.Length, first + (uint)size) : [.. Directories[i]];
            bool isLast = i == Directories.Count - 1;
            uint next = isLast ? 0 : (uint)(first + (at - padding) + SizeOf(entries.Length));
            at += Write(entries, next, written.AsSpan(at));
        }

        xmp?.CopyTo(written, at);
        return written;
    }

    private static int SizeOf(int entries) => 2 + (12 * entries) + 4;

    private byte[][] WithXmp(IReadOnlyList<byte[]> entries, int length, uint place)
    {
        byte[] entry = new byte[12];
        Order.Write(TiffTagNumbers.Xmp, entry);
        Order.Write(ByteType, entry.AsSpan(2));
        Order.Write((uint)length, entry.AsSpan(4));
        Order.Write(place, entry.AsSpan(8));
        return [.. entries.Append(entry).OrderBy(known => Order.UInt16(known))];
    }

    private int Write(byte[][] entries, uint next, Span<byte> target)
    {
        Order.Write((ushort)entries.Length, target);
        int at = 2;
        foreach (byte[] entry in entries)
        {
            entry.CopyTo(target[at..]);
            at += entry.Length;
        }

        Order.Write(next, target[at..]);
        return at + 4;
    }
}
