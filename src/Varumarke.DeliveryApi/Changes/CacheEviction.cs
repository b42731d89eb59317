using Umbraco.Cms.Core.Services.Navigation;
using Varumarke.Core.Access;
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
    RouteStamps routes,
    IDocumentNavigationQueryService documents,
    IMediaNavigationQueryService media)
{
    /// <summary>A draft was saved or siblings were sorted: no answer shows it, but lists may have another order.</summary>
    public void OnDraftSaved(Guid key)
    {
        siteFields.ForgetDraft(key);
        indexes.TouchDocuments([key]);
    }

    /// <summary>A document's published version changed in place.</summary>
    public void OnDocumentPublished(Guid key)
    {
        // A new name gives everything below it a new path.
        if (routes.HasChanged(key))
        {
            OnBranchChanged(key);
            return;
        }

        EvictDocuments([key]);
    }

    /// <summary>A document and all below it were published, unpublished, moved, trashed or removed.</summary>
    public void OnBranchChanged(Guid key) => EvictDocuments(Branch(documents, key));

    /// <summary>A media item changed; a folder's name is part of the paths below it.</summary>
    public void OnMediaChanged(Guid key)
    {
        HashSet<Guid> keys = Branch(media, key);
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

    private HashSet<Guid> Branch(INavigationQueryService navigation, Guid key)
    {
        HashSet<Guid> keys = [key];
        if (navigation.TryGetDescendantsKeys(key, out IEnumerable<Guid> below))
        {
            keys.UnionWith(below);
        }
        else if (navigation is IRecycleBinNavigationQueryService bin && bin.TryGetDescendantsKeysInBin(key, out below))
        {
            keys.UnionWith(below);
        }

        AddFromIndex(navigation == media ? indexes.Media : indexes.Published, key, keys);
        return keys;
    }

    // What has been removed for good has left the navigation; the last picture of the tree still knows what lay below it.
    private static void AddFromIndex(PublishedIndex index, Guid key, HashSet<Guid> keys)
    {
        if (index.LastSeen is not { } snapshot || snapshot.PositionOf(key) is not (>= 0 and var position))
        {
            return;
        }

        for (int at = position; at < snapshot.EndOf(position); at++)
        {
            keys.Add(snapshot[at].Key);
        }
    }
}
