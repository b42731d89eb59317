using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Varumarke.Core.Changes;
using Varumarke.Core.Search;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.Contents;

/// <summary>What every content repository works with.</summary>
internal sealed record ContentServices(
    IAmbientDatabase Database,
    AppCaches Caches,
    Cultures Cultures,
    PropertyValues Values,
    ContentOrdering Ordering,
    ContentTags Tags,
    ContentStatements Statements,
    ContentStorage Storage,
    SiblingNames Names,
    StartNodes StartNodes,
    IEventAggregator Events);

internal static class ContentServiceCollectionExtensions
{
    /// <summary>What documents, media and members have in common.</summary>
    public static IServiceCollection AddContents(this IServiceCollection services) => services
        .AddSingleton<Cultures>()
        .AddSingleton<PropertyValues>()
        .AddSingleton<PropertyColumns>()
        .AddSingleton<ContentOrdering>()
        .AddSingleton<ContentTags>()
        .AddSingleton<ContentStatements>()
        .AddSingleton<ContentStorage>()
        .AddSingleton<SiblingNames>()
        .AddSingleton(typeof(NameTable<>))
        .AddSingleton<INameSearch, NameSearch>()
        .AddSingleton<StartNodes>()
        .AddChangeListener<SnapshotInvalidation>(ChangePhase.Stored, ChangeKinds.Documents | ChangeKinds.Media | ChangeKinds.Types | ChangeKinds.Languages)
        .AddSingleton(typeof(ContentShapes<>))
        .AddSingleton(typeof(SnapshotCache<>))
        .AddSingleton<ContentSnapshots>()
        .AddSingleton<ContentServices>();
}
