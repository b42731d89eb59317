using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Varumarke.Core.Changes;
using Varumarke.Core.Composition;
using Varumarke.Core.Drafts;
using Varumarke.Core.Search;
using Varumarke.Search.Compounds;
using Varumarke.Search.Editors;
using Varumarke.Search.Entries;
using Varumarke.Search.Files;
using Varumarke.Search.Gates;
using Varumarke.Search.Index;
using Varumarke.Search.Keeping;
using Varumarke.Search.Queries;
using Varumarke.Search.Words;

namespace Varumarke.Search;

/// <summary>Registers the library's search.</summary>
public static class VarumarkeSearchServiceCollectionExtensions
{
    /// <summary>Adds this node's index, what keeps it, and what answers from it. Call it after the engine has been added.</summary>
    public static IServiceCollection AddVarumarkeSearch(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<SearchOptions>().Bind(configuration.GetSection(SearchOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddHealthChecks().AddCheck<CompoundsHealthCheck>("compounds", tags: ["ready"]);
        return services.AddLibrary().AddContributions().AddWords().AddIndex().AddKeeping().AddQueries();
    }

    private static IServiceCollection AddWords(this IServiceCollection services) =>
        services
        .AddSingleton<KnownWords>()
        .AddSingleton<OwnNames>()
        .AddSingleton<CompoundExceptions>()
        .AddSingleton<SwedishCompounds>()
        .AddSingleton<ICompoundSplitter>(provider => provider.GetRequiredService<SwedishCompounds>())
        .AddSingleton<Synonyms>()
        .AddSingleton<EditorsWords>()
        .AddSingleton<Analyzers>();

    private static IServiceCollection AddIndex(this IServiceCollection services) => services
        .AddSingleton<IndexFolder>()
        .AddSingleton<LibraryIndex>()
        .AddSingleton<FileTexts>()
        .AddSingleton<AssetEntries>()
        .AddSingleton<DocumentEntries>()
        .AddSingleton<ContributionEntries>();

    private static IServiceCollection AddKeeping(this IServiceCollection services) => services
        .AddSingleton<ChangeQueue>()
        .AddSingleton<LibraryEntries>()
        .AddSingleton<IndexUpdates>()
        .AddHostedService<IndexKeeper>()
        .AddChangeListener<SearchChanges>(
            ChangePhase.Derived,
            ChangeKinds.Documents | ChangeKinds.Media | ChangeKinds.Types | ChangeKinds.DataTypes | ChangeKinds.Languages | ChangeKinds.Dictionary | ChangeKinds.PublicAccess | ChangeKinds.Contributions);

    private static IServiceCollection AddQueries(this IServiceCollection services) => services
        .AddSingleton<ChangeGeneration>()
        .AddSingleton<IGeneration>(provider => provider.GetRequiredService<ChangeGeneration>())
        .AddSingleton<IEntryGate, EntryGate>()
        .AddSingleton<VisibleEntries>()
        .AddSingleton<QueryBuilder>()
        .AddSingleton<Suggestions>()
        .AddSingleton<Snippets>()
        .AddSingleton<RecentAnswers>()
        .AddSingleton<IPdfDrafts, PdfDrafts>()
        .AddSingleton<ILibrarySearch, LibrarySearch>();
}
