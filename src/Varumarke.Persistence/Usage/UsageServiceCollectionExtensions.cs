using Microsoft.Extensions.DependencyInjection;
using Varumarke.Core.Usage;

namespace Varumarke.Persistence.Usage;

internal static class UsageServiceCollectionExtensions
{
    public static IServiceCollection AddUsageRepository(this IServiceCollection services) => services.AddSingleton<IUsageRepository, UsageRepository>();
}
