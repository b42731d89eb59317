using Umbraco.Cms.Core.Models;

namespace Varumarke.Persistence.Contents;

/// <summary>All content kept in memory, for changes that reach into the stored values of many items at once.</summary>
internal sealed class ContentSnapshots(SnapshotCache<IContent> documents, SnapshotCache<IMedia> media)
{
    /// <summary>This scope reads everything afresh from now on, and everybody else after its end.</summary>
    public void ChangedAll()
    {
        documents.ChangedAll();
        media.ChangedAll();
    }
}
