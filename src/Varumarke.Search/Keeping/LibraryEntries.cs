using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Services.Navigation;
using Varumarke.Core.PublishedIndex;
using Varumarke.Search.Entries;
using Varumarke.Search.Index;

namespace Varumarke.Search.Keeping;

/// <summary>What the index is made of, read as it is now.</summary>
internal sealed class LibraryEntries(
    AssetEntries assets,
    DocumentEntries documents,
    ContributionEntries contributions,
    IDocumentNavigationQueryService documentTree,
    IMediaNavigationQueryService mediaTree,
    ILogger<LibraryEntries> logger)
{
    /// <summary>What is to be in the index of a contribution; nothing where it is not shown.</summary>
    public IndexEntry? Read(Guid contribution) => contributions.Read(contribution);

    /// <summary>What is to be in the index of an item, by language; nothing in any where it cannot be read.</summary>
    public async Task<IReadOnlyList<(string? Language, IndexEntry? Entry)>> ReadAsync(ItemKind kind, Guid key, CancellationToken cancellationToken)
    {
        try
        {
            return kind == ItemKind.Media
                ? [(null, await assets.ReadAsync(key, cancellationToken))]
                : [.. documents.Read(key).Select(read => ((string?)read.Item1, read.Item2))];
        }
#pragma warning disable CA1031 // One thing that cannot be read keeps nothing else out; it is not found itself.
        catch (Exception unreadable) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            logger.EntryUnreadable(unreadable, key);
            return [(null, null)];
        }
    }

    /// <summary>What lies below an item.</summary>
    public IEnumerable<Guid> Below(ItemKind kind, Guid key)
    {
        INavigationQueryService tree = kind == ItemKind.Media ? mediaTree : documentTree;
        return tree.TryGetDescendantsKeys(key, out IEnumerable<Guid> below) ? [.. below] : [];
    }
}
