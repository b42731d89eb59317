using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Web;
using Umbraco.Extensions;
using Varumarke.Core.Problems;
using Varumarke.Core.Redirects;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Redirects;

/// <summary>Old addresses of pages, which lead to where the pages are now.</summary>
internal sealed class RedirectOperations(
    IRedirectUrlService redirects,
    IPublishedUrlProvider addresses,
    IUmbracoContextFactory contexts,
    IRedirectSwitch redirecting)
{
    private const string Disabled = "Disabled";

    private static readonly Wording BySettings = new(
        "The service's settings say that old addresses are not kept: Umbraco:CMS:WebRouting:DisableRedirectUrlTracking.",
        "Tjänstens inställningar säger att gamla adresser inte sparas: Umbraco:CMS:WebRouting:DisableRedirectUrlTracking.");

    public static IEnumerable<Operation> All =>
    [
        Operation.Get<RedirectOperations>("redirect-management", Access.Content, (own, call) => Task.FromResult(own.Page(call))),
        Operation.Get<RedirectOperations>("redirect-management/{id:guid}", Access.Content, (own, call) => Task.FromResult(own.OfDocument(call))),
        Operation.Delete<RedirectOperations>("redirect-management/{id:guid}", Access.Content, (own, call) => Task.FromResult(own.Delete(call))),
        Operation.Get<RedirectOperations>("redirect-management/status", Access.Content, (own, call) => Task.FromResult(Answer.Of(own.Status(call)))),
        Operation.Post<RedirectOperations>("redirect-management/status", Access.Content, (own, call) => Task.FromResult(own.SetStatus(call))),
    ];

    private Answer Page(Call call)
    {
        Window window = call.Window;
        long total;
        IEnumerable<IRedirectUrl> page = call.Text("filter") is { } filter
            ? redirects.SearchRedirectUrls(filter, window.Skip, window.Size, out total)
            : redirects.GetAllRedirectUrls(window.Skip, window.Size, out total);
        return Answer.Of(new Paged<object>(total, Show([.. window.Of(page)])));
    }

    private Answer OfDocument(Call call)
    {
        IRedirectUrl[] all = [.. redirects.GetContentRedirectUrls(call.Id)];
        return Answer.Of(new Paged<object>(all.Length, Show([.. all.Skip(call.Skip).Take(call.Take)])));
    }

    private Answer Delete(Call call)
    {
        redirects.Delete(call.Id);
        return Answer.Done;
    }

    private object Status(Call call) => new { Status = redirecting.IsOff ? Disabled : "Enabled", UserIsAdmin = call.User.IsAdmin() };

    private Answer SetStatus(Call call)
    {
        if (!call.User.IsAdmin())
        {
            return Answer.Forbidden;
        }

        bool off = string.Equals(call.Text("status"), Disabled, StringComparison.OrdinalIgnoreCase);
        if (redirecting.IsOffBySettings)
        {
            return off ? Answer.Done : Answer.Refused(StatusCodes.Status501NotImplemented, "NotSupported", BySettings);
        }

        redirecting.Turn(off);
        return Answer.Done;
    }

    private object[] Show(IReadOnlyList<IRedirectUrl> page)
    {
        using UmbracoContextReference context = contexts.EnsureUmbracoContext();
        return
        [
            .. page.Select(redirect => new
            {
                Id = redirect.Key,
                OriginalUrl = redirect.Url,
                DestinationUrl = addresses.GetUrl(redirect.ContentKey, UrlMode.Default, redirect.Culture),
                Created = new DateTimeOffset(DateTime.SpecifyKind(redirect.CreateDateUtc, DateTimeKind.Utc)),
                Document = new Reference(redirect.ContentKey),
                redirect.Culture,
            }),
        ];
    }
}
