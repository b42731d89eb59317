using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Varumarke.Core.Library;
using Varumarke.Core.Problems;
using Varumarke.Core.Recalls;
using Varumarke.Core.Receipts;
using Varumarke.Core.Refusals;
using Varumarke.Core.Rights;
using Varumarke.Core.Usage;
using Varumarke.Http.Forms;
using Varumarke.Http.Limits;
using Varumarke.Http.Problems;
using Varumarke.Portal.Frame;
using Varumarke.Portal.Rendering;

namespace Varumarke.Portal.Recognition;

/// <summary><c>/r</c>: may I still use it? By the receipt's number, or by the file itself, which is looked at and not kept.</summary>
internal sealed class RecognitionEndpoint(ShownFile shown, AssetShelf shelf, AssetRefusals refusals, UsageMeter usage, PageRenderer pages, TimeProvider time)
{
    /// <summary>The largest file that is looked at.</summary>
    public const int LargestFile = 30 * 1024 * 1024;

    private const int LargestForm = LargestFile + (64 * 1024);
    private const int MostAtOnce = 3;
    private readonly Pace _pace = new(40, TimeSpan.FromMinutes(10), time);
    private int _underWay;

    public Task HandleAsync(HttpContext context)
    {
        string language = LanguageOf(context.Request.Query["lang"], context);
        if (ReceiptCode.TryRead(context.Request.Query["code"], out string? code))
        {
            context.Response.Redirect($"{LibraryPaths.Receipt(code)}?lang={language}");
            return Task.CompletedTask;
        }

        Wording? fault = context.Request.Query.ContainsKey("code") ? RecognitionWords.NoCode : null;
        return ShowAsync(context, language, fault is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest, fault);
    }

    public async Task LookAsync(HttpContext context)
    {
        string language = LanguageOf(context.Request.Query["lang"], context);
        if (context.Request.Headers["Sec-Fetch-Site"].ToString() is "cross-site")
        {
            await ProblemWriter.WriteAsync(context, StatusCodes.Status403Forbidden, ReceiptTexts.Elsewhere);
            return;
        }

        if (!_pace.Take(context))
        {
            await ShowAsync(context, language, StatusCodes.Status429TooManyRequests, ReceiptTexts.TooMany);
            return;
        }

        if (Interlocked.Increment(ref _underWay) > MostAtOnce)
        {
            Interlocked.Decrement(ref _underWay);
            context.Response.Headers.RetryAfter = "10";
            await ShowAsync(context, language, StatusCodes.Status503ServiceUnavailable, RecognitionWords.Busy);
            return;
        }

        try
        {
            await LookAsync(context, language);
        }
        finally
        {
            Interlocked.Decrement(ref _underWay);
        }
    }

    private async Task LookAsync(HttpContext context, string language)
    {
        (IFormFile? file, int status) = await ReadAsync(context);
        if (file is null)
        {
            await ShowAsync(context, language, status, status == StatusCodes.Status413PayloadTooLarge ? RecognitionWords.TooLarge : RecognitionWords.NoFile);
            return;
        }

        (Recognised recognised, IReadOnlyList<Receipt> taken) = await shown.RecogniseAsync(file, context.Connection.RemoteIpAddress, context.RequestAborted);
        var answers = new List<RecognisedAsset>();
        foreach (Guid key in recognised.Keys)
        {
            (ShelvedAsset? asset, AssetDecision decision) = await shelf.FindAsync(key, context.RequestAborted);
            AssetDecision told = refusals.Told(decision);
            answers.Add(new RecognisedAsset(asset, told, asset is null ? refusals.SubstituteOf(told) : null)
            {
                Receipts = [.. taken.Where(receipt => receipt.MediaKey == key).OrderBy(receipt => receipt.IssuedOn)],
            });
        }

        // One question, whatever the file is made of: no where anything in it may not be used.
        usage.Count(new MayIAnswer(MayIWay.File, answers.Count == 0 ? null : answers.TrueForAll(answer => answer.Asset is not null)));
        await ShowAsync(context, language, StatusCodes.Status200OK, null, recognised.By, answers);
    }

    // What does not fit into memory lies in a temporary file that goes with the request.
    private static async Task<(IFormFile? File, int Status)> ReadAsync(HttpContext context)
    {
        var options = new FormOptions { MultipartBodyLengthLimit = LargestFile, ValueCountLimit = 16, MemoryBufferThreshold = 1024 * 1024 };
        (IFormCollection? form, int status) = await BoundedForm.ReadAsync(context, options, LargestForm);
        IFormFile? file = form?.Files.FirstOrDefault(each => each.Length > 0);
        return (file, file is null && form is not null ? StatusCodes.Status400BadRequest : status);
    }

    private Task ShowAsync(HttpContext context, string language, int status, Wording? fault, RecognisedBy? by = null, IReadOnlyList<RecognisedAsset>? answers = null)
    {
        string other = language == ReaderLanguage.Swedish ? ReaderLanguage.English : ReaderLanguage.Swedish;
        context.Response.Headers.Vary = "Accept-Language";
        var head = new PageHead
        {
            Language = language,
            Title = RecognitionWords.Title.In(language),
            Description = RecognitionWords.Lead.In(language),
            Path = $"{LibraryPaths.Receipts}?lang={language}",
            OtherPath = $"{LibraryPaths.Receipts}?lang={other}",
            IsUnlisted = true,
            IsPrivate = by is not null,
        };
        return pages.WriteAsync<RecognitionPage>(
            context, head, status, (nameof(RecognitionPage.Fault), fault), (nameof(RecognitionPage.By), by), (nameof(RecognitionPage.Answers), answers ?? []));
    }

    private static string LanguageOf(string? named, HttpContext context) => ReaderLanguage.Of(named ?? context.Request.Headers.AcceptLanguage, ReaderLanguage.Swedish);
}
