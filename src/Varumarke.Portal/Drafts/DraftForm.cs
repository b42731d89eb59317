using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Varumarke.Core.Problems;

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
        if (context.Request.ContentLength > LargestForm)
        {
            return Faulty(DraftWords.TooLarge, StatusCodes.Status413PayloadTooLarge);
        }

        if (!context.Request.HasFormContentType)
        {
            return Faulty(DraftWords.Unreadable, StatusCodes.Status400BadRequest);
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = LargestForm;
        }

        try
        {
            IFormCollection form = await context.Request.ReadFormAsync(
                new FormOptions
                {
                    // Never through a temporary file.
                    MemoryBufferThreshold = LargestForm,
                    MultipartBodyLengthLimit = LargestForm,
                    ValueLengthLimit = LongestText * 4,
                    ValueCountLimit = 8,
                    KeyLengthLimit = 100,
                },
                context.RequestAborted);
            return await OfAsync(form, context.RequestAborted);
        }
        catch (BadHttpRequestException refused)
        {
            return refused.StatusCode == StatusCodes.Status413PayloadTooLarge ? Faulty(DraftWords.TooLarge, refused.StatusCode) : Faulty(DraftWords.Unreadable, StatusCodes.Status400BadRequest);
        }
        catch (Exception damaged) when (damaged is InvalidDataException or IOException)
        {
            return Faulty(DraftWords.Unreadable, StatusCodes.Status400BadRequest);
        }
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

            using var content = new MemoryStream((int)file.Length);
            await file.CopyToAsync(content, cancellationToken);
            return new DraftForm(content.ToArray(), null, null, StatusCodes.Status200OK);
        }

        return text.Length > LongestText ? Faulty(DraftWords.TooLarge, StatusCodes.Status413PayloadTooLarge)
            : string.IsNullOrWhiteSpace(text) ? Faulty(DraftWords.Nothing, StatusCodes.Status400BadRequest)
            : new DraftForm(null, text, null, StatusCodes.Status200OK);
    }

    private static DraftForm Faulty(Wording fault, int status) => new(null, null, fault, status);
}
