using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Varumarke.Persistence.Caching;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.Domains;

internal static class DomainServiceCollectionExtensions
{
    public static IServiceCollection AddDomains(this IServiceCollection services) => services
        .AddSingleton(provider => new DataSetCache<IDomain>(
            provider.GetRequiredService<AppCaches>(),
            provider.GetRequiredService<IAmbientDatabase>(),
            DomainRepository.Load))
        .AddSingleton<IDomainRepository, DomainRepository>();
}
