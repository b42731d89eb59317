using Microsoft.Extensions.DependencyInjection;
using Varumarke.Core.Sharing;

namespace Varumarke.Persistence.Sharing;

internal static class SharingServiceCollectionExtensions
{
    public static IServiceCollection AddShareLinkRepository(this IServiceCollection services) => services.AddSingleton<IShareLinkRepository, ShareLinkRepository>();
}
