using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Varumarke.Persistence.Caching;
using Varumarke.Persistence.Schema;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.ContentTypes;

internal static class ContentTypesServiceCollectionExtensions
{
    public static IServiceCollection AddContentTypes(this IServiceCollection services) => services
        .AddSingleton<ContentTypeLoading>()
        .AddSingleton<ContentTypeStorage>()
        .AddSingleton<ContentMigration>()
        .AddSingleton<ContentTypeSets>()
        .AddSingleton<ContentTypeServices>()
        .AddSet(ContentTypeKinds.Document)
        .AddSet(ContentTypeKinds.Media)
        .AddSet(ContentTypeKinds.Member)
        .AddSingleton<IContentTypeRepository, DocumentTypeRepository>()
        .AddSingleton<IMediaTypeRepository, MediaTypeRepository>()
        .AddSingleton<IMemberTypeRepository, MemberTypeRepository>()
        .AddSingleton<IContentTypeCommonRepository, ContentTypeCommonRepository>()
        .AddSingleton<IPropertyTypeUsageRepository, PropertyTypeUsageRepository>();

    private static IServiceCollection AddSet<T>(this IServiceCollection services, ContentTypeKind<T> kind) where T : class, IContentTypeComposition => services
        .AddSingleton(provider => new DataSetCache<T>(
            provider.GetRequiredService<AppCaches>(),
            provider.GetRequiredService<IAmbientDatabase>(),
            context => provider.GetRequiredService<ContentTypeLoading>().Load(context, kind)));
}
