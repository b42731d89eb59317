namespace Varumarke.Renditions.Metadata.Originals.Formats;

/// <summary>Gathers what of a TIFF file leaves as zeros.</summary>
internal sealed class TiffDropped(SourceReader source, TiffOrder order)
{
    private const int DeepestDirectory = 3;
    private const int MostPatches = 10_000;
    private const int MostNumbers = 1_000;

    private static readonly (ushort Offsets, ushort Lengths)[] Pixels =
    [
        (TiffTagNumbers.StripOffsets, TiffTagNumbers.StripByteCounts),
        (TiffTagNumbers.TileOffsets, TiffTagNumbers.TileByteCounts),
        (TiffTagNumbers.JpegInterchangeFormat, TiffTagNumbers.JpegInterchangeFormatLength),
    ];

    private readonly List<Patch> _patches = [];
    private readonly HashSet<long> _followed = [];

    /// <summary>What is written over.</summary>
    public IReadOnlyList<Patch> Patches => _patches;

    private bool IsTooMuch => _patches.Count > MostPatches;

    /// <summary>The directory and what only it needs: of a reduced copy all, its pixels too. False when there is too much of it.</summary>
    public async ValueTask<bool> AddAsync(TiffDirectory directory, bool isReducedCopy)
    {
        await DropAsync(directory, isReducedCopy, depth: 0);
        return !IsTooMuch;
    }

    private async ValueTask DropAsync(TiffDirectory directory, bool whole, int depth)
    {
        Drop(directory.Offset, directory.Length);
        foreach (byte[] entry in directory.Entries)
        {
            ushort tag = order.UInt16(entry);
            if (!whole && TiffTagNumbers.IsPicture(tag))
            {
                continue;
            }

            (long offset, long length) = TiffDirectory.ValueOf(entry, order);
            Drop(offset, length);
            if (TiffTagNumbers.IsDirectory(tag) && depth < DeepestDirectory)
            {
                await DropInnerAsync(entry, depth + 1);
            }
        }

        if (whole)
        {
            foreach ((ushort offsets, ushort lengths) in Pixels)
            {
                await DropPixelsAsync(directory.Find(offsets, order), directory.Find(lengths, order));
            }
        }
    }

    private async ValueTask DropInnerAsync(byte[] entry, int depth)
    {
        foreach (long place in await NumbersAsync(entry))
        {
            if (IsTooMuch)
            {
                return;
            }

            // Directories can point at one another, each at hundreds.
            if (_followed.Add(place) && await TiffDirectory.ReadAsync(source, order, place) is { } inner)
            {
                await DropAsync(inner, whole: true, depth);
            }
        }
    }

    private async ValueTask DropPixelsAsync(byte[]? offsets, byte[]? lengths)
    {
        long[] places = await NumbersAsync(offsets);
        long[] sizes = await NumbersAsync(lengths);
        foreach ((long place, long size) in places.Zip(sizes))
        {
            Drop(place, size);
        }
    }

    // A broken file may point anywhere.
    private void Drop(long offset, long length)
    {
        if (length > 0 && offset < source.Length)
        {
            _patches.Add(new Patch(offset, Math.Min(length, source.Length - offset)));
        }
    }

    // Of 16, 32 or 64 bits; a thumbnail has few of them.
    private async ValueTask<long[]> NumbersAsync(byte[]? entry)
    {
        int size = entry is null ? 0 : TiffDirectory.SizeOf(entry, order);
        if (entry is null || size is not (2 or 4 or 8))
        {
            return [];
        }

        (long offset, long length) = TiffDirectory.ValueOf(entry, order);
        int count = (int)Math.Min(order.Place(entry.AsSpan(4)), MostNumbers);
        ReadOnlyMemory<byte> values = length == 0 ? entry.AsMemory(order.ValueAt) : await source.AtAsync(offset, count * size);
        return [.. values.ToArray().Chunk(size).Where(value => value.Length == size).Take(count).Select(Number)];
    }

    private long Number(byte[] value) => value.Length switch
    {
        2 => order.UInt16(value),
        4 => order.UInt32(value),
        _ => (long)Math.Min(order.UInt64(value), long.MaxValue),
    };
}
