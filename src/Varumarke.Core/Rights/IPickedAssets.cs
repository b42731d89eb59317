namespace Varumarke.Core.Rights;

/// <summary>
/// What may be shown where an editor picked a media item: the item, what was named in its place when its right has ended, or
/// nothing. Asked by whoever writes a media item's address into an answer, so that the answer knows what it depends on.
/// </summary>
public interface IPickedAssets
{
    /// <summary>The key of the media item that may be shown; null when none may.</summary>
    Guid? Find(Guid picked);
}
