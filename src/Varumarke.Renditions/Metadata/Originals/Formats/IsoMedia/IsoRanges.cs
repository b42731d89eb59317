namespace Varumarke.Renditions.Metadata.Originals.Formats.IsoMedia;

/// <summary>
/// What is kept of the stored file, one range behind the other as they stood. Those that touch or overlap become one, since
/// items may share bytes.
/// </summary>
internal sealed class IsoRanges
{
    private readonly List<IsoRange> _ranges = [];
    private readonly List<long> _places = [];

    public IsoRanges(IEnumerable<IsoRange> ranges)
    {
        foreach (IsoRange range in ranges.OrderBy(range => range.Offset))
        {
            if (_ranges.Count > 0 && range.Offset <= _ranges[^1].End)
            {
                long end = Math.Max(range.End, _ranges[^1].End);
                Length += end - _ranges[^1].End;
                _ranges[^1] = _ranges[^1] with { Length = end - _ranges[^1].Offset };
                continue;
            }

            _places.Add(Length);
            _ranges.Add(range);
            Length += range.Length;
        }
    }

    /// <summary>Bytes of all.</summary>
    public long Length { get; }

    public int Count => _ranges.Count;

    public IEnumerable<Part> Parts => _ranges.Select(range => Part.Slice(range.Offset, range.Length));

    /// <summary>Where among the kept bytes one of the stored file comes to lie. It must be one that is kept.</summary>
    public long PlaceOf(long offset)
    {
        int index = At(offset);
        return _places[index] + offset - _ranges[index].Offset;
    }

    /// <summary>Whether some of a range is kept.</summary>
    public bool Touch(IsoRange range)
    {
        int index = At(range.End - 1);
        return index >= 0 && _ranges[index].End > range.Offset;
    }

    // The last range that begins there or before; -1 for none.
    private int At(long offset)
    {
        int low = 0;
        int high = _ranges.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (_ranges[middle].Offset <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return high;
    }
}
