using Microsoft.AspNetCore.Http;
using Varumarke.Core.Problems;
using Varumarke.Core.Search;

namespace Varumarke.Portal.Library;

/// <summary>
/// Reads a question from a page's address. What an address says besides (what mail programs and social media hang on) is passed over;
/// the language is the page's own.
/// </summary>
internal static class PageQuestion
{
    private static readonly string[] Known = ["q", "page", "sort", .. SearchFacet.All];

    public static (SearchQuestion? Question, int Page, IReadOnlyList<RequestFault> Faults) Read(HttpContext context, string language) => SearchQuestionReader.Read(
        context.Request.Query
            .Where(pair => Known.Contains(pair.Key))
            .SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value ?? string.Empty)),
        language);
}
