using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Varumarke.Core.Library;
using Varumarke.Http;
using Varumarke.Portal.Frame;
using Varumarke.Portal.Library;
using Varumarke.Portal.Rendering;
using Varumarke.Portal.Start;

namespace Varumarke.Portal;

/// <summary>Adds the library's pages for people.</summary>
public static class VarumarkePortalExtensions
{
    private static readonly string[] Read = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Registers the portal. Call it after the engine has been added.</summary>
    public static IServiceCollection AddVarumarkePortal(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<PortalOptions>().Bind(configuration.GetSection(PortalOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddVarumarkeHttp()
            .AddLibrary()
            .AddSingleton<PortalSite>()
            .AddSingleton<PortalFiles>()
            .AddSingleton<PageRenderer>()
            .AddSingleton<StartEndpoint>()
            .AddSingleton<LibraryEndpoint>();
    }

    /// <summary>Maps the pages: <c>/</c>, and everything below <c>/sv</c> and <c>/en</c>.</summary>
    public static WebApplication MapVarumarkePortal(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapMethods("/", Read, StartEndpoint.LeadAsync);
        app.MapMethods("/portal/{hash}/{name}", Read, context => context.RequestServices.GetRequiredService<PortalFiles>().AnswerAsync(context));
        foreach ((string language, _) in LibraryCultures.All)
        {
            app.Map<StartEndpoint>(LibraryPaths.Start(language), (endpoint, context) => endpoint.HandleAsync(context, language));
            app.Map<LibraryEndpoint>(LibraryPaths.Library(language), (endpoint, context) => endpoint.HandleAsync(context, language));
        }

        return app;
    }

    // Resolved by the first request, not here: Umbraco's services cannot be made before the engine has booted.
    private static void Map<TEndpoint>(this IEndpointRouteBuilder routes, string pattern, Func<TEndpoint, HttpContext, Task> handle)
        where TEndpoint : notnull =>
        routes.MapMethods(pattern, Read, context => handle(context.RequestServices.GetRequiredService<TEndpoint>(), context));
}
