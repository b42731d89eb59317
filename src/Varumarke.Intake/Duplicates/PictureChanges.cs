using Varumarke.Core.Changes;

namespace Varumarke.Intake.Duplicates;

/// <summary>Pictures changed or went: what they look like is measured anew.</summary>
internal sealed class PictureChanges(KnownPictures known) : IChangeListener
{
    public void Hear(Change change)
    {
        if (change.Key is { } key)
        {
            known.Changed(key);
        }
        else
        {
            known.Forget();
        }
    }
}
