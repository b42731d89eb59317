using Varumarke.Core.Access;
using Varumarke.Core.Changes;
using Varumarke.Core.Rights;
using Varumarke.DeliveryApi.Answers;
using Varumarke.DeliveryApi.Content;
using Varumarke.DeliveryApi.Dependencies;
using Varumarke.DeliveryApi.Index;
using Varumarke.DeliveryApi.Media;
using Varumarke.DeliveryApi.Querying;
using Varumarke.DeliveryApi.Querying.SiteFields;

namespace Varumarke.DeliveryApi.Changes;

/// <summary>What each kind of change makes old, in everything that this API remembers.</summary>
internal sealed class CacheEviction(
    OutputCache output,
    PublishedIndexes indexes,
    ContentPropertyValues contentValues,
    SiteFieldIndexes siteFields,
    MediaPropertyValues mediaValues,
    AssetDecisions decisions,
    DocumentAccessChanges access,
    KnownProperties known,
    RouteStamps routes)
{
    /// <summary>A draft was saved or siblings were sorted: no answer shows it, but lists may have another order.</summary>
    public void OnDraftSaved(Guid key)
    {
        siteFields.ForgetDraft(key);
        indexes.TouchDocuments([key]);
    }

    /// <summary>A document's published version changed in place.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="change">What was told of it.</param>
    public void OnDocumentPublished(Guid key, Change change)
    {
        // A new name gives everything below it a new path.
        if (routes.HasChanged(key))
        {
            OnBranchChanged(key, change);
            return;
        }

        EvictDocuments([key]);
    }

    /// <summary>A document and all below it were published, unpublished, moved, trashed or removed.</summary>
    public void OnBranchChanged(Guid key, Change change) => EvictDocuments(Branch(indexes.Published, key, change));

    /// <summary>A media item changed; a folder's name is part of the paths below it.</summary>
    public void OnMediaChanged(Guid key, Change change)
    {
        HashSet<Guid> keys = Branch(indexes.Media, key, change);
        foreach (Guid each in keys)
        {
            decisions.Forget(each);
        }

        mediaValues.Forget(keys);
        indexes.Media.Touch(keys);
        output.Evict(keys);
    }

    /// <summary>A type changed: what shows an item or a block of it is old, and the index holds its alias.</summary>
    public void OnTypeChanged(int typeId)
    {
        ForgetDerived();
        output.Evict([TypeTag.Of(typeId)]);
    }

    /// <summary>Something that any answer may depend on changed: a language, a domain, a data type, a protection.</summary>
    public void OnEverythingChanged()
    {
        access.Forget();
        ForgetDerived();
        output.Clear();
    }

    private void EvictDocuments(HashSet<Guid> keys)
    {
        contentValues.Forget(keys);
        siteFields.Forget(keys);
        indexes.TouchDocuments(keys);
        routes.Forget(keys);
        output.Evict(keys);
    }

    private void ForgetDerived()
    {
        known.Forget();
        contentValues.Clear();
        siteFields.Clear();
        mediaValues.Clear();
        decisions.ForgetAll();
        routes.Clear();
        indexes.TouchAll();
    }

    // What has been removed for good has left the navigation; the last picture of the tree still knows what lay below it.
    private static HashSet<Guid> Branch(PublishedIndex index, Guid key, Change change)
    {
        HashSet<Guid> keys = [key, .. change.Branch];
        if (index.LastSeen is { } snapshot && snapshot.PositionOf(key) is >= 0 and var position)
        {
            for (int at = position; at < snapshot.EndOf(position); at++)
            {
                keys.Add(snapshot[at].Key);
            }
        }

        return keys;
    }
}
