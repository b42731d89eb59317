using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace Varumarke.Intake.Describing;

/// <summary>
/// Which of the items that are being saved have got a file that they did not have before. Only then is anything read from it:
/// whoever empties a field and saves means it to stay empty.
/// </summary>
internal sealed class NewFiles(FilesOfMedia files, IMediaService media)
{
    private const string StateKey = "varumarke.newFiles";

    /// <summary>The items and the paths of their new files, before they are saved.</summary>
    public IReadOnlyList<(IMedia Media, string Path)> Find(MediaSavingNotification notification)
    {
        (IMedia Media, string Path)[] found =
        [
            .. from item in notification.SavedEntities
               where !item.HasIdentity || item.Properties.Any(property => property.IsDirty())
               let path = files.PathOf(item)
               where path is not null && (!item.HasIdentity || Stored(item) != path)
               select (item, path),
        ];
        if (found.Length > 0)
        {
            notification.State[StateKey] = found;
        }

        return found;
    }

    /// <summary>The same, when they have been saved.</summary>
    public static IReadOnlyList<(IMedia Media, string Path)> Found(MediaSavedNotification notification) =>
        notification.State.TryGetValue(StateKey, out object? state) && state is IReadOnlyList<(IMedia Media, string Path)> found ? found : [];

    private string? Stored(IMedia item) => media.GetById(item.Key) is { } stored && !ReferenceEquals(stored, item) ? files.PathOf(stored) : null;
}
