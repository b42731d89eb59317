using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Varumarke.Persistence.TrackedReferences;

internal static class TrackedReferenceServiceCollectionExtensions
{
    public static IServiceCollection AddTrackedReferences(this IServiceCollection services) => services.AddSingleton<ITrackedReferencesRepository, TrackedReferencesRepository>();
}
