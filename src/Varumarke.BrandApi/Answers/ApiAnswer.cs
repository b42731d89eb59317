using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Varumarke.Core.Problems;
using Varumarke.Http.Answers;
using Varumarke.Http.Problems;

namespace Varumarke.BrandApi.Answers;

/// <summary>Sends answers and problems, in the reader's language, to programs of any website.</summary>
internal static class ApiAnswer
{
    /// <summary>Members in camel case; what is not known is left out.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The language that the request asks for: by <c>lang</c>, else by <c>Accept-Language</c>, else Swedish.</summary>
    public static string Language(HttpContext context) =>
        ReaderLanguage.Of((string?)context.Request.Query["lang"] ?? context.Request.Headers.AcceptLanguage, ReaderLanguage.Swedish);

    public static Task SendAsync<TModel>(HttpContext context, TModel model, string language)
    {
        Open(context);
        return TaggedAnswer.SendAsync(context, JsonSerializer.SerializeToUtf8Bytes(model, Json), "application/json; charset=utf-8", language);
    }

    public static Task RefuseAsync(HttpContext context, Problem problem)
    {
        Open(context);
        return ProblemWriter.WriteAsync(context, problem);
    }

    // What everybody may read, everybody's pages may read.
    public static void Open(HttpContext context)
    {
        CrossOrigin.LetAllRead(context.Response, "ETag, Location, Retry-After, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset");
        context.Response.Headers.Vary = "Accept-Language";
    }
}
