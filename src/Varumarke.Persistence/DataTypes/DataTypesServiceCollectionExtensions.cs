using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Varumarke.Persistence.Caching;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.DataTypes;

internal static class DataTypesServiceCollectionExtensions
{
    public static IServiceCollection AddDataTypes(this IServiceCollection services) => services
        .AddSingleton<DataTypeLoading>()
        .AddSingleton(provider => new DataSetCache<IDataType>(
            provider.GetRequiredService<AppCaches>(),
            provider.GetRequiredService<IAmbientDatabase>(),
            context => provider.GetRequiredService<DataTypeLoading>().Load(context)))
        .AddSingleton<IDataTypeRepository, DataTypeRepository>()
        .AddSingleton<IDataTypeUsageRepository, DataTypeUsageRepository>();
}
