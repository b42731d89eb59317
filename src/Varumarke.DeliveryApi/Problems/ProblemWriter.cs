using Microsoft.AspNetCore.Http;
using Varumarke.Core.Problems;
using Varumarke.DeliveryApi.Querying;

namespace Varumarke.DeliveryApi.Problems;

/// <summary>Sends problem documents.</summary>
internal static class ProblemWriter
{
    public static Task WriteAsync(HttpContext context, Problem problem)
    {
        byte[] body = problem.ToJson();
        context.Response.StatusCode = problem.Status;
        context.Response.Headers.ContentType = Problem.ContentType;
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.ContentLength = body.Length;
        if (problem.Language is { } language)
        {
            context.Response.Headers.ContentLanguage = language;
            context.Response.Headers.Append("Vary", "Accept-Language");
        }

        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(body).AsTask();
    }

    /// <summary>Faults as one problem: the first gives the title, each is listed with its parameter.</summary>
    public static Problem BadQuery(IReadOnlyList<QueryFault> faults) =>
        RequestFault.Problem(faults[0].Title, [.. faults.Select(fault => new RequestFault(fault.Parameter, fault.Value, fault.Detail, fault.Allowed))]);
}
