using System.Diagnostics.CodeAnalysis;
using Umbraco.Cms.Core.DeliveryApi;

namespace Varumarke.DeliveryApi.Querying;

/// <summary>
/// Selectors, filters and sorts that a site has written for Umbraco's extension points. What they build names a field: one of
/// the built-in filters, one that an index handler of the site fills, or the alias of a property.
/// </summary>
internal sealed class QueryExtensions(
    IEnumerable<ISelectorHandler> selectors,
    IEnumerable<IFilterHandler> filters,
    IEnumerable<ISortHandler> sorts,
    OptionTranslation options)
{
    public static QueryExtensions None { get; } = new([], [], [], OptionTranslation.BuiltIn);

    public bool TrySelect(string? fetch, [NotNullWhen(true)] out Selection? selection)
    {
        selection = fetch is null ? null : selectors.FirstOrDefault(handler => handler.CanHandle(fetch))?.BuildSelectorOption(fetch) is { } option
            ? options.ToSelection(option)
            : null;
        return selection is not null;
    }

    public bool TryFilter(string filter, [NotNullWhen(true)] out Condition? condition)
    {
        condition = filters.FirstOrDefault(handler => handler.CanHandle(filter))?.BuildFilterOption(filter) is { } option
            ? options.ToCondition(option)
            : null;
        return condition is not null;
    }

    public bool TrySort(string sort, [NotNullWhen(true)] out SortTerm? term)
    {
        term = sorts.FirstOrDefault(handler => handler.CanHandle(sort))?.BuildSortOption(sort) is { } option
            ? options.ToSort(option)
            : null;
        return term is not null;
    }
}
