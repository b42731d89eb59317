using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.PublishedCache;

namespace Varumarke.Engine.PublishedCache;

/// <summary>The published caches, gathered as Umbraco hands them on.</summary>
internal sealed record CacheManager(
    IPublishedContentCache Content,
    IPublishedMediaCache Media,
    IPublishedMemberCache Members,
    IDomainCache Domains,
    ElementsCache Elements) : ICacheManager
{
    public IAppCache ElementsCache => Elements;
}
