using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;

namespace Varumarke.Web.Tests.DeliveryApi.SiteFields;

/// <summary>A site's own query options over <see cref="MeasureFields"/>: <c>own.done&gt;:50</c>, <c>own.unit:a|b</c>, <c>unit:a</c>, <c>own.begins:desc</c>.</summary>
public sealed class MeasureQueries : ISelectorHandler, IFilterHandler, ISortHandler
{
    private const string Prefix = "own.";
    private const string Selector = "unit:";

    private static readonly (string Sign, FilterOperation Operation)[] Signs =
    [
        (":!", FilterOperation.IsNot),
        (">:", FilterOperation.GreaterThanOrEqual),
        ("<:", FilterOperation.LessThanOrEqual),
        ("!~", FilterOperation.DoesNotContain),
        (":", FilterOperation.Is),
        (">", FilterOperation.GreaterThan),
        ("<", FilterOperation.LessThan),
        ("~", FilterOperation.Contains),
    ];

    public bool CanHandle(string query) => query.StartsWith(Prefix, StringComparison.Ordinal) || query.StartsWith(Selector, StringComparison.Ordinal);

    public SelectorOption BuildSelectorOption(string selector) => new() { FieldName = "unit", Values = selector[Selector.Length..].Split('|') };

    public FilterOption BuildFilterOption(string filter)
    {
        int end = filter.IndexOfAny([':', '>', '<', '!', '~'], Prefix.Length);
        (string sign, FilterOperation operation) = Signs.First(each => filter[end..].StartsWith(each.Sign, StringComparison.Ordinal));
        return new FilterOption { FieldName = filter[Prefix.Length..end], Values = filter[(end + sign.Length)..].Split('|'), Operator = operation };
    }

    public SortOption BuildSortOption(string sort) => new()
    {
        FieldName = sort[Prefix.Length..sort.LastIndexOf(':')],
        Direction = sort.EndsWith(":desc", StringComparison.Ordinal) ? Direction.Descending : Direction.Ascending,
    };
}
