using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;

namespace Varumarke.Tests.Core.Rights;

/// <summary>Media by key.</summary>
internal sealed class FakeMediaCache(params FakeMedia[] media) : IPublishedMediaCache
{
    public int Reads { get; private set; }

    public Dictionary<Guid, FakeMedia> Items { get; } = media.ToDictionary(item => item.Key);

    public IPublishedContent? GetById(bool preview, Guid contentId) => GetById(contentId);

    public IPublishedContent? GetById(Guid contentId)
    {
        Reads++;
        return Items.GetValueOrDefault(contentId);
    }

    public IPublishedContent? GetById(bool preview, int contentId) => throw new NotSupportedException(nameof(GetById));

    public IPublishedContent? GetById(int contentId) => throw new NotSupportedException(nameof(GetById));

    public Task<IPublishedContent?> GetByIdAsync(int id) => throw new NotSupportedException(nameof(GetByIdAsync));

    public Task<IPublishedContent?> GetByIdAsync(Guid key) => Task.FromResult(GetById(key));
}
