using System.Diagnostics.CodeAnalysis;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;

namespace Varumarke.DeliveryApi.Querying;

/// <summary>
/// Selectors, filters and sorts that a site has written for Umbraco's extension points. What they build names a field; the
/// fields that are known here are those of the built-in filters, and the aliases of properties.
/// </summary>
internal sealed class QueryExtensions(
    IEnumerable<ISelectorHandler> selectors,
    IEnumerable<IFilterHandler> filters,
    IEnumerable<ISortHandler> sorts)
{
    public static QueryExtensions None { get; } = new([], [], []);

    public bool TrySelect(string? fetch, [NotNullWhen(true)] out Selection? selection)
    {
        selection = fetch is null ? null : selectors.FirstOrDefault(handler => handler.CanHandle(fetch))?.BuildSelectorOption(fetch) is { } option
            ? OptionTranslation.ToSelection(option)
            : null;
        return selection is not null;
    }

    public bool TryFilter(string filter, [NotNullWhen(true)] out Condition? condition)
    {
        condition = filters.FirstOrDefault(handler => handler.CanHandle(filter))?.BuildFilterOption(filter) is { } option
            ? OptionTranslation.ToCondition(option)
            : null;
        return condition is not null;
    }

    public bool TrySort(string sort, [NotNullWhen(true)] out SortTerm? term)
    {
        term = sorts.FirstOrDefault(handler => handler.CanHandle(sort))?.BuildSortOption(sort) is { } option
            ? OptionTranslation.ToSort(option)
            : null;
        return term is not null;
    }
}
