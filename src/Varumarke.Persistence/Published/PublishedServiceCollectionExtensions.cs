using Microsoft.Extensions.DependencyInjection;
using Varumarke.Core.Published;

namespace Varumarke.Persistence.Published;

internal static class PublishedServiceCollectionExtensions
{
    /// <summary>What the published cache reads from.</summary>
    public static IServiceCollection AddPublished(this IServiceCollection services) => services
        .AddSingleton<PublishedReaders>()
        .AddSingleton<PublishedRows>()
        .AddSingleton<PublishedValueRows>()
        .AddSingleton<IPublishedSource, PublishedSource>();
}
