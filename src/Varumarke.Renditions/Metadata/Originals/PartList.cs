namespace Varumarke.Renditions.Metadata.Originals;

/// <summary>Gathers parts. Neighbouring slices become one, so that a file of thousands of blocks is a handful of parts.</summary>
internal sealed class PartList
{
    // Each part costs memory; no file that a camera or a program writes comes near.
    private const int Most = 20_000;
    private readonly List<Part> _parts = [];

    /// <summary>The parts in their order.</summary>
    public IReadOnlyList<Part> Parts => _parts;

    /// <summary>There are more than any honest file needs.</summary>
    public bool IsTooLong => _parts.Count > Most;

    public void Add(byte[] bytes) => _parts.Add(Part.Of(bytes));

    public void Keep(long offset, long length)
    {
        if (length <= 0)
        {
            return;
        }

        if (_parts.Count > 0 && _parts[^1] is { IsSlice: true } last && last.Offset + last.Length == offset)
        {
            _parts[^1] = last with { Length = last.Length + length };
        }
        else
        {
            _parts.Add(Part.Slice(offset, length));
        }
    }
}
