namespace Varumarke.Renditions.Metadata.Originals.Formats;

/// <summary>A directory as it stands in the file.</summary>
/// <param name="Offset">Where it stands.</param>
/// <param name="Entries">Its entries, twelve bytes each.</param>
/// <param name="Next">Where the next one stands; 0 for none.</param>
internal sealed record TiffDirectory(long Offset, IReadOnlyList<byte[]> Entries, uint Next)
{
    private const int EntryLength = 12;
    private const int MostEntries = 500;

    // Bytes for one value by its type, 1 to 12.
    private static readonly int[] Sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];

    /// <summary>Bytes that the directory takes.</summary>
    public long Length => 2 + (Entries.Count * (long)EntryLength) + 4;

    /// <summary>Reads a directory; null when there is none at the place.</summary>
    public static async ValueTask<TiffDirectory?> ReadAsync(SourceReader source, TiffOrder order, long at)
    {
        ReadOnlyMemory<byte> count = await source.AtAsync(at, 2);
        int entries = count.Length == 2 ? order.UInt16(count.Span) : 0;
        int length = (entries * EntryLength) + 4;
        ReadOnlyMemory<byte> content = await source.AtAsync(at + 2, length);
        return entries is 0 or > MostEntries || content.Length < length
            ? null
            : new TiffDirectory(at, content[..^4].ToArray().Chunk(EntryLength).ToArray(), order.UInt32(content.Span[^4..]));
    }

    /// <summary>Where the value of an entry lies; length 0 when it stands in the entry itself.</summary>
    public static (long Offset, long Length) ValueOf(byte[] entry, TiffOrder order)
    {
        ushort type = order.UInt16(entry.AsSpan(2));
        long length = type < Sizes.Length ? Sizes[type] * (long)order.UInt32(entry.AsSpan(4)) : 0;
        return length <= 4 ? (0, 0) : (order.UInt32(entry.AsSpan(8)), length);
    }

    /// <summary>The entry of a tag; null when there is none.</summary>
    public byte[]? Find(ushort tag, TiffOrder order) => Entries.FirstOrDefault(entry => order.UInt16(entry) == tag);

    /// <summary>The picture is a smaller one of another in the file: a thumbnail.</summary>
    public bool IsReducedCopy(TiffOrder order) =>
        Find(TiffTagNumbers.NewSubfileType, order) is { } entry && (order.UInt32(entry.AsSpan(8)) & 1) == 1;
}
