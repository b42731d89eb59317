using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Varumarke.Persistence.Containers;

internal static class ContainersServiceCollectionExtensions
{
    public static IServiceCollection AddContainers(this IServiceCollection services) => services
        .AddSingleton<IDocumentTypeContainerRepository, DocumentTypeContainerRepository>()
        .AddSingleton<IMediaTypeContainerRepository, MediaTypeContainerRepository>()
        .AddSingleton<IMemberTypeContainerRepository, MemberTypeContainerRepository>()
        .AddSingleton<IDataTypeContainerRepository, DataTypeContainerRepository>()
        .AddSingleton<IDocumentBlueprintContainerRepository, DocumentBlueprintContainerRepository>();
}
