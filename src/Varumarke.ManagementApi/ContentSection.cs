using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Clustering;
using Varumarke.Core.Composition;
using Varumarke.ManagementApi.Blueprints;
using Varumarke.ManagementApi.Collections;
using Varumarke.ManagementApi.Contributions;
using Varumarke.ManagementApi.Documents;
using Varumarke.ManagementApi.DocumentVersions;
using Varumarke.ManagementApi.Embedding;
using Varumarke.ManagementApi.Entities;
using Varumarke.ManagementApi.Figures;
using Varumarke.ManagementApi.Hostnames;
using Varumarke.ManagementApi.Notifications;
using Varumarke.ManagementApi.OpenDocuments;
using Varumarke.ManagementApi.Operations;
using Varumarke.ManagementApi.PublicAccess;
using Varumarke.ManagementApi.RecycleBin;
using Varumarke.ManagementApi.References;
using Varumarke.ManagementApi.Reports;
using Varumarke.ManagementApi.Reviews;
using Varumarke.ManagementApi.Search;
using Varumarke.ManagementApi.Strategy;
using Varumarke.ManagementApi.Trees;
using Varumarke.ManagementApi.Types;
using Varumarke.ManagementApi.Urls;
using Varumarke.ManagementApi.WorkUpdates;

namespace Varumarke.ManagementApi;

/// <summary>The operations of the content section, and what it shares with the media section.</summary>
internal static class ContentSection
{
    public static IEnumerable<Operation> Operations =>
    [
        .. DocumentTree.All,
        .. DocumentReads.All,
        .. DocumentCreation.All,
        .. DocumentSaving.All,
        .. DocumentPublishing.All,
        .. DocumentMoves.All,
        .. DocumentSegments.All,
        .. DocumentVersionOperations.All,
        .. DocumentUrls.All,
        .. EmbedOperations.All,
        .. DomainOperations.All,
        .. PublicAccessOperations.All,
        .. NotificationOperations.All,
        .. DocumentCollection.All,
        .. DocumentSearch.All,
        .. BlueprintTree.All,
        .. BlueprintOperations.All,
        .. TypeFolders<IContent>.Operations("document-blueprint"),
        .. DocumentReferences.All,
        .. DocumentRecycleBin.All,
        .. DocumentBinActions.All,
        .. OpenDocumentOperations.All,
        .. FigureOperations.All,
        .. ReportOperations.All,
        .. LessonOperations.All,
        .. OrphanOperations.All,
        .. ReviewOperations.All,
        .. ContributionReads.All,
        .. ContributionActs.All,
        .. WorkUpdateOperations.All,
    ];

    public static IServiceCollection AddContentSection(this IServiceCollection services) => services.AddShared().AddDocuments().AddContributionDesk().AddPageSettings().AddBlueprints();

    /// <summary>What documents and media have in common: part of a tree, values, history, references.</summary>
    private static IServiceCollection AddShared(this IServiceCollection services) => services
        .AddSingleton<EntityKeys>()
        .AddSingleton<Desks>()
        .AddSingleton<INodeListener>(provider => provider.GetRequiredService<Desks>())
        .AddSingleton<OpenDocumentOperations>()
        .AddSingleton<StartNodes>()
        .AddSingleton<ContentValues>()
        .AddSingleton<AuditLog>()
        .AddSingleton<ListViews>()
        .AddSingleton<EntityTree>()
        .AddSingleton<EntityBin>()
        .AddSingleton<ReferrerSight>()
        .AddSingleton<ReferencePresenter>()
        .AddSingleton<ReferencePages>();

    private static IServiceCollection AddDocuments(this IServiceCollection services) => services
        .AddSingleton<DocumentPresenter>()
        .AddSingleton<HiddenProperties>()
        .AddSingleton<GeneralPermissions>()
        .AddSingleton<DocumentPermissions>()
        .AddSingleton<DocumentKind>()
        .AddSingleton<DocumentTree>()
        .AddSingleton<DocumentReads>()
        .AddSingleton<DocumentDifferences>()
        .AddSingleton<DocumentConflicts>()
        .AddSingleton<DocumentPatch>()
        .AddSingleton<PublishFaults>()
        .AddSingleton<DocumentCreation>()
        .AddSingleton<DocumentSaving>()
        .AddSingleton<PlannedMessages>()
        .AddSingleton<BrokenReports>()
        .AddSingleton<DocumentPublishing>()
        .AddSingleton<DocumentMoves>()
        .AddSingleton<DocumentSegments>()
        .AddSingleton<DocumentReferences>()
        .AddSingleton<DocumentRecycleBin>()
        .AddSingleton<DocumentBinActions>()
        .AddSingleton<DocumentSearch>()
        .AddSingleton<FigureOperations>()
        .AddSingleton<ReportOperations>()
        .AddSingleton<LessonOperations>()
        .AddSingleton<OrphanOperations>()
        .AddSingleton<ReviewOperations>();

    /// <summary>What belongs to a document beside its text.</summary>
    private static IServiceCollection AddPageSettings(this IServiceCollection services) => services
        .AddSingleton<DocumentVersionOperations>()
        .AddSingleton<DocumentUrls>()
        .AddSingleton<EmbedOperations>()
        .AddSingleton<DomainOperations>()
        .AddSingleton<PublicAccessPresenter>()
        .AddSingleton<PublicAccessOperations>()
        .AddSingleton<NotificationOperations>()
        .AddSingleton<DocumentRowPresenter>()
        .AddSingleton<DocumentCollection>();

    private static IServiceCollection AddContributionDesk(this IServiceCollection services) => services
        .AddContributions()
        .AddSingleton<ContributionAccess>()
        .AddSingleton<ContributionPresenter>()
        .AddSingleton<ContributionReads>()
        .AddSingleton<ContributionActs>()
        .AddWorkUpdates()
        .AddReviews()
        .AddSingleton<WorkUpdateOperations>();

    private static IServiceCollection AddBlueprints(this IServiceCollection services) => services
        .AddSingleton<BlueprintTree>()
        .AddSingleton<BlueprintOperations>()
        .AddSingleton<IEntityTypeContainerService<IContent>>(services => services.GetRequiredService<IContentBlueprintContainerService>());
}
