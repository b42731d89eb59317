using Microsoft.Extensions.Logging;
using Varumarke.Core.Contributions;
using Varumarke.Core.PublishedIndex;
using Varumarke.Search.Compounds;
using Varumarke.Search.Editors;
using Varumarke.Search.Index;

namespace Varumarke.Search.Keeping;

/// <summary>Brings the index up to date: with single changes, or by comparing it with all that there is.</summary>
internal sealed class IndexUpdates(
    LibraryIndex index,
    LibraryEntries entries,
    IPublishedIndexSource source,
    PublicContributions shown,
    EditorsWords editors,
    SwedishCompounds compounds,
    ILogger<IndexUpdates> logger)
{
    // Readers see a long work in pieces, each twice as long as the one before: a piece is kept apart until it is put together with others.
    private const int FirstPiece = 2_000;
    private const int LongestPiece = 16_000;

    // So many entries are written twice in no time.
    private const int Few = 5_000;

    public async Task ApplyAsync(IReadOnlyList<IndexChange> changes, CancellationToken cancellationToken)
    {
        bool compares = false, whole = changes.Any(change => change is { Key: null }) && await editors.ReadAsync();
        foreach (IndexChange change in changes.Distinct())
        {
            if (change is { Kind: { } kind, Key: { } key })
            {
                await ApplyAsync(kind, key, change.WithBranch, cancellationToken);
                continue;
            }

            if (change is { IsContribution: true, Key: { } contribution })
            {
                WriteContribution(contribution, isNew: false);
                continue;
            }

            compares = true;
            whole |= change.Whole;
        }

        if (compares)
        {
            await CompareAsync(whole, cancellationToken);
        }

        index.Show();
        index.Rest();
    }

    private async Task ApplyAsync(ItemKind kind, Guid key, bool withBranch, CancellationToken cancellationToken)
    {
        if (withBranch)
        {
            index.RemoveBranch(key);
        }

        foreach (Guid each in withBranch ? entries.Below(kind, key).Prepend(key) : [key])
        {
            await WriteAsync(kind, each, isNew: false, cancellationToken);
        }
    }

    /// <summary>What is not there any more goes, what changed since it was read is read again; with <paramref name="whole"/> everything is.</summary>
    private async Task CompareAsync(bool whole, CancellationToken cancellationToken)
    {
        index.LearnWords();

        // What was written a moment ago is there already, and would be there twice if it were taken for new.
        index.Show();
        Dictionary<Guid, long> former = new(index.Stamps());

        // What is written first is cut by the words and names that are known then: an index without any is written twice, unless
        // the dictionary is there and so much is to be read that its few names do not pay for it.
        if (former.Count == 0 && (await ReadAsync([], whole: true, cancellationToken) <= Few || !compounds.HasDictionary))
        {
            former = new(index.Stamps());
            whole = true;
        }

        int written = await ReadAsync(former, whole, cancellationToken);
        foreach (Guid gone in former.Keys)
        {
            index.Remove(gone);
        }

        logger.IndexCompared(written, former.Count);
    }

    private async Task<int> ReadAsync(Dictionary<Guid, long> former, bool whole, CancellationToken cancellationToken)
    {
        int written = 0, piece = FirstPiece, shownAt = FirstPiece;
        foreach (ItemKind kind in (ItemKind[])[ItemKind.Media, ItemKind.Document])
        {
            foreach (IndexedItem item in source.ReadAll(kind, drafts: false).ToList())
            {
                bool isKnown = former.Remove(item.Key, out long stamp);
                if (isKnown && !whole && stamp == item.UpdateDate.Ticks)
                {
                    continue;
                }

                await WriteAsync(kind, item.Key, isNew: !isKnown, cancellationToken);
                if (++written == shownAt)
                {
                    index.Show();
                    piece = Math.Min(2 * piece, LongestPiece);
                    shownAt += piece;
                }
            }
        }

        foreach (PublicContribution contribution in shown.Read().All.Values)
        {
            cancellationToken.ThrowIfCancellationRequested();
            bool isKnown = former.Remove(contribution.Key, out long stamp);
            if (!isKnown || whole || stamp != contribution.Stamp.Ticks)
            {
                WriteContribution(contribution.Key, isNew: !isKnown);
                written++;
            }
        }

        index.Show();
        return written;
    }

    private void WriteContribution(Guid key, bool isNew) => Replace(key, null, entries.Read(key), isNew);

    private async Task WriteAsync(ItemKind kind, Guid key, bool isNew, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        // Written outside of what is caught: an index that cannot be written is not an entry that cannot be read, and is tried again.
        foreach ((string? language, IndexEntry? entry) in await entries.ReadAsync(kind, key, cancellationToken))
        {
            Replace(key, language, entry, isNew);
        }
    }

    private void Replace(Guid key, string? language, IndexEntry? entry, bool isNew)
    {
        if (entry is not null)
        {
            index.Write(entry, isNew);
        }
        else if (!isNew)
        {
            index.Remove(key, language);
        }
    }
}
