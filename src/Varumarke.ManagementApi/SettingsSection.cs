using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.ManagementApi.ContentTypes;
using Varumarke.ManagementApi.DataTypes;
using Varumarke.ManagementApi.Dictionary;
using Varumarke.ManagementApi.DocumentTypes;
using Varumarke.ManagementApi.DynamicRoots;
using Varumarke.ManagementApi.HealthChecks;
using Varumarke.ManagementApi.Indexes;
using Varumarke.ManagementApi.Languages;
using Varumarke.ManagementApi.LeftOut;
using Varumarke.ManagementApi.Lists;
using Varumarke.ManagementApi.Logs;
using Varumarke.ManagementApi.MediaTypes;
using Varumarke.ManagementApi.MemberTypes;
using Varumarke.ManagementApi.Operations;
using Varumarke.ManagementApi.Redirects;
using Varumarke.ManagementApi.Relations;
using Varumarke.ManagementApi.Server;
using Varumarke.ManagementApi.Types;
using Varumarke.ManagementApi.Webhooks;

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
        .. TypeFiles<IContentType>.Operations("document-type", "DocumentType"),
        .. TypeFiles<IMediaType>.Operations("media-type", "MediaType"),
        .. TypeFiles<IMemberType>.Operations("member-type", "MemberType"),
        .. ImportAnalysis.All,
        .. LanguageOperations.All,
        .. DictionaryReads.All,
        .. DictionaryWrites.All,
        .. DictionaryFiles.All,
        .. RelationOperations.All,
        .. WebhookOperations.All,
        .. WebhookReceivers.All,
        .. RedirectOperations.All,
        .. LogViewer.All,
        .. HealthGroups.All,
        .. IndexOperations.All,
        .. DynamicRootOperations.All,
        .. SmallLists.All,
        .. ServerState.All,
        .. LeftOutOperations.All,
    ];

    public static IServiceCollection AddSettingsSection(this IServiceCollection services) => services.AddDataTypes().AddContentTypes().AddSiteSettings();

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
        services.AddSingleton(typeof(TypeFiles<>));
        services.AddSingleton<ImportAnalysis>();
        services.TryAddSingleton(XmlSerializer);
        services.AddSingleton<TypeParts>();
        services.AddSingleton<DocumentTypePresenter>();
        services.AddSingleton<DocumentTypeReads>();
        services.AddSingleton<DocumentTypeTree>();
        services.AddSingleton<MediaTypeLists>();
        services.AddSingleton<MediaTypeTree>();
        services.AddSingleton<MemberTypePresenter>();
        services.AddSingleton<MemberTypeReads>();
        services.AddSingleton<MemberTypeTree>();
        return services;
    }

    // Umbraco's own, which its other packages register and other programs cannot name.
    private static IEntityXmlSerializer XmlSerializer(IServiceProvider provider) => (IEntityXmlSerializer)ActivatorUtilities.CreateInstance(
        provider, typeof(IEntityXmlSerializer).Assembly.GetType("Umbraco.Cms.Core.Services.EntityXmlSerializer", throwOnError: true)!);

    private static IServiceCollection AddSiteSettings(this IServiceCollection services)
    {
        services.AddSingleton<KeptLog>();
        services.AddSingleton<ILoggerProvider, KeptLogProvider>();
        services.AddSingleton<SavedSearches>();
        services.AddSingleton<LanguageOperations>();
        services.AddSingleton<DictionaryReads>();
        services.AddSingleton<DictionaryWrites>();
        services.AddSingleton<DictionaryFiles>();
        services.AddSingleton<RelationOperations>();
        services.AddSingleton<WebhookOperations>();
        services.AddSingleton<WebhookReceivers>();
        services.AddSingleton<RedirectOperations>();
        services.AddSingleton<LogViewer>();
        services.AddSingleton<HealthGroups>();
        services.AddSingleton<IndexOperations>();
        services.AddSingleton<DynamicRootOperations>();
        services.AddSingleton<SmallLists>();
        services.AddSingleton<ServerState>();
        services.AddSingleton<LeftOutOperations>();
        return services;
    }
}
