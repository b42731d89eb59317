using Microsoft.Extensions.DependencyInjection;
using Varumarke.Core.PublishedIndex;

namespace Varumarke.Persistence.PublishedIndex;

internal static class PublishedIndexServiceCollectionExtensions
{
    /// <summary>What the Delivery API's query index is read from.</summary>
    public static IServiceCollection AddPublishedIndex(this IServiceCollection services) =>
        services.AddSingleton<IPublishedIndexSource, PublishedIndexReader>();
}
