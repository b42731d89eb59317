using Umbraco.Cms.Core.Models.PublishedContent;
using Varumarke.Core.Published;

namespace Varumarke.Engine.PublishedCache;

internal sealed class PublishedProperties(PublishedDocuments documents, PublishedMediaItems media) : IPublishedProperties
{
    public void ReadDocuments(IReadOnlyCollection<Guid> keys, string alias, Action<IPublishedContent> take) => documents.Read(keys, alias, take);

    public void ReadMedia(IReadOnlyCollection<Guid> keys, string alias, Action<IPublishedContent> take) => media.Read(keys, alias, take);
}
