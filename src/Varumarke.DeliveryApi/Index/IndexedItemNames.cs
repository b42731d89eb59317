using Varumarke.Core.PublishedIndex;

namespace Varumarke.DeliveryApi.Index;

/// <summary>What an item is called, and when it was changed, in a culture.</summary>
internal static class IndexedItemNames
{
    public static string NameIn(this IndexedItem item, string? culture) => item.Find(culture)?.Name ?? item.Name;

    public static DateTime UpdateDateIn(this IndexedItem item, string? culture) => item.Find(culture)?.UpdateDate ?? item.UpdateDate;

    private static IndexedCulture? Find(this IndexedItem item, string? culture)
    {
        if (string.IsNullOrEmpty(culture))
        {
            return null;
        }

        foreach (IndexedCulture candidate in item.Cultures)
        {
            if (string.Equals(candidate.Culture, culture, StringComparison.OrdinalIgnoreCase))
            {
                return candidate;
            }
        }

        return null;
    }
}
