using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Varumarke.DeliveryApi.Json;
using Varumarke.DeliveryApi.Querying;

namespace Varumarke.DeliveryApi.Problems;

/// <summary>Writes problem documents (RFC 9457).</summary>
internal static class ProblemWriter
{
    public static Task WriteAsync(HttpContext context, Problem problem)
    {
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(problem.ToDocument(), DeliveryJson.Options);
        context.Response.StatusCode = problem.Status;
        context.Response.Headers.ContentType = "application/problem+json";
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
    public static Problem BadQuery(IReadOnlyList<QueryFault> faults)
    {
        QueryFault first = faults[0];
        string detail = faults.Count == 1
            ? first.Detail
            : $"{first.Detail} ({(faults.Count - 1).ToString(CultureInfo.InvariantCulture)} more in 'errors'.)";
        return new Problem(StatusCodes.Status400BadRequest, first.Title, detail, new Dictionary<string, object?>
        {
            ["parameter"] = first.Parameter,
            ["allowed"] = first.Allowed,
            ["errors"] = faults.Select(fault => new
            {
                fault.Parameter,
                Value = Shortened(fault.Value),
                fault.Detail,
                fault.Allowed,
            }).ToArray(),
        });
    }

    private static string? Shortened(string? value) => value is { Length: > 200 } ? value[..200] + "…" : value;
}
