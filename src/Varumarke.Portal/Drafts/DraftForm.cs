using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Varumarke.Core.Problems;
using Varumarke.Http.Forms;

namespace Varumarke.Portal.Drafts;

/// <summary>What somebody has sent to be judged: a file, or a text; or what is wrong with it.</summary>
internal sealed record DraftForm(byte[]? File, string? Text, Wording? Fault, int Status)
{
    private const int LargestFile = 20 * 1024 * 1024;
    private const int LongestText = 100_000;
    private const int LargestForm = LargestFile + (LongestText * 4) + (64 * 1024);

    /// <summary>Reads it into memory and nowhere else.</summary>
    public static async Task<DraftForm> ReadAsync(HttpContext context)
    {
        var options = new FormOptions
        {
            // Never through a temporary file.
            MemoryBufferThreshold = LargestForm,
            MultipartBodyLengthLimit = LargestForm,
            ValueLengthLimit = LongestText * 4,
            ValueCountLimit = 8,
            KeyLengthLimit = 100,
        };
        (IFormCollection? form, int status) = await BoundedForm.ReadAsync(context, options, LargestForm);
        return form is not null ? await OfAsync(form, context.RequestAborted)
            : status == StatusCodes.Status413PayloadTooLarge ? Faulty(DraftWords.TooLarge, status)
            : Faulty(DraftWords.Unreadable, StatusCodes.Status400BadRequest);
    }

    private static async Task<DraftForm> OfAsync(IFormCollection form, CancellationToken cancellationToken)
    {
        string text = form["text"].ToString();
        if (form.Files.GetFile("file") is { Length: > 0 } file)
        {
            if (file.Length > LargestFile)
            {
                return Faulty(DraftWords.TooLarge, StatusCodes.Status413PayloadTooLarge);
            }

            byte[] content = new byte[file.Length];
            await using Stream sent = file.OpenReadStream();
            await sent.ReadExactlyAsync(content, cancellationToken);
            return new DraftForm(content, null, null, StatusCodes.Status200OK);
        }

        return text.Length > LongestText ? Faulty(DraftWords.TooLarge, StatusCodes.Status413PayloadTooLarge)
            : string.IsNullOrWhiteSpace(text) ? Faulty(DraftWords.Nothing, StatusCodes.Status400BadRequest)
            : new DraftForm(null, text, null, StatusCodes.Status200OK);
    }

    private static DraftForm Faulty(Wording fault, int status) => new(null, null, fault, status);
}
