using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Varumarke.Core.Subscriptions;

namespace Varumarke.Core.Composition;

/// <summary>Registers what tells people of new hits.</summary>
public static class SubscriptionsServiceCollectionExtensions
{
    /// <summary>Adds them. May be called by each feature that needs them; the repository comes from elsewhere.</summary>
    public static IServiceCollection AddSubscriptions(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddRecalls().TryAddSingleton<SearchSubscriptions>();
        services.TryAddSingleton<NewHits>();
        return services;
    }
}
