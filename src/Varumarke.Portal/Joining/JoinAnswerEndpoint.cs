using System.Text;
using Microsoft.AspNetCore.Http;
using Varumarke.Core.Contributions;
using Varumarke.Core.Joining;
using Varumarke.Core.Pages;
using Varumarke.Core.Problems;
using Varumarke.Http.Limits;
using Varumarke.Http.Pages;
using Varumarke.Portal.Forms;

namespace Varumarke.Portal.Joining;

/// <summary>
/// <c>/j/{token}</c>: whoever sent an idea is asked whether others may have their address, by a link that was mailed. Opening it answers
/// nothing, since programs that look through mail open links too.
/// </summary>
internal sealed class JoinAnswerEndpoint(JoinDesk desk, TimeProvider time)
{
    // A link cannot be made up; whoever tries is slowed all the same.
    private const int MostUnknown = 30;
    private static readonly string Policy = PlainPage.ContentSecurityPolicy.Replace("form-action 'none'", "form-action 'self'", StringComparison.Ordinal);
    private readonly Pace _unknown = new(MostUnknown, TimeSpan.FromMinutes(10), time);

    public Task ShowAsync(HttpContext context) => ShowAsync(context, Token(context), StatusCodes.Status200OK);

    public async Task AnswerAsync(HttpContext context)
    {
        string token = Token(context);
        if (await PostedForm.ReadAsync(context) is not { } form)
        {
            return;
        }

        string answer = form["answer"].ToString();
        if (answer is not ("yes" or "no"))
        {
            await ShowAsync(context, token, StatusCodes.Status400BadRequest);
            return;
        }

        JoinLink link = desk.Answer(token, answer == "yes");
        await (link == JoinLink.Opens ? SendAsync(context, StatusCodes.Status200OK, Page(context).Say(answer == "yes" ? JoinWords.SaidYes : JoinWords.SaidNo)) : RefuseAsync(context, link));
    }

    private Task ShowAsync(HttpContext context, string token, int status)
    {
        OpenedJoin opened = desk.Open(token);
        return opened.Link == JoinLink.Opens ? SendAsync(context, status, Page(context).Ask(token, opened)) : RefuseAsync(context, opened.Link);
    }

    private Task RefuseAsync(HttpContext context, JoinLink link) => link switch
    {
        JoinLink.Used => SendAsync(context, StatusCodes.Status410Gone, Page(context).Say(JoinWords.Used)),
        JoinLink.Old => SendAsync(context, StatusCodes.Status410Gone, Page(context).Say(JoinWords.Old)),
        _ when _unknown.Take(context) => SendAsync(context, StatusCodes.Status404NotFound, Page(context).Say(JoinWords.Unknown, JoinWords.UnknownHelp)),
        _ => SendAsync(context, StatusCodes.Status429TooManyRequests, Page(context).Say(ContributionTexts.TooMany)),
    };

    private static async Task SendAsync(HttpContext context, int status, string page)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(page);
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

    private static JoinAnswerPage Page(HttpContext context) => new(Language(context));

    private static string Language(HttpContext context) => ReaderLanguage.Of((string?)context.Request.Query["lang"] ?? context.Request.Headers.AcceptLanguage, ReaderLanguage.Swedish);
}
