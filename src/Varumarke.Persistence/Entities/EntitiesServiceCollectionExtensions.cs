using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Varumarke.Persistence.Entities;

internal static class EntitiesServiceCollectionExtensions
{
    public static IServiceCollection AddEntities(this IServiceCollection services) => services
        .AddSingleton<EntityBuilding>()
        .AddSingleton<EntityOrdering>()
        .AddSingleton<IEntityRepository, EntityRepository>()
        .AddSingleton<IIdKeyMapRepository, IdKeyMapRepository>();
}
