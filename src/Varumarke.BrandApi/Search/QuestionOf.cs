using Microsoft.AspNetCore.Http;
using Varumarke.BrandApi.Answers;
using Varumarke.Core.Problems;
using Varumarke.Core.Search;

namespace Varumarke.BrandApi.Search;

/// <summary>Reads the question that a request's address asks.</summary>
internal static class QuestionOf
{
    public static (SearchQuestion? Question, int Page, IReadOnlyList<RequestFault> Faults) Request(HttpContext context) => SearchQuestionReader.Read(
        context.Request.Query.SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value ?? string.Empty)),
        ApiAnswer.Language(context),
        PageQuery.UsualOnPage);
}
