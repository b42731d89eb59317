using Microsoft.Extensions.DependencyInjection;
using Varumarke.Core.Sharing;

namespace Varumarke.Persistence.Sharing;

internal static class SharingServiceCollectionExtensions
{
    public static IServiceCollection AddSharingRepositories(this IServiceCollection services) => services
        .AddSingleton<ICollectionRepository, CollectionRepository>()
        .AddSingleton<IShareLinkRepository, ShareLinkRepository>();
}
