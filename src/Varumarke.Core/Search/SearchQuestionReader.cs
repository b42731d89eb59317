using System.Globalization;
using Varumarke.Core.Problems;

namespace Varumarke.Core.Search;

/// <summary>
/// Reads a question from an address: <c>q</c>, <c>page</c>, <c>limit</c>, <c>sort</c>, <c>language</c> and facets, each of which may
/// be said several times. One reader for all doors, so that an address means the same behind each.
/// </summary>
public static class SearchQuestionReader
{
    private static readonly string[] Single = ["q", "page", "limit", "sort", "lang"];

    /// <summary>The question, or what is wrong with it: all faults at once.</summary>
    /// <param name="parameters">The address's parameters, decoded, in their order.</param>
    /// <param name="language">The reader's language where the address says none.</param>
    /// <param name="pageSize">How many hits a page holds when the address does not say.</param>
    public static (SearchQuestion? Question, int Page, IReadOnlyList<RequestFault> Faults) Read(
        IEnumerable<KeyValuePair<string, string>> parameters, string language, int pageSize = SearchLimits.DefaultPageSize)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ILookup<string, string> said = parameters.ToLookup(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        var faults = new List<RequestFault>();
        foreach (IGrouping<string, string> parameter in said)
        {
            Check(parameter.Key, [.. parameter], faults);
        }

        string text = said["q"].FirstOrDefault() ?? string.Empty;
        int limit = Number(said, "limit", pageSize, SearchLimits.PageSize, faults);
        int page = Number(said, "page", 1, Math.Max(1, SearchLimits.Reach / Math.Max(1, limit)), faults);
        Dictionary<string, IReadOnlyList<string>> filters = SearchFacet.All
            .Where(facet => said[facet].Any(value => value.Length > 0))
            .ToDictionary(facet => facet, facet => (IReadOnlyList<string>)[.. said[facet].Where(value => value.Length > 0).Select(value => Value(facet, value)).Distinct()]);
        if (filters.Values.Sum(values => values.Count) > SearchLimits.Filters)
        {
            faults.Add(new RequestFault(filters.Keys.First(), null, SearchTexts.TooManyFilters));
        }

        return faults.Count > 0 ? (null, 1, faults) : (
            new SearchQuestion
            {
                Text = text,
                Language = said["lang"].FirstOrDefault() ?? language,
                Filters = filters,
                Order = said["sort"].FirstOrDefault() == "newest" ? SearchOrder.Newest : SearchOrder.Relevance,
                Skip = (page - 1) * limit,
                Take = limit,
            },
            page,
            faults);
    }

    // A colour may be said by its own value: the pictures of its kind are meant.
    private static string Value(string facet, string value) => facet == SearchFacet.Colour ? PaletteColour.Of(value) ?? value : value;

    private static void Check(string name, string[] values, List<RequestFault> faults)
    {
        bool isFacet = SearchFacet.All.Contains(name);
        if (!isFacet && !Single.Contains(name))
        {
            faults.Add(new RequestFault(name, null, SearchTexts.UnknownParameter, [.. Single.Concat(SearchFacet.All).Select(Wording.Name)]));
            return;
        }

        if (!isFacet && values.Length > 1)
        {
            faults.Add(new RequestFault(name, null, SearchTexts.OnceOnly));
        }

        if ((name == "q" || isFacet) && values.Any(value => value.Length > SearchLimits.TextLength))
        {
            faults.Add(new RequestFault(name, values[0], SearchTexts.TooLong));
        }
        else if (name == "sort" && values[0] is not ("" or "relevance" or "newest"))
        {
            faults.Add(new RequestFault(name, values[0], SearchTexts.UnknownOrder, [Wording.Name("relevance"), Wording.Name("newest")]));
        }
        else if (name == "lang" && values[0] is not (ReaderLanguage.Swedish or ReaderLanguage.English))
        {
            faults.Add(new RequestFault(name, values[0], SearchTexts.UnknownLanguage, [Wording.Name("sv"), Wording.Name("en")]));
        }
    }

    private static int Number(ILookup<string, string> said, string name, int otherwise, int most, List<RequestFault> faults)
    {
        if (said[name].FirstOrDefault() is not { Length: > 0 } written)
        {
            return otherwise;
        }

        if (int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 1 && number <= most)
        {
            return number;
        }

        faults.Add(new RequestFault(name, written, SearchTexts.Number(1, most)));
        return otherwise;
    }
}
