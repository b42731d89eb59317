using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Varumarke.Engine.PublishedCache;

namespace Varumarke.Engine.Synchronisation;

/// <summary>What Umbraco keeps in memory of the database to find its way: the trees, what is published, the addresses.</summary>
internal sealed class TreesFromDatabase(
    IDocumentNavigationManagementService documents,
    IMediaNavigationManagementService media,
    IPublishStatusManagementService published,
    IDocumentUrlService urls,
    IDocumentUrlAliasService aliases,
    CacheGenerations generations)
{
    /// <summary>Reads all of it, each with what it is worked out from before it.</summary>
    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        await documents.RebuildAsync();
        await documents.RebuildBinAsync();
        await media.RebuildAsync();
        await media.RebuildBinAsync();
        await published.InitializeAsync(cancellationToken);
        await urls.InitAsync(forceEmpty: false, cancellationToken);
        await aliases.InitAsync(forceEmpty: false, cancellationToken);
    }

    /// <summary>What was made of any of it is made again.</summary>
    public void Raise()
    {
        generations.RaiseTypes();
        generations.RaiseVisibility();
    }
}
