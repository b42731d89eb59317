using Microsoft.AspNetCore.Http;
using Varumarke.Core.Drafts;
using Varumarke.Core.Library;
using Varumarke.Core.Pictures;
using Varumarke.Core.Problems;
using Varumarke.Core.Usage;
using Varumarke.Http.Limits;
using Varumarke.Portal.Frame;
using Varumarke.Portal.Rendering;

namespace Varumarke.Portal.Drafts;

/// <summary>"May I?": judges a draft or a text. It is read into memory, judged and forgotten.</summary>
internal sealed class DraftEndpoint(DraftJudge judge, UsageMeter usage, PageRenderer pages, TimeProvider time) : IDisposable
{
    private const int Most = 40;
    private const int AtOnce = 4;
    private static readonly string[] Kinds = ["image/png", "image/jpeg", "image/svg+xml", "application/pdf"];
    private readonly Pace _pace = new(Most, TimeSpan.FromMinutes(10), time);
    private readonly SemaphoreSlim _turns = new(AtOnce);

    /// <summary>Leads to the page in the reader's language.</summary>
    public static Task LeadAsync(HttpContext context)
    {
        context.Response.Headers.Vary = "Accept-Language";
        context.Response.Redirect(LibraryPaths.Draft(ReaderLanguage.Of(context.Request.Headers.AcceptLanguage, ReaderLanguage.Swedish)));
        return Task.CompletedTask;
    }

    public void Dispose() => _turns.Dispose();

    public Task ShowAsync(HttpContext context, string language) => WriteAsync(context, language, StatusCodes.Status200OK, null, null, null);

    public async Task JudgeAsync(HttpContext context, string language)
    {
        if (!_pace.Take(context))
        {
            await WriteAsync(context, language, StatusCodes.Status429TooManyRequests, DraftWords.TooMany, null, null);
            return;
        }

        // A draft may be large: so many are held in memory at once, and no more.
        if (!await _turns.WaitAsync(TimeSpan.FromSeconds(10), context.RequestAborted))
        {
            await WriteAsync(context, language, StatusCodes.Status429TooManyRequests, DraftWords.TooMany, null, null);
            return;
        }

        try
        {
            DraftForm form = await DraftForm.ReadAsync(context);
            (DraftVerdict? verdict, Wording? fault) = await VerdictAsync(form, language, context);
            if (verdict is not null)
            {
                usage.Count(new MayIAnswer(MayIWay.Draft, verdict.IsFine));
            }

            await WriteAsync(context, language, verdict is not null ? StatusCodes.Status200OK : form.Fault is null ? StatusCodes.Status400BadRequest : form.Status, fault, verdict, form.Text);
        }
        finally
        {
            _turns.Release();
        }
    }

    private async Task<(DraftVerdict? Verdict, Wording? Fault)> VerdictAsync(DraftForm form, string language, HttpContext context)
    {
        if (form is { Text: { } text })
        {
            return (await judge.OfTextAsync(text, language), null);
        }

        if (form.File is not { } file)
        {
            return (null, form.Fault);
        }

        using var content = new MemoryStream(file, writable: false);
        string kind = FileInspector.Inspect(content).MediaType;
        return Kinds.Contains(kind) ? (await judge.OfFileAsync(file, kind, language, context.Connection.RemoteIpAddress, context.RequestAborted), null) : (null, DraftWords.WrongKind);
    }

    private Task WriteAsync(HttpContext context, string language, int status, Wording? fault, DraftVerdict? verdict, string? text)
    {
        // A verdict is nobody's but the asker's, and is not kept.
        var head = new PageHead
        {
            Language = language,
            Title = DraftWords.Title.In(language),
            Description = DraftWords.Lead.In(language),
            Path = LibraryPaths.Draft(language),
            OtherPath = LibraryPaths.Draft(language == ReaderLanguage.Swedish ? ReaderLanguage.English : ReaderLanguage.Swedish),
            IsUnlisted = verdict is not null || fault is not null,
        };
        return pages.WriteAsync<DraftPage>(
            context, head, status, (nameof(DraftPage.Fault), fault), (nameof(DraftPage.Verdict), verdict), (nameof(DraftPage.Text), text));
    }
}
