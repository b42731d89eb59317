using Umbraco.Cms.Core.Models;
using Varumarke.Core.Changes;

namespace Varumarke.Persistence.Contents;

/// <summary>
/// Umbraco's refreshers clear single items by their keys, but look for those below a path among cached entities, which ours are
/// not. Names follow every change, and those of types and languages, with which names in a language come and go.
/// </summary>
internal sealed class SnapshotInvalidation(
    SnapshotCache<IContent> documents, SnapshotCache<IMedia> media, NameTable<IContent> documentNames, NameTable<IMedia> mediaNames, PropertyColumns columns) : IChangeListener
{
    public void Hear(Change change)
    {
        switch (change.Kind)
        {
            case ChangeKinds.Documents:
                Forget(documents, documentNames, change);
                break;
            case ChangeKinds.Media:
                Forget(media, mediaNames, change);
                break;
            default:
                documentNames.ChangedAll();
                mediaNames.ChangedAll();
                columns.Clear();
                break;
        }
    }

    private static void Forget<T>(SnapshotCache<T> cache, NameTable<T> names, Change change)
        where T : class, IContentBase
    {
        switch (change.Reach)
        {
            case ChangeReach.All:
                cache.Clear();
                break;
            case ChangeReach.Branch:
                cache.ClearBranch(change.Id);
                break;
            default:
                names.Changed(change.Id);
                break;
        }
    }
}
