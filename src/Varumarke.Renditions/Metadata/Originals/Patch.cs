namespace Varumarke.Renditions.Metadata.Originals;

/// <summary>A range of a file that leaves with other bytes in it, for formats in which nothing may move.</summary>
/// <param name="Offset">Where it begins.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Start">What stands there instead; zeros follow. Cut when it is longer than the range.</param>
internal readonly record struct Patch(long Offset, long Length, ReadOnlyMemory<byte> Start = default)
{
    /// <summary>The file with the patches in it. Where two overlap the one that begins first counts, the longer of two that begin together.</summary>
    public static IEnumerable<Part> Apply(IEnumerable<Patch> patches, long from, long to)
    {
        long at = from;
        foreach (Patch patch in patches.OrderBy(patch => patch.Offset).ThenByDescending(patch => patch.Length))
        {
            long end = Math.Min(to, patch.Offset + patch.Length);
            if (end <= at)
            {
                continue;
            }

            long begin = Math.Max(at, patch.Offset);
            if (begin > at)
            {
                yield return Part.Slice(at, begin - at);
            }

            long written = begin == patch.Offset ? Math.Min(patch.Start.Length, end - begin) : 0;
            if (written > 0)
            {
                yield return new Part(patch.Start[..(int)written], 0, written);
            }

            if (end - begin > written)
            {
                yield return Part.Zeros(end - begin - written);
            }

            at = end;
        }

        if (to > at)
        {
            yield return Part.Slice(at, to - at);
        }
    }
}
