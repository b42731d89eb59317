using Varumarke.Core.Changes;
using Varumarke.Core.Rights;
using Varumarke.Engine.MediaFiles;

namespace Varumarke.Engine.Assets;

/// <summary>Lets go of what was decided and remembered of media that changed, before any feature lets go of what it made of them.</summary>
internal sealed class AssetChanges(AssetDecisions decisions, AssetLibrary library, MediaFileOwners owners) : IChangeListener
{
    public void Hear(Change change)
    {
        if (change.Kind != ChangeKinds.Media || change.Reach == ChangeReach.All)
        {
            decisions.ForgetAll();
            library.Forget(null);
            owners.Forget();
            return;
        }

        foreach (Guid key in change.Branch)
        {
            decisions.Forget(key);
            library.Forget(key);
        }

        owners.Forget(change.Branch);
    }
}
