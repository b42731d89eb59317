using Microsoft.AspNetCore.Http;
using Varumarke.BrandApi.Answers;
using Varumarke.Core.Problems;
using Varumarke.Core.Search;

namespace Varumarke.BrandApi.Search;

/// <summary><c>/api/v1/suggest</c>: words that go on as begun.</summary>
internal sealed class SuggestEndpoint(ILibrarySearch search)
{
    public Task HandleAsync(HttpContext context)
    {
        string begun = context.Request.Query["q"].ToString();
        if (begun.Length > SearchLimits.TextLength)
        {
            return ApiAnswer.RefuseAsync(context, RequestFault.Problem(SearchTexts.BadQuestion, [new RequestFault("q", begun, SearchTexts.TooLong)]));
        }

        string language = ApiAnswer.Language(context);
        return ApiAnswer.SendAsync(context, new SuggestAnswer(search.Suggest(begun, language, SearchLimits.Suggestions)), language);
    }
}

/// <summary>Words to go on with.</summary>
/// <param name="Suggestions">The whole question with each of them.</param>
internal sealed record SuggestAnswer(IReadOnlyList<string> Suggestions);
