using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Varumarke.Persistence.Caching;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.Dictionary;

internal static class DictionaryServiceCollectionExtensions
{
    public static IServiceCollection AddDictionary(this IServiceCollection services) => services
        .AddSingleton(provider => new DataSetCache<IDictionaryItem>(
            provider.GetRequiredService<AppCaches>(),
            provider.GetRequiredService<IAmbientDatabase>(),
            DictionaryLoading.Load))
        .AddSingleton<IDictionaryRepository, DictionaryRepository>();
}
