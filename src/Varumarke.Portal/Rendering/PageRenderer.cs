using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Varumarke.Core.Brand;
using Varumarke.Http.Answers;
using Varumarke.Http.Pages;
using Varumarke.Portal.Frame;
using Varumarke.Portal.Keeping;

namespace Varumarke.Portal.Rendering;

/// <summary>Renders a page on the server and sends it, with what its browser may do for it. A page is whole without a script.</summary>
internal sealed class PageRenderer(IServiceProvider services, BrandReader brand, ILoggerFactory loggers)
{
    // Everything from here, and forms to here; nobody frames the pages.
    private const string Policy =
        "default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Sends a page.</summary>
    /// <param name="context">The request.</param>
    /// <param name="head">What the page says of itself.</param>
    /// <param name="status">The HTTP status; what is no answer (400 and above), or is for one reader alone, is kept by nobody.</param>
    /// <param name="parameters">What else the page is made of, by the names of its parameters.</param>
    public async Task WriteAsync<TPage>(HttpContext context, PageHead head, int status = StatusCodes.Status200OK, params (string Name, object? Value)[] parameters)
        where TPage : PortalPage
    {
        Dictionary<string, object?> all = parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value);
        all[nameof(PortalPage.Page)] = Answered(head, status);
        byte[] page = await RenderAsync<TPage>(ParameterView.FromDictionary(all));
        HttpResponse response = context.Response;
        response.StatusCode = status;
        PageWriter.Protect(response, Policy);
        if (status < StatusCodes.Status400BadRequest && !head.IsPrivate)
        {
            if (head.MayBeKept && context.Features.Get<PageInMaking>() is { } making)
            {
                making.MayBeKept = true;
            }

            await TaggedAnswer.SendAsync(context, page, "text/html; charset=utf-8", head.Language);
            return;
        }

        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = page.Length;
        response.Headers.ContentLanguage = head.Language;
        response.Headers.CacheControl = "no-store";
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(page, context.RequestAborted);
        }
    }

    // Somebody answers for every page: whoever answers for the brand, where it has no owner of its own. What is not there has not changed.
    private PageHead Answered(PageHead head, int status)
    {
        bool hasOwner = head.Owner is { Length: > 0 }, hasDay = head.Changed is not null || head.IsOfAnotherDay || status >= StatusCodes.Status400BadRequest;
        return (hasOwner && hasDay) || brand.Owner(head.Language) is not { } owner
            ? head
            : head with
            {
                Owner = hasOwner ? head.Owner : owner.Owner,
                OwnerEmail = hasOwner ? head.OwnerEmail : owner.Email,
                Changed = hasDay ? head.Changed : owner.Changed,
            };
    }

    private async Task<byte[]> RenderAsync<TPage>(ParameterView parameters) where TPage : PortalPage
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            Microsoft.AspNetCore.Components.Web.HtmlRendering.HtmlRootComponent root = await renderer.RenderComponentAsync<TPage>(parameters);
            using var text = new StringWriter();
            root.WriteHtmlTo(text);
            return Encoding.UTF8.GetBytes(text.ToString());
        });
    }
}
