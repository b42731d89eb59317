using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Varumarke.Persistence.Caching;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.Languages;

internal static class LanguagesServiceCollectionExtensions
{
    public static IServiceCollection AddLanguages(this IServiceCollection services) => services
        .AddSingleton(provider => new DataSetCache<ILanguage>(
            provider.GetRequiredService<AppCaches>(),
            provider.GetRequiredService<IAmbientDatabase>(),
            LanguageLoading.Load))
        .AddSingleton<ILanguageRepository, LanguageRepository>();
}
