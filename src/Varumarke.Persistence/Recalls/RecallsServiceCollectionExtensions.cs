using Microsoft.Extensions.DependencyInjection;
using Varumarke.Core.Recalls;

namespace Varumarke.Persistence.Recalls;

internal static class RecallsServiceCollectionExtensions
{
    public static IServiceCollection AddReleasedAssetRepository(this IServiceCollection services) => services.AddSingleton<IReleasedAssetRepository, ReleasedAssetRepository>();
}
