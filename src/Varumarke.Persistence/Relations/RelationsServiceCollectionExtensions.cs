using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Varumarke.Persistence.Caching;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.Relations;

internal static class RelationsServiceCollectionExtensions
{
    public static IServiceCollection AddRelations(this IServiceCollection services) => services
        .AddSingleton<IDatabaseSeed, RelationTypeSeed>()
        .AddSingleton(provider => new DataSetCache<IRelationType>(
            provider.GetRequiredService<AppCaches>(),
            provider.GetRequiredService<IAmbientDatabase>(),
            RelationTypeRepository.Load))
        .AddSingleton<IRelationTypeRepository, RelationTypeRepository>()
        .AddSingleton<IRelationRepository, RelationRepository>();
}
