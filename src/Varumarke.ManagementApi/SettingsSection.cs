using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.ManagementApi.ContentTypes;
using Varumarke.ManagementApi.DataTypes;
using Varumarke.ManagementApi.DocumentTypes;
using Varumarke.ManagementApi.MediaTypes;
using Varumarke.ManagementApi.MemberTypes;
using Varumarke.ManagementApi.Operations;
using Varumarke.ManagementApi.Types;

namespace Varumarke.ManagementApi;

/// <summary>What the sections Settings and Translation call.</summary>
internal static class SettingsSection
{
    public static IEnumerable<Operation> Operations =>
    [
        .. DataTypeReads.All,
        .. DataTypeWrites.All,
        .. DataTypeTree.All,
        .. TypeFolders<IDataType>.Operations("data-type"),
        .. DocumentTypeReads.All,
        .. DocumentTypeTree.All,
        .. TypeDesigner<IContentType>.Operations("document-type"),
        .. TypeFolders<IContentType>.Operations("document-type"),
        .. MediaTypeLists.All,
        .. MediaTypeTree.All,
        .. TypeDesigner<IMediaType>.Operations("media-type"),
        .. TypeFolders<IMediaType>.Operations("media-type"),
        .. MemberTypeReads.All,
        .. MemberTypeTree.All,
        .. TypeDesigner<IMemberType>.Operations("member-type"),
        .. TypeFolders<IMemberType>.Operations("member-type"),
    ];

    public static IServiceCollection AddSettingsSection(this IServiceCollection services) => services.AddDataTypes().AddContentTypes();

    private static IServiceCollection AddDataTypes(this IServiceCollection services)
    {
        services.AddSingleton<IEntityTypeContainerService<IDataType>>(provider => provider.GetRequiredService<IDataTypeContainerService>());
        services.AddSingleton(typeof(TypeFolders<>));
        services.AddSingleton<DataTypeReads>();
        services.AddSingleton<DataTypeWrites>();
        services.AddSingleton<DataTypeTree>();
        return services;
    }

    // Umbraco registers its services of types under the name of their kind alone.
    private static IServiceCollection AddContentTypes(this IServiceCollection services)
    {
        services.AddSingleton<IContentTypeBaseService<IContentType>>(provider => provider.GetRequiredService<IContentTypeService>());
        services.AddSingleton<IContentTypeBaseService<IMediaType>>(provider => provider.GetRequiredService<IMediaTypeService>());
        services.AddSingleton<IContentTypeBaseService<IMemberType>>(provider => provider.GetRequiredService<IMemberTypeService>());
        services.AddSingleton<IEntityTypeContainerService<IContentType>>(provider => provider.GetRequiredService<IContentTypeContainerService>());
        services.AddSingleton<IEntityTypeContainerService<IMediaType>>(provider => provider.GetRequiredService<IMediaTypeContainerService>());
        services.AddSingleton<IEntityTypeContainerService<IMemberType>>(provider => provider.GetRequiredService<IMemberTypeContainerService>());
        services.AddSingleton<ITypeDesign<IContentType>, DocumentTypeDesign>();
        services.AddSingleton<ITypeDesign<IMediaType>, MediaTypeDesign>();
        services.AddSingleton<ITypeDesign<IMemberType>, MemberTypeDesign>();
        services.AddSingleton(typeof(TypeDesigner<>));
        services.AddSingleton<TypeParts>();
        services.AddSingleton<DocumentTypePresenter>();
        services.AddSingleton<DocumentTypeReads>();
        services.AddSingleton<DocumentTypeTree>();
        services.AddSingleton<MediaTypePresenter>();
        services.AddSingleton<MediaTypeLists>();
        services.AddSingleton<MediaTypeTree>();
        services.AddSingleton<MemberTypePresenter>();
        services.AddSingleton<MemberTypeReads>();
        services.AddSingleton<MemberTypeTree>();
        return services;
    }
}
