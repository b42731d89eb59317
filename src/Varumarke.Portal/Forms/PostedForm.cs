using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Varumarke.Core.Receipts;
using Varumarke.Http.Forms;
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

        if (!context.Request.HasFormContentType && !(context.Request.ContentLength > Largest))
        {
            return FormCollection.Empty;
        }

        (IFormCollection? form, int status) = await BoundedForm.ReadAsync(context, new FormOptions(), Largest);
        if (form is null)
        {
            await ProblemWriter.WriteAsync(context, status, status == StatusCodes.Status400BadRequest ? ReceiptTexts.UnreadableForm : null);
        }

        return form;
    }
}
