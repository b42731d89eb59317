using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Varumarke.Engine.Boot;
using Varumarke.Engine.Synchronisation;

namespace Varumarke.Engine;

/// <summary>Starts the engine without a web host, for commands.</summary>
public static class VarumarkeEngineServiceProviderExtensions
{
    /// <summary>
    /// Tells Umbraco's static service locator which container is meant: call it as soon as the container is built, since
    /// constructors of Umbraco's own services use the locator.
    /// </summary>
    /// <param name="services">The host's root services.</param>
    public static void UseVarumarkeEngine(this IServiceProvider services) => StaticServiceProvider.Instance = services;

    /// <summary>
    /// Boots the engine for a command such as import or export. The import of the seed at first start is left out: the
    /// command says what it wants done. A web host boots by itself.
    /// </summary>
    /// <param name="services">The host's root services.</param>
    /// <param name="cancellationToken">Breaks off the boot.</param>
    public static Task BootVarumarkeEngineAsync(
        this IServiceProvider services, CancellationToken cancellationToken = default) =>
        services.GetRequiredService<EngineBoot>().StartAsync(withFirstStart: false, cancellationToken);

    /// <summary>Ends what a command has begun: notes of changes that everything has followed from are taken away. A web host does so by itself.</summary>
    /// <param name="services">The host's root services.</param>
    public static void LeaveVarumarkeEngine(this IServiceProvider services) => services.GetService<LateFinish>()?.RunAtStop();
}
