using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Varumarke.BrandApi.Answers;

/// <summary>Reads what a program sends.</summary>
internal static class PostedJson
{
    /// <summary>The body; null where it is no JSON of this shape, or is too large.</summary>
    public static async Task<TModel?> ReadAsync<TModel>(HttpContext context, int largest) where TModel : class
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = largest;
        }

        if (!context.Request.HasJsonContentType() || context.Request.ContentLength > largest)
        {
            return null;
        }

        try
        {
            return await context.Request.ReadFromJsonAsync<TModel>(ApiAnswer.Json, context.RequestAborted);
        }
        catch (JsonException)
        {
            return null;
        }
        catch (BadHttpRequestException)
        {
            return null;
        }
    }
}
