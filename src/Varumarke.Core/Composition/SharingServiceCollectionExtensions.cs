using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Varumarke.Core.Sharing;

namespace Varumarke.Core.Composition;

/// <summary>Registers collections and the links to them.</summary>
public static class SharingServiceCollectionExtensions
{
    /// <summary>Adds shelf and desk. May be called by each door that needs them; repositories and protector come from elsewhere.</summary>
    public static IServiceCollection AddSharing(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(TimeProvider.System);
        services.AddLibrary().TryAddSingleton<CollectionShelf>();
        services.TryAddSingleton<ShareLinkDesk>();
        return services;
    }
}
