using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;
using Varumarke.Persistence.Schedules;
using Varumarke.Persistence.Users;

namespace Varumarke.Persistence.Documents;

/// <summary>What the repositories of documents and blueprints work with, beside what all content does.</summary>
internal sealed record DocumentServices(DocumentBuilder Builder, DocumentRows Rows, DocumentNames Names, ScheduleStore Schedules, NodePermissions Permissions);

internal static class DocumentServiceCollectionExtensions
{
    /// <summary>Documents, blueprints and what belongs to them.</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services) => services
        .AddSingleton<DocumentBuilder>()
        .AddSingleton<DocumentRows>()
        .AddSingleton<DocumentNames>()
        .AddSingleton<ScheduleStore>()
        .AddSingleton<DocumentServices>()
        .AddSingleton<IDocumentRepository, DocumentRepository>()
        .AddSingleton<IDocumentVersionRepository, DocumentVersionRepository>()
        .AddSingleton<IDocumentBlueprintRepository, DocumentBlueprintRepository>();
}
