using System.Globalization;

namespace Varumarke.DeliveryApi.Querying.Sorts;

/// <summary>A text that is the same for the same order of the same tree.</summary>
internal static class SortKey
{
    public static object Of(IReadOnlyList<SortTerm> terms, QueryScope scope) => string.Create(
        CultureInfo.InvariantCulture,
        $"{scope.Culture}\n{scope.Segment}\n{string.Join('\n', terms.Select(term => $"{term.Field} {term.Descending} {term.PropertyAlias?.ToUpperInvariant()}{term.Own?.Name}"))}");
}
