using Varumarke.Core.Changes;

namespace Varumarke.Core.Library;

/// <summary>A text that is published again may be shown from other days on, or not at all.</summary>
internal sealed class TextPeriodChanges(TextPeriods periods) : IChangeListener
{
    public void Hear(Change change)
    {
        if (change is { Kind: ChangeKinds.Documents, Reach: not ChangeReach.All, Key: not null })
        {
            foreach (Guid key in change.Branch)
            {
                periods.Forget(key);
            }

            return;
        }

        periods.ForgetAll();
    }
}
