using System.Globalization;

namespace Varumarke.DeliveryApi.Querying.Sorts;

/// <summary>A text that is the same for the same order of the same tree.</summary>
internal static class SortKey
{
    public static object Of(IReadOnlyList<SortTerm> terms, string? culture, string? segment) => string.Create(
        CultureInfo.InvariantCulture,
        $"{culture}\n{segment}\n{string.Join('\n', terms.Select(term => $"{term.Field} {term.Descending} {term.PropertyAlias?.ToUpperInvariant()}{term.Own?.Name}"))}");
}
