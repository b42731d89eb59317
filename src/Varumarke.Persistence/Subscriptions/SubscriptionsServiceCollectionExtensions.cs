using Microsoft.Extensions.DependencyInjection;
using Varumarke.Core.Subscriptions;

namespace Varumarke.Persistence.Subscriptions;

internal static class SubscriptionsServiceCollectionExtensions
{
    public static IServiceCollection AddSubscriptionRepository(this IServiceCollection services) => services.AddSingleton<ISearchSubscriptionRepository, SearchSubscriptionRepository>();
}
