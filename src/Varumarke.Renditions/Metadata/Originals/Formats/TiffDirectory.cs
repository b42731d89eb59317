namespace Varumarke.Renditions.Metadata.Originals.Formats;

/// <summary>A directory as it stands in the file.</summary>
/// <param name="Offset">Where it stands.</param>
/// <param name="Length">Bytes that it takes.</param>
/// <param name="Entries">Its entries, twelve bytes each, of BigTIFF twenty.</param>
/// <param name="Next">Where the next one stands; 0 for none.</param>
internal sealed record TiffDirectory(long Offset, long Length, IReadOnlyList<byte[]> Entries, long Next)
{
    private const int MostEntries = 500;

    // Bytes for one value by its type: TIFF 6.0 has 1 to 12, its supplement 13, BigTIFF 16 to 18.
    private static readonly int[] Sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8];

    /// <summary>Reads a directory; null when there is none at the place.</summary>
    public static async ValueTask<TiffDirectory?> ReadAsync(SourceReader source, TiffOrder order, long at)
    {
        ReadOnlyMemory<byte> count = await source.AtAsync(at, order.CountSize);
        long entries = count.Length < order.CountSize ? 0 : order.IsBig ? order.Place(count.Span) : order.UInt16(count.Span);
        if (entries is 0 or > MostEntries)
        {
            return null;
        }

        int length = ((int)entries * order.EntryLength) + order.PlaceSize;
        ReadOnlyMemory<byte> content = await source.AtAsync(at + order.CountSize, length);
        return content.Length < length
            ? null
            : new TiffDirectory(
                at, order.CountSize + length, content[..^order.PlaceSize].ToArray().Chunk(order.EntryLength).ToArray(), order.Place(content.Span[^order.PlaceSize..]));
    }

    /// <summary>Where the value of an entry lies; length 0 when it stands in the entry itself.</summary>
    public static (long Offset, long Length) ValueOf(byte[] entry, TiffOrder order)
    {
        long count = order.Place(entry.AsSpan(4));
        long length = SizeOf(entry, order) * Math.Min(count, long.MaxValue / 8);
        return length <= order.PlaceSize ? (0, 0) : (order.Place(entry.AsSpan(order.ValueAt)), length);
    }

    /// <summary>Bytes for one value of an entry; 0 for a type that is not known.</summary>
    public static int SizeOf(byte[] entry, TiffOrder order) => order.UInt16(entry.AsSpan(2)) is var type && type < Sizes.Length ? Sizes[type] : 0;

    /// <summary>The entry of a tag; null when there is none.</summary>
    public byte[]? Find(ushort tag, TiffOrder order) => Entries.FirstOrDefault(entry => order.UInt16(entry) == tag);

    /// <summary>The picture is a smaller one of another in the file: a thumbnail.</summary>
    public bool IsReducedCopy(TiffOrder order) =>
        Find(TiffTagNumbers.NewSubfileType, order) is { } entry && (order.UInt32(entry.AsSpan(order.ValueAt)) & 1) == 1;
}
