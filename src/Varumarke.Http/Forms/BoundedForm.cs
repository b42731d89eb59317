using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Varumarke.Http.Forms;

/// <summary>Reads a form that a stranger has sent, and no more of it than was agreed.</summary>
public static class BoundedForm
{
    /// <summary>The form; else the status that says why there is none: 400 where it is none that can be read, 413 where it is too large.</summary>
    /// <param name="context">The request.</param>
    /// <param name="options">How it is read, and how large a file in it may be.</param>
    /// <param name="largest">How large all of it may be, in bytes.</param>
    public static async Task<(IFormCollection? Form, int Status)> ReadAsync(HttpContext context, FormOptions options, long largest)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(options);
        HttpRequest request = context.Request;
        if (request.ContentLength > largest)
        {
            return (null, StatusCodes.Status413PayloadTooLarge);
        }

        if (!request.HasFormContentType)
        {
            return (null, StatusCodes.Status400BadRequest);
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = largest;
        }

        try
        {
            return (await request.ReadFormAsync(options, context.RequestAborted), StatusCodes.Status200OK);
        }
        catch (BadHttpRequestException refused)
        {
            return (null, refused.StatusCode);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException)
        {
            // A form of several parts that ends before its end is an IOException.
            return (null, request.ContentLength > options.MultipartBodyLengthLimit ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest);
        }
    }
}
