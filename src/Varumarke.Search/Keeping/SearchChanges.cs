using Varumarke.Core.Changes;
using Varumarke.Core.PublishedIndex;

namespace Varumarke.Search.Keeping;

/// <summary>What is in the index is to be written anew, beside.</summary>
internal sealed class SearchChanges(ChangeQueue queue) : IChangeListener
{
    public void Hear(Change change)
    {
        if (!change.IsBlueprint)
        {
            queue.Tell(Read(change));
        }
    }

    private static IndexChange Read(Change change) => change switch
    {
        // Editors' words of the search are dictionary items too: they are read again, and everything with them if compounds are cut
        // otherwise. What may not be read stays in the index; the gates answer otherwise from now on.
        { Kind: ChangeKinds.Dictionary or ChangeKinds.PublicAccess } => IndexChange.Compare,
        { Kind: ChangeKinds.Contributions } => change.Key is { } key ? IndexChange.Contribution(key) : IndexChange.Compare,
        { Kind: ChangeKinds.Documents, Key: { } key } => new IndexChange(ItemKind.Document, key, WithBranch: change.Reach == ChangeReach.Branch),
        { Kind: ChangeKinds.Media, Key: { } key } => new IndexChange(ItemKind.Media, key, WithBranch: change.Reach == ChangeReach.Branch),
        _ => IndexChange.ReadAll,
    };
}
