using Varumarke.Core.Published;

namespace Varumarke.Tests.Engine.PublishedCache;

/// <summary>A database of published and draft versions that counts how often it is read.</summary>
internal sealed class FakePublishedSource : IPublishedSource
{
    public Dictionary<Guid, PublishedNode> Published { get; } = [];

    public Dictionary<Guid, PublishedNode> Drafts { get; } = [];

    public Dictionary<Guid, PublishedNode> Media { get; } = [];

    public int Reads { get; private set; }

    /// <summary>Runs while a read is under way, after the row was taken.</summary>
    public Action? WhileReading { get; set; }

    public PublishedNode? GetDocument(Guid key, bool preview) => Read(preview ? Drafts : Published, key);

    public IReadOnlyList<PublishedNode> GetDocuments(IReadOnlyCollection<Guid> keys, bool preview)
    {
        Reads++;
        Dictionary<Guid, PublishedNode> nodes = preview ? Drafts : Published;
        return [.. keys.Where(nodes.ContainsKey).Select(key => nodes[key]).OrderBy(node => node.Id)];
    }

    public void ReadDocuments(IReadOnlyCollection<Guid> keys, string alias, Action<PublishedNode> take) => ReadProperty(GetDocuments(keys, preview: false), alias, take);

    public void ReadMedia(IReadOnlyCollection<Guid> keys, string alias, Action<PublishedNode> take) => ReadProperty(GetMedia(keys), alias, take);

    public PublishedNode? GetMedia(Guid key) => Read(Media, key);

    public IReadOnlyList<PublishedNode> GetMedia(IReadOnlyCollection<Guid> keys)
    {
        Reads++;
        return [.. keys.Where(Media.ContainsKey).Select(key => Media[key])];
    }

    public IReadOnlyList<Guid> GetDocumentKeys(int contentTypeId) =>
        [.. Drafts.Values.Where(node => node.ContentTypeId == contentTypeId).Select(node => node.Key)];

    public IReadOnlyList<Guid> GetMediaKeys(int mediaTypeId) =>
        [.. Media.Values.Where(node => node.ContentTypeId == mediaTypeId).Select(node => node.Key)];

    public IReadOnlyList<Guid> GetPublishedDocumentKeys(int limit) => [.. Published.Keys.Take(limit)];

    private static void ReadProperty(IReadOnlyList<PublishedNode> nodes, string alias, Action<PublishedNode> take) => nodes
        .Select(node => node with { Values = NodeValues.Of([.. node.Values.Read().Where(value => string.Equals(value.Alias, alias, StringComparison.OrdinalIgnoreCase))]) })
        .ToList()
        .ForEach(take);

    private PublishedNode? Read(Dictionary<Guid, PublishedNode> nodes, Guid key)
    {
        Reads++;
        PublishedNode? node = nodes.GetValueOrDefault(key);
        WhileReading?.Invoke();
        return node;
    }
}
