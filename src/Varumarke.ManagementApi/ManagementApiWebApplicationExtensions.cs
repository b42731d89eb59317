using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Varumarke.ManagementApi.Client;
using Varumarke.ManagementApi.Packages;
using Varumarke.ManagementApi.ServerEvents;
using Varumarke.ManagementApi.SignIn;
using Varumarke.ManagementApi.Users;

namespace Varumarke.ManagementApi;

/// <summary>Maps the backoffice.</summary>
public static class ManagementApiWebApplicationExtensions
{
    private static readonly string[] Read = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>
    /// The addresses of the client's own pages. It has them all in one document; named one by one, since what else begins with
    /// <c>/umbraco</c> is other doors'.
    /// </summary>
    private static readonly string[] Pages =
    [
        "/umbraco", "/umbraco/section/{**rest}", "/umbraco/oauth_complete", "/umbraco/logout", "/umbraco/error", "/umbraco/preview",
    ];

    /// <summary>Maps <c>/umbraco</c>, its sign-in page and files, and <c>/umbraco/management/api</c>.</summary>
    public static WebApplication MapVarumarkeManagementApi(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.WithoutAuthenticationElsewhere();
        app.MapClient();
        app.MapLogin();
        app.MapServerEvents();
        app.MapManagement();
        return app;
    }

    /// <summary>
    /// The framework would put authentication before every request of every door, and each would be asked whether it is one of
    /// OAuth's. Only the management side signs people in, and has its own.
    /// </summary>
    private static void WithoutAuthenticationElsewhere(this IApplicationBuilder app) => app.Properties["__AuthenticationMiddlewareSet"] = true;

    private static void MapClient(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/umbraco/backoffice/{**path}", Read, context => context.RequestServices.GetRequiredService<ClientFiles>().SendAsync(context));
        routes.MapMethods($"/{PluginFolder.Name}/{{**path}}", Read, context => context.RequestServices.GetRequiredService<PluginFolder>().SendAsync(context));
        routes.MapMethods(DraftPage.Path + "/{id:guid}", Read, context => context.RequestServices.GetRequiredService<DraftPage>().SendAsync(context));
        foreach (string page in Pages)
        {
            routes.MapMethods(page, Read, context => context.RequestServices.GetRequiredService<IndexPage>().SendAsync(context));
        }
    }

    private static void MapLogin(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods(ManagementPaths.Login, Read, context => MailedLinkPage.IsFor(context.Request)
            ? MailedLinkPage.ShowAsync(context)
            : context.RequestServices.GetRequiredService<LoginEndpoint>().ShowAsync(context));
        routes.MapPost(ManagementPaths.Login, context => MailedLinkPage.IsFor(context.Request)
            ? context.RequestServices.GetRequiredService<MailedLinkPage>().ReceiveAsync(context)
            : context.RequestServices.GetRequiredService<LoginEndpoint>().ReceiveAsync(context));
    }

    private static void MapManagement(this WebApplication app)
    {
        var branch = new ManagementBranch(app.Services);
        app.Map("/umbraco/management/{**path}", branch.RunAsync);
    }
}
