namespace Varumarke.DeliveryApi.Index;

/// <summary>
/// The cultures of a snapshot, one bit each. The last bit stands for "any culture nobody has published in": an invariant
/// item has it, a variant one never does.
/// </summary>
internal sealed class IndexCultures
{
    public const ulong All = ulong.MaxValue;
    private const int UnknownBit = 63;
    private readonly Dictionary<string, int> _bits = new(StringComparer.OrdinalIgnoreCase);

    public ulong MaskOf(string? culture)
    {
        if (string.IsNullOrEmpty(culture))
        {
            return All;
        }

        return 1UL << (_bits.TryGetValue(culture, out int bit) ? bit : UnknownBit);
    }

    public ulong Add(string culture)
    {
        if (_bits.TryGetValue(culture, out int bit))
        {
            return 1UL << bit;
        }

        if (_bits.Count == UnknownBit)
        {
            throw new NotSupportedException("The published index holds at most 63 languages.");
        }

        bit = _bits.Count;
        _bits.Add(culture, bit);
        return 1UL << bit;
    }
}
