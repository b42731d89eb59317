using Microsoft.AspNetCore.Http;
using Varumarke.Core.Pages;
using Varumarke.Core.Problems;
using Varumarke.Core.WorkUpdates;
using Varumarke.Http.Limits;
using Varumarke.Http.Pages;
using Varumarke.Portal.Forms;

namespace Varumarke.Portal.WorkUpdates;

/// <summary><c>/u/{token}</c>: whoever is responsible says how it goes, by a link that was mailed, without an account.</summary>
internal sealed class WorkUpdateEndpoint(WorkUpdateDesk desk, WorkLinks links, WorkPictures pictures, TimeProvider time)
{
    // A link cannot be made up; whoever tries is slowed all the same.
    private const int MostUnknown = 30;
    private const int MostRenewals = 5;
    private const int MostAtOnce = 3;
    private static readonly string Policy = PlainPage.ContentSecurityPolicy.Replace("form-action 'none'", "form-action 'self'", StringComparison.Ordinal);
    private readonly Pace _unknown = new(MostUnknown, TimeSpan.FromMinutes(10), time);
    private int _underWay;
    private readonly Pace _renewals = new(MostRenewals, TimeSpan.FromMinutes(10), time);

    public Task ShowAsync(HttpContext context)
    {
        string token = Token(context);
        OpenedLink opened = desk.Open(token);
        return opened.Work is { } work
            ? SendAsync(context, StatusCodes.Status200OK, Page(context).Form(token, work, work.Status, work.Outcome, null))
            : RefuseAsync(context, opened.State);
    }

    public async Task SayAsync(HttpContext context)
    {
        string token = Token(context);
        OpenedLink opened = desk.Open(token);
        if (opened.Work is not { } work)
        {
            await RefuseAsync(context, opened.State);
            return;
        }

        if (await PictureForm.ReadAsync(context) is not { } form)
        {
            if (!context.Response.HasStarted)
            {
                // More than is read at all: what was typed came with it, and stands in the browser behind its way back.
                await SendAsync(context, StatusCodes.Status413PayloadTooLarge, Page(context).Form(token, work, work.Status, work.Outcome, WorkUpdateWords.PictureTooLarge));
            }

            return;
        }

        string status = form["status"].ToString(), outcome = form["outcome"].ToString().ReplaceLineEndings("\n").Trim();
        if (!ResponsibleWork.Statuses.Contains(status) || outcome.Length > WorkUpdateDesk.LongestOutcome || outcome.Any(sign => char.IsControl(sign) && sign is not ('\n' or '\t')))
        {
            await SendAsync(context, StatusCodes.Status400BadRequest, Page(context).Form(token, work, status, outcome, WorkUpdateWords.Faulty));
            return;
        }

        (Guid? picture, int fault, Wording? why) = await TakeAsync(work, PictureForm.PictureIn(form), context.RequestAborted);
        if (why is not null)
        {
            await SendAsync(context, fault, Page(context).Form(token, work, status, outcome, why, WorkUpdateWords.PictureAgain));
            return;
        }

        SaidOutcome said = Say(token, status, outcome, picture);

        if (said.Link != LinkState.Opens)
        {
            await RefuseAsync(context, said.Link);
            return;
        }

        await (said.Decision == WorkDecision.Refused
            ? SendAsync(context, StatusCodes.Status503ServiceUnavailable, Page(context).Form(token, work, status, outcome, WorkUpdateWords.NotTaken))
            : SendAsync(context, StatusCodes.Status200OK, Page(context).Thanks(said.Decision, work.Path)));
    }

    // What is not taken leaves no picture behind, whatever kept it from being taken.
    private SaidOutcome Say(string token, string status, string outcome, Guid? picture)
    {
        bool isTaken = false;
        try
        {
            SaidOutcome said = desk.Say(token, status, outcome, picture);
            isTaken = said.Link == LinkState.Opens && said.Decision != WorkDecision.Refused;
            return said;
        }
        finally
        {
            if (picture is { } sent && !isTaken)
            {
                pictures.Drop(sent);
            }
        }
    }

    // No picture is no fault: it is the one field that may be left out.
    private async Task<(Guid? Picture, int Status, Wording? Why)> TakeAsync(ResponsibleWork work, IFormFile? file, CancellationToken cancellationToken)
    {
        if (file is null)
        {
            return (null, StatusCodes.Status200OK, null);
        }

        if (file.Length > PictureForm.LargestPicture)
        {
            return (null, StatusCodes.Status413PayloadTooLarge, WorkUpdateWords.PictureTooLarge);
        }

        if (Interlocked.Increment(ref _underWay) > MostAtOnce)
        {
            Interlocked.Decrement(ref _underWay);
            return (null, StatusCodes.Status503ServiceUnavailable, WorkUpdateWords.Busy);
        }

        try
        {
            await using Stream content = file.OpenReadStream();
            TakenPicture taken = await pictures.TakeAsync(work, content, Path.GetFileName(file.FileName), cancellationToken);
            return taken.Refusal is { } refusal ? (null, refusal.Status, new Wording(refusal.English, refusal.Swedish)) : (taken.Key, StatusCodes.Status200OK, null);
        }
        finally
        {
            Interlocked.Decrement(ref _underWay);
        }
    }

    /// <summary>A new link for whoever is known already; to nobody else does anything happen, and nobody learns which it was.</summary>
    public async Task RenewAsync(HttpContext context)
    {
        if (!_renewals.Take(context))
        {
            await SendAsync(context, StatusCodes.Status429TooManyRequests, Page(context).Say(WorkUpdateWords.TooMany));
            return;
        }

        if (await PostedForm.ReadAsync(context) is not { } form)
        {
            return;
        }

        links.Renew(form["email"].ToString());
        await SendAsync(context, StatusCodes.Status200OK, Page(context).Say(WorkUpdateWords.Renewed));
    }

    /// <summary>For those whose link is gone altogether.</summary>
    public static Task OfferAsync(HttpContext context) => SendAsync(context, StatusCodes.Status200OK, Page(context).Refusal(LinkState.Unknown));

    private Task RefuseAsync(HttpContext context, LinkState state) =>
        state != LinkState.Unknown ? SendAsync(context, StatusCodes.Status410Gone, Page(context).Refusal(state))
        : _unknown.Take(context) ? SendAsync(context, StatusCodes.Status404NotFound, Page(context).Refusal(state))
        : SendAsync(context, StatusCodes.Status429TooManyRequests, Page(context).Say(WorkUpdateWords.TooMany));

    private static async Task SendAsync(HttpContext context, int status, string page)
    {
        byte[] bytes = System.Text.Encoding.UTF8.GetBytes(page);
        HttpResponse response = context.Response;
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = bytes.Length;
        response.Headers.ContentLanguage = Language(context);
        response.Headers.CacheControl = "no-store";
        PageWriter.Protect(response, Policy);
        response.Headers["Referrer-Policy"] = "same-origin"; // The address is a key.
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(bytes, context.RequestAborted);
        }
    }

    private static string Token(HttpContext context) => (string)context.Request.RouteValues["token"]!;

    private static WorkUpdatePage Page(HttpContext context) => new(Language(context));

    private static string Language(HttpContext context) => ReaderLanguage.Of((string?)context.Request.Query["lang"] ?? context.Request.Headers.AcceptLanguage, ReaderLanguage.Swedish);
}
