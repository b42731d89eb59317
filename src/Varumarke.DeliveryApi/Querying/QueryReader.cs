using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Varumarke.DeliveryApi.Problems;

namespace Varumarke.DeliveryApi.Querying;

/// <summary>Reads a query string into an <see cref="ItemQuery"/>, and reports every fault it finds, not only the first.</summary>
internal sealed class QueryReader(QueryDialect dialect, DeliveryApiOptions options, IItemLocator locator, QueryExtensions extensions, Func<string, bool> isProperty)
{
    public const int DefaultTake = 10;

    private readonly List<QueryFault> _faults = [];

    public IReadOnlyList<QueryFault> Faults => _faults;

    /// <summary>The query; null when there are faults.</summary>
    public ItemQuery? Read(IQueryCollection query)
    {
        Selection selection = ReadSelection(query["fetch"]);
        var conditions = new ConditionReader(dialect, locator, extensions, isProperty, options.MaxConditions, _faults).Read(query["filter"]);
        var sorts = new SortReader(extensions, isProperty, options.MaxConditions, _faults).Read(query["sort"]);
        int skip = ReadNumber(query["skip"], "skip", 0, int.MaxValue);
        int take = ReadNumber(query["take"], "take", DefaultTake, options.MaxTake);
        return _faults.Count > 0 ? null : new ItemQuery(selection, conditions, sorts, skip, take);
    }

    private Selection ReadSelection(StringValues values)
    {
        string? fetch = values.Count > 0 ? values[0] : null;
        if (values.Count > 1)
        {
            _faults.Add(new QueryFault("fetch", values.ToString(), QueryTexts.NoSelector, QueryTexts.OneSelector, Selections.Allowed));
            return Selection.All;
        }

        if (string.IsNullOrWhiteSpace(fetch) && !dialect.FetchIsRequired)
        {
            return Selection.All;
        }

        if (Selections.TryRead(fetch ?? string.Empty, dialect, locator, out Selection? selection) || extensions.TrySelect(fetch, out selection))
        {
            return selection;
        }

        _faults.Add(new QueryFault("fetch", fetch, QueryTexts.NoSelector, QueryTexts.NoSelectorDetail, Selections.Allowed));
        return Selection.All;
    }

    private int ReadNumber(StringValues values, string parameter, int fallback, int max)
    {
        string? text = values.Count > 0 ? values[^1] : null;
        if (string.IsNullOrEmpty(text))
        {
            return fallback;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= max)
        {
            return number;
        }

        _faults.Add(new QueryFault(parameter, text, QueryTexts.Paging, QueryTexts.NumberWanted(parameter, 0, max), [QueryTexts.Number(0, max)]));
        return fallback;
    }
}
