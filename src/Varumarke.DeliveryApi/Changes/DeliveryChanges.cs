using Varumarke.Core.Changes;

namespace Varumarke.DeliveryApi.Changes;

/// <summary>What each change makes old here. Languages, domains, data types and protections are rare, and reach too far to be followed.</summary>
internal sealed class DeliveryChanges(CacheEviction eviction) : IChangeListener
{
    public void Hear(Change change)
    {
        switch (change)
        {
            case { IsBlueprint: true }:
                break;
            case { Kind: ChangeKinds.Types, Reach: ChangeReach.One }:
                eviction.OnTypeChanged(change.Id);
                break;
            case { Kind: ChangeKinds.Media, Key: { } key }:
                eviction.OnMediaChanged(key, change);
                break;
            case { Kind: ChangeKinds.Documents, Key: { } key, Reach: ChangeReach.Branch }:
                eviction.OnBranchChanged(key, change);
                break;
            case { Kind: ChangeKinds.Documents, Key: { } key, TouchesPublished: true }:
                eviction.OnDocumentPublished(key, change);
                break;
            case { Kind: ChangeKinds.Documents, Key: { } key }:
                eviction.OnDraftSaved(key);
                break;
            default:
                eviction.OnEverythingChanged();
                break;
        }
    }
}
