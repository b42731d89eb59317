using Varumarke.Core.PublishedIndex;

namespace Varumarke.DeliveryApi.Index;

/// <summary>
/// The cultures of a snapshot, one bit each. The last bit stands for "any culture nobody has published in": an invariant
/// item has it, a variant one never does. Never changed: one more makes a copy.
/// </summary>
internal sealed class IndexCultures
{
    public const ulong All = ulong.MaxValue;
    private const int UnknownBit = 63;
    private readonly Dictionary<string, int> _bits;

    private IndexCultures(Dictionary<string, int> bits) => _bits = bits;

    public static IndexCultures None { get; } = new(new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase));

    public ulong MaskOf(string? culture)
    {
        if (string.IsNullOrEmpty(culture))
        {
            return All;
        }

        return 1UL << (_bits.TryGetValue(culture, out int bit) ? bit : UnknownBit);
    }

    /// <summary>The cultures of an item, which are all among these.</summary>
    public ulong MaskOfItem(IndexedItem item)
    {
        if (item.Cultures.Count == 0)
        {
            return All;
        }

        ulong mask = 0;
        foreach (IndexedCulture culture in item.Cultures)
        {
            mask |= 1UL << _bits[culture.Culture];
        }

        return mask;
    }

    /// <summary>These, and those of an item.</summary>
    public IndexCultures With(IndexedItem item)
    {
        IndexCultures cultures = this;
        foreach (IndexedCulture culture in item.Cultures)
        {
            cultures = cultures._bits.ContainsKey(culture.Culture) ? cultures : cultures.With(culture.Culture);
        }

        return cultures;
    }

    private IndexCultures With(string culture) => _bits.Count == UnknownBit
        ? throw new NotSupportedException("The published index holds at most 63 languages.")
        : new(new Dictionary<string, int>(_bits, StringComparer.OrdinalIgnoreCase) { [culture] = _bits.Count });
}
