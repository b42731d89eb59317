using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Varumarke.Engine.PublishedCache;

namespace Varumarke.Engine.Synchronisation;

/// <summary>What Umbraco keeps in memory of the database to find its way: the trees, what is published, the addresses.</summary>
internal sealed class TreesFromDatabase(
    IDocumentNavigationManagementService documents,
    IDocumentNavigationQueryService documentTree,
    IMediaNavigationManagementService media,
    IMediaNavigationQueryService mediaTree,
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

    /// <summary>
    /// What went to the bin between the reading of the tree and that of the bin stands in both, and Umbraco's refreshers leave alone
    /// what does: it would stay in the tree. It goes out of the bin, and whoever follows the change afterwards puts it where it belongs.
    /// </summary>
    public void Separate()
    {
        Separate(documentTree, documentTree, documents);
        Separate(mediaTree, mediaTree, media);
    }

    /// <summary>What was made of any of it is made again.</summary>
    public void Raise()
    {
        generations.RaiseTypes();
        generations.RaiseVisibility();
    }

    private static void Separate(INavigationQueryService tree, IRecycleBinNavigationQueryService bin, IRecycleBinNavigationManagementService removal)
    {
        if (!tree.TryGetRootKeys(out IEnumerable<Guid> roots))
        {
            return;
        }

        Guid[] inBoth = [.. roots
            .SelectMany(root => tree.TryGetDescendantsKeysOrSelfKeys(root, out IEnumerable<Guid> below) ? below : [])
            .Where(key => bin.TryGetParentKeyInBin(key, out _))];
        foreach (Guid key in inBoth)
        {
            removal.RemoveFromBin(key);
        }
    }
}
