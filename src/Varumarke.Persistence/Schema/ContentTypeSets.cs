using Umbraco.Cms.Core.Models;
using Varumarke.Persistence.Caching;

namespace Varumarke.Persistence.Schema;

/// <summary>The types of all three kinds.</summary>
internal sealed class ContentTypeSets(DataSetCache<IContentType> documents, DataSetCache<IMediaType> media, DataSetCache<IMemberType> members)
{
    /// <summary>As cached, not to be changed or handed out.</summary>
    public IEnumerable<IContentTypeComposition> All() => [.. documents.Shared.All, .. media.Shared.All, .. members.Shared.All];

    /// <inheritdoc cref="All"/>
    public IContentTypeComposition? Find(int id) => documents.Shared.Find(id) ?? (IContentTypeComposition?)media.Shared.Find(id) ?? members.Shared.Find(id);

    /// <summary>Copies for others to keep.</summary>
    public IEnumerable<IContentTypeComposition> Copies() => [.. documents.All(), .. media.All(), .. members.All()];

    /// <summary>Something that all kinds carry has been changed in this scope.</summary>
    public void Changed()
    {
        documents.Changed();
        media.Changed();
        members.Changed();
    }

    /// <summary>Forgets what is kept for everybody.</summary>
    public void Clear()
    {
        documents.Clear();
        media.Clear();
        members.Clear();
    }
}
