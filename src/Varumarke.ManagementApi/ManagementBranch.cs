using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Varumarke.Http.Problems;
using Varumarke.ManagementApi.Callers;
using Varumarke.ManagementApi.Client;
using Varumarke.ManagementApi.Operations;
using Varumarke.ManagementApi.SignIn;
using Varumarke.ManagementApi.Users;

namespace Varumarke.ManagementApi;

/// <summary>
/// What stands below <c>/umbraco/management</c>: 1. OAuth's endpoints, and the mark on its pages; 2. the operations; 3. the answer that there is no such
/// operation. Put together at the first call, so that a start does not pay for some hundred routes that only editors use.
/// </summary>
internal sealed class ManagementBranch(IServiceProvider services)
{
    private static readonly string[] Read = [HttpMethods.Get, HttpMethods.Head];
    private static readonly string[] Both = [HttpMethods.Get, HttpMethods.Post];

    private readonly Lazy<RequestDelegate> _pipeline = new(() => Build(services));

    public Task RunAsync(HttpContext context)
    {
        // Matched so far is only the way here.
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        return _pipeline.Value(context);
    }

    private static RequestDelegate Build(IServiceProvider services)
    {
        var app = new ApplicationBuilder(services);
        app.UseRouting();
        app.Use(PrepareSignInAsync);

        // OAuth's own requests are read and judged by OpenIddict, and so is a token that nobody has sent before.
        CallerTokens tokens = services.GetRequiredService<CallerTokens>();
        app.UseWhen(context => IsSignIn(context) || !tokens.Knows(context), unknown => unknown.UseAuthentication());
        app.UseEndpoints(Map);
        app.Run(context => ProblemWriter.WriteAsync(context, StatusCodes.Status404NotFound, CallTexts.NoSuchOperation));
        return app.Build();
    }

    private static bool IsSignIn(HttpContext context) =>
        context.Request.Path.StartsWithSegments(ManagementPaths.Security, StringComparison.OrdinalIgnoreCase)
        || context.Request.Path.StartsWithSegments(ManagementPaths.External, StringComparison.OrdinalIgnoreCase);

    private static async Task PrepareSignInAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.StartsWithSegments(ManagementPaths.Security, StringComparison.OrdinalIgnoreCase))
        {
            // OpenIddict takes for granted that a form can be read.
            if (context.Request.HasFormContentType && await SentForm.TryReadAsync(context.Request) is null)
            {
                await ProblemWriter.WriteAsync(context, StatusCodes.Status400BadRequest, CallTexts.FormUnreadable);
                return;
            }

            await context.RequestServices.GetRequiredService<TokenEndpoints>().EnsureClientAsync(context);
        }

        await next(context);
    }

    private static void Map(IEndpointRouteBuilder routes)
    {
        // 1
        routes.MapMethods(ManagementPaths.Authorize, Both, context => context.RequestServices.GetRequiredService<TokenEndpoints>().AuthorizeAsync(context));
        routes.MapMethods(ManagementPaths.Graphics + "/{name}", Read, Graphics.SendAsync);
        routes.MapPost(ManagementPaths.Token, context => context.RequestServices.GetRequiredService<TokenEndpoints>().TokenAsync(context));
        routes.MapMethods(ManagementPaths.SignOut, Both, TokenEndpoints.SignOutAsync);
        routes.MapGet(ManagementPaths.External + "/{provider}/begin", context => context.RequestServices.GetRequiredService<ExternalEndpoint>().BeginAsync(context));
        routes.MapPost(ManagementPaths.LinkLogin, context => context.RequestServices.GetRequiredService<ExternalEndpoint>().BeginLinkAsync(context));
        routes.MapMethods(ManagementPaths.Avatars + "/{name}", Read, context => context.RequestServices.GetRequiredService<Avatars>().SendAsync(context));

        // 2
        foreach (Operation operation in OperationCatalogue.All)
        {
            string pattern = operation.IsAbsolute ? operation.Path : $"{ManagementPaths.Api}/{operation.Path}";
            routes.MapMethods(pattern, [operation.Method], context => context.RequestServices.GetRequiredService<OperationPipeline>().RunAsync(operation, context));
        }
    }
}
