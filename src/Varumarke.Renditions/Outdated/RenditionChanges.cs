using Varumarke.Core.Changes;

namespace Varumarke.Renditions.Outdated;

/// <summary>Media changed: what was made of their former state goes.</summary>
internal sealed class RenditionChanges(RenditionPurge purge, AwaitedCopies awaited) : IChangeListener
{
    public void Hear(Change change)
    {
        if (change.Key is { } key)
        {
            awaited.Settle(key);
            if (change.IsRemoved)
            {
                purge.Removed(key);
            }
            else
            {
                purge.Changed(key);
            }
        }

        if (change.Reach != ChangeReach.One)
        {
            purge.ChangedMany();
        }
    }
}
