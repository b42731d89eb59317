using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Varumarke.Core.Receipts;
using Varumarke.Http.Problems;

namespace Varumarke.Portal.Forms;

/// <summary>A form that was sent from one of our own pages.</summary>
internal static class PostedForm
{
    private const int Largest = 64 * 1024;

    /// <summary>
    /// The form. Null when it came from a page elsewhere, which must not have its visitors' browsers act here, or is none that can be
    /// read: then that has been answered.
    /// </summary>
    public static async Task<IFormCollection?> ReadAsync(HttpContext context)
    {
        if (context.Request.Headers["Sec-Fetch-Site"].ToString() is "cross-site")
        {
            await ProblemWriter.WriteAsync(context, StatusCodes.Status403Forbidden, ReceiptTexts.Elsewhere);
            return null;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = Largest;
        }

        if (context.Request.ContentLength > Largest)
        {
            await ProblemWriter.WriteAsync(context, StatusCodes.Status413PayloadTooLarge, null);
            return null;
        }

        try
        {
            return context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty;
        }
        catch (BadHttpRequestException tooLarge)
        {
            await ProblemWriter.WriteAsync(context, tooLarge.StatusCode, null);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException)
        {
            // A form of several parts that ends before its end is an IOException.
            await ProblemWriter.WriteAsync(context, StatusCodes.Status400BadRequest, ReceiptTexts.UnreadableForm);
        }

        return null;
    }
}
