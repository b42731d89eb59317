namespace Varumarke.Renditions.Metadata.Originals.Formats;

/// <summary>Gathers what of a TIFF file leaves as zeros.</summary>
internal sealed class TiffDropped(SourceReader source, TiffOrder order)
{
    private const int DeepestDirectory = 3;
    private const int MostPatches = 10_000;

    private static readonly (ushort Offsets, ushort Lengths)[] Pixels =
    [
        (TiffTagNumbers.StripOffsets, TiffTagNumbers.StripByteCounts),
        (TiffTagNumbers.TileOffsets, TiffTagNumbers.TileByteCounts),
        (TiffTagNumbers.JpegInterchangeFormat, TiffTagNumbers.JpegInterchangeFormatLength),
    ];

    private readonly List<Patch> _patches = [];

    /// <summary>What is written over.</summary>
    public IReadOnlyList<Patch> Patches => _patches;

    /// <summary>The directory and what only it needs: of a reduced copy all, its pixels too. False when there is too much of it.</summary>
    public async ValueTask<bool> AddAsync(TiffDirectory directory, bool isReducedCopy)
    {
        await DropAsync(directory, isReducedCopy, depth: 0);
        if (isReducedCopy)
        {
            foreach ((ushort offsets, ushort lengths) in Pixels)
            {
                await DropPixelsAsync(directory.Find(offsets, order), directory.Find(lengths, order));
            }
        }

        return _patches.Count <= MostPatches;
    }

    private async ValueTask DropAsync(TiffDirectory directory, bool whole, int depth)
    {
        _patches.Add(new Patch(directory.Offset, directory.Length));
        foreach (byte[] entry in directory.Entries)
        {
            ushort tag = order.UInt16(entry);
            if (!whole && TiffTagNumbers.IsPicture(tag))
            {
                continue;
            }

            (long offset, long length) = TiffDirectory.ValueOf(entry, order);
            if (length > 0)
            {
                _patches.Add(new Patch(offset, length));
            }

            if (TiffTagNumbers.IsDirectory(tag) && depth < DeepestDirectory
                && await TiffDirectory.ReadAsync(source, order, order.UInt32(entry.AsSpan(8))) is { } inner)
            {
                await DropAsync(inner, whole: true, depth + 1);
            }
        }
    }

    private async ValueTask DropPixelsAsync(byte[]? offsets, byte[]? lengths)
    {
        uint[] places = await NumbersAsync(offsets);
        uint[] sizes = await NumbersAsync(lengths);
        _patches.AddRange(places.Zip(sizes, (place, size) => new Patch(place, size)));
    }

    // SHORT or LONG; a thumbnail has few of them.
    private async ValueTask<uint[]> NumbersAsync(byte[]? entry)
    {
        if (entry is null)
        {
            return [];
        }

        int size = order.UInt16(entry.AsSpan(2)) == 3 ? 2 : 4;
        (long offset, long length) = TiffDirectory.ValueOf(entry, order);
        long count = Math.Min(order.UInt32(entry.AsSpan(4)), 1000);
        ReadOnlyMemory<byte> values = length == 0 ? entry.AsMemory(8) : await source.AtAsync(offset, (int)count * size);
        return [.. values.ToArray().Chunk(size).Where(value => value.Length == size).Take((int)count)
            .Select(value => size == 2 ? order.UInt16(value) : order.UInt32(value))];
    }
}
