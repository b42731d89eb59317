using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Varumarke.Core.Receipts;
using Varumarke.Http.Forms;
using Varumarke.Http.Problems;

namespace Varumarke.Portal.WorkUpdates;

/// <summary>The form behind a mailed link, with a picture in it.</summary>
internal static class PictureForm
{
    /// <summary>The largest picture, in bytes.</summary>
    public const int LargestPicture = 20 * 1024 * 1024;

    // A picture that is somewhat too large is read all the same, so that the page can keep what was typed beside it.
    private const int LargestForm = 3 * LargestPicture;
    private const int InMemory = 1024 * 1024;

    /// <summary>
    /// The form. Null when it came from a page elsewhere or cannot be read, which has been answered then, or when it is larger than anybody's
    /// picture, which has not.
    /// </summary>
    public static async Task<IFormCollection?> ReadAsync(HttpContext context)
    {
        if (context.Request.Headers["Sec-Fetch-Site"].ToString() is "cross-site")
        {
            await ProblemWriter.WriteAsync(context, StatusCodes.Status403Forbidden, ReceiptTexts.Elsewhere);
            return null;
        }

        if (!context.Request.HasFormContentType)
        {
            return FormCollection.Empty;
        }

        // What does not fit into memory lies in a temporary file that goes with the request.
        var options = new FormOptions { MultipartBodyLengthLimit = LargestForm, ValueCountLimit = 16, MemoryBufferThreshold = InMemory };
        (IFormCollection? form, int status) = await BoundedForm.ReadAsync(context, options, LargestForm);
        if (form is null && status != StatusCodes.Status413PayloadTooLarge)
        {
            await ProblemWriter.WriteAsync(context, status, ReceiptTexts.UnreadableForm);
        }

        return form;
    }

    /// <summary>The picture in it; null where none was chosen.</summary>
    public static IFormFile? PictureIn(IFormCollection form) => form.Files.FirstOrDefault(file => file.Name == "picture" && (file.Length > 0 || file.FileName.Length > 0));
}
