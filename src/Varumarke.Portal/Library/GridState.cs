using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Varumarke.Core.Library;
using Varumarke.Core.Search;
using Varumarke.Portal.Frame;

namespace Varumarke.Portal.Library;

/// <summary>What a list shows, and the addresses of what it would show otherwise.</summary>
/// <param name="Path">The list's own path.</param>
/// <param name="Question">What was asked.</param>
/// <param name="Page">Which page, from 1.</param>
/// <param name="Implied">The facets that the page itself filters by, and no address says.</param>
public sealed record GridState(string Path, SearchQuestion Question, int Page, IReadOnlyList<string> Implied)
{
    /// <summary>The address without any filter.</summary>
    public string WithoutFilters => Address(new Dictionary<string, IReadOnlyList<string>>(), Question.Order, 1);

    /// <summary>What was asked, as an address says it, without order and page.</summary>
    public string Query => Address(Question.Filters, SearchOrder.Relevance, 1)[Path.Length..].TrimStart('?');

    /// <summary>What the reader has chosen.</summary>
    public IEnumerable<(string Facet, string Value)> Chosen => Question.Filters
        .Where(filter => !Implied.Contains(filter.Key))
        .SelectMany(filter => filter.Value, (filter, value) => (filter.Key, value));

    /// <summary>Whether a value is chosen.</summary>
    public bool Has(string facet, string value) => !Implied.Contains(facet) && Question.Filters.TryGetValue(facet, out IReadOnlyList<string>? values) && values.Contains(value);

    /// <summary>The address with a value chosen that was not, or not chosen that was.</summary>
    public string Toggled(string facet, string value)
    {
        Dictionary<string, IReadOnlyList<string>> filters = new(Question.Filters);
        IReadOnlyList<string> values = filters.GetValueOrDefault(facet) ?? [];
        filters[facet] = values.Contains(value) ? [.. values.Where(each => each != value)] : [.. values, value];
        return Address(filters, Question.Order, 1);
    }

    /// <summary>The address in another order.</summary>
    public string Ordered(SearchOrder order) => Address(Question.Filters, order, 1);

    /// <summary>The address of another page.</summary>
    public string OnPage(int page) => Address(Question.Filters, Question.Order, page);

    /// <summary>The address with other words.</summary>
    public string Asking(string text) => QueryHelpers.AddQueryString(Path, "q", text);

    /// <summary>The feed, as a page says where it is.</summary>
    public PageAlternate FeedLink(IReadOnlyList<string> kinds) => new("application/atom+xml", GridWords.Feed.In(Question.Language), Feed(kinds));

    /// <summary>The address of the feed of what is shown.</summary>
    /// <param name="kinds">The kinds that the page itself shows, where the reader has chosen none.</param>
    public string Feed(IReadOnlyList<string> kinds)
    {
        var parameters = new List<KeyValuePair<string, string?>> { new("lang", Question.Language) };
        if (Question.Text.Length > 0)
        {
            parameters.Add(new("q", Question.Text));
        }

        parameters.AddRange(Question.Filters.SelectMany(filter => filter.Value, (filter, value) => new KeyValuePair<string, string?>(filter.Key, value)));
        if (!Question.Filters.ContainsKey(SearchFacet.Kind))
        {
            parameters.AddRange(kinds.Select(kind => new KeyValuePair<string, string?>(SearchFacet.Kind, kind)));
        }

        return QueryHelpers.AddQueryString(LibraryPaths.Feed, parameters);
    }

    private string Address(IReadOnlyDictionary<string, IReadOnlyList<string>> filters, SearchOrder order, int page)
    {
        var parameters = new List<KeyValuePair<string, string?>>();
        if (Question.Text.Length > 0)
        {
            parameters.Add(new("q", Question.Text));
        }

        parameters.AddRange(filters.Where(filter => !Implied.Contains(filter.Key)).SelectMany(filter => filter.Value, (filter, value) => new KeyValuePair<string, string?>(filter.Key, value)));
        if (order == SearchOrder.Newest)
        {
            parameters.Add(new("sort", "newest"));
        }

        if (page > 1)
        {
            parameters.Add(new("page", page.ToString(CultureInfo.InvariantCulture)));
        }

        return QueryHelpers.AddQueryString(Path, parameters);
    }
}
