using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Varumarke.Persistence.KeyValues;

internal static class KeyValuesServiceCollectionExtensions
{
    public static IServiceCollection AddKeyValues(this IServiceCollection services) => services.AddSingleton<IKeyValueRepository, KeyValueRepository>();
}
