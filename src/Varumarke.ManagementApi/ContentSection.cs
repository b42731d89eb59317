using Microsoft.Extensions.DependencyInjection;
using Varumarke.ManagementApi.Documents;
using Varumarke.ManagementApi.Entities;
using Varumarke.ManagementApi.Operations;
using Varumarke.ManagementApi.RecycleBin;
using Varumarke.ManagementApi.References;
using Varumarke.ManagementApi.Trees;

namespace Varumarke.ManagementApi;

/// <summary>The operations of the content section, and what it shares with the media section.</summary>
internal static class ContentSection
{
    public static IEnumerable<Operation> Operations =>
    [
        .. DocumentTree.All,
        .. DocumentReads.All,
        .. DocumentWrites.All,
        .. DocumentReferences.All,
        .. DocumentRecycleBin.All,
    ];

    public static IServiceCollection AddContentSection(this IServiceCollection services) => services.AddShared().AddDocuments();

    /// <summary>What documents and media have in common: part of a tree, values, history, references.</summary>
    private static IServiceCollection AddShared(this IServiceCollection services) => services
        .AddSingleton<EntityKeys>()
        .AddSingleton<StartNodes>()
        .AddSingleton<ContentValues>()
        .AddSingleton<AuditLog>()
        .AddSingleton<EntityTree>()
        .AddSingleton<EntityBin>()
        .AddSingleton<ReferrerSight>()
        .AddSingleton<ReferencePresenter>()
        .AddSingleton<ReferencePages>();

    private static IServiceCollection AddDocuments(this IServiceCollection services) => services
        .AddSingleton<DocumentPresenter>()
        .AddSingleton<DocumentPermissions>()
        .AddSingleton<DocumentKind>()
        .AddSingleton<DocumentTree>()
        .AddSingleton<DocumentReads>()
        .AddSingleton<DocumentWrites>()
        .AddSingleton<DocumentReferences>()
        .AddSingleton<DocumentRecycleBin>();
}
