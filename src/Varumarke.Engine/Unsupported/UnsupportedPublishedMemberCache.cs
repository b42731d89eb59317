using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;

namespace Varumarke.Engine.Unsupported;

/// <summary>Members as published content. Members sign in to websites that Umbraco renders; this one has none yet.</summary>
internal sealed class UnsupportedPublishedMemberCache : IPublishedMemberCache
{
    public IPublishedMember? Get(IMember member) => throw NotUsed.Of<IPublishedMemberCache>();

    public IPublishedContentType GetContentType(int id) => throw NotUsed.Of<IPublishedMemberCache>();

    public IPublishedContentType GetContentType(string alias) => throw NotUsed.Of<IPublishedMemberCache>();

    public Task<IPublishedMember?> GetAsync(IMember member) => throw NotUsed.Of<IPublishedMemberCache>();
}
