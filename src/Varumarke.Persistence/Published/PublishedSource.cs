using System.Data.Common;
using System.Numerics;
using Umbraco.Cms.Core;
using Varumarke.Core.Published;

namespace Varumarke.Persistence.Published;

/// <summary>
/// Reads whole versions for the published cache: one statement each, on connections of its own, so that only what is
/// committed is seen. Written as SQL because this is the cost of every cache miss, and no entity is wanted in between.
/// </summary>
internal sealed class PublishedSource(PublishedReaders readers, PublishedRows rows, PublishedValueRows values) : IPublishedSource
{
    // SQLite takes 32,766 parameters and PostgreSQL 65,535; long before that, one more statement costs nothing.
    private const int BatchSize = 512;

    public PublishedNode? GetDocument(Guid key, bool preview) =>
        ReadOne(key, preview ? VersionKind.Draft : VersionKind.Published, Constants.ObjectTypes.Document);

    public IReadOnlyList<PublishedNode> GetDocuments(IReadOnlyCollection<Guid> keys, bool preview) =>
        ReadMany(keys, preview ? VersionKind.Draft : VersionKind.Published, Constants.ObjectTypes.Document);

    public void ReadDocuments(IReadOnlyCollection<Guid> keys, string alias, Action<PublishedNode> take) =>
        ReadProperty(keys, VersionKind.Published, Constants.ObjectTypes.Document, alias, take);

    public void ReadMedia(IReadOnlyCollection<Guid> keys, string alias, Action<PublishedNode> take) =>
        ReadProperty(keys, VersionKind.Only, Constants.ObjectTypes.Media, alias, take);

    public PublishedNode? GetMedia(Guid key) => ReadOne(key, VersionKind.Only, Constants.ObjectTypes.Media);

    public IReadOnlyList<PublishedNode> GetMedia(IReadOnlyCollection<Guid> keys) =>
        ReadMany(keys, VersionKind.Only, Constants.ObjectTypes.Media);

    public IReadOnlyList<Guid> GetDocumentKeys(int contentTypeId) =>
        Keys(PublishedSql.KeysOfType, contentTypeId, Constants.ObjectTypes.Document);

    public IReadOnlyList<Guid> GetMediaKeys(int mediaTypeId) =>
        Keys(PublishedSql.KeysOfType, mediaTypeId, Constants.ObjectTypes.Media);

    public IReadOnlyList<Guid> GetPublishedDocumentKeys(int limit) =>
        Keys(PublishedSql.PublishedKeys, limit, Constants.ObjectTypes.Document);

    private PublishedNode? ReadOne(Guid key, VersionKind kind, Guid objectType) => readers.Use(
        reader => reader.Read(PublishedSql.Version(kind, keys: 1), objectType, [key], found => rows.Read(found, kind)))
        .FirstOrDefault();

    private List<PublishedNode> ReadMany(IReadOnlyCollection<Guid> keys, VersionKind kind, Guid objectType)
    {
        List<PublishedNode> nodes = new(keys.Count);
        foreach (Guid[] batch in keys.Distinct().Chunk(BatchSize))
        {
            nodes.AddRange(ReadBatch(batch, kind, objectType, only: null));
        }

        return nodes;
    }

    private void ReadProperty(IReadOnlyCollection<Guid> keys, VersionKind kind, Guid objectType, string alias, Action<PublishedNode> take)
    {
        HashSet<Guid> wanted = [.. keys];
        if (wanted.Count > BatchSize && wanted.Count > Total() / 3)
        {
            // To find each by its key costs three times as much as to pass by all in the order in which they lie.
            readers.Use(reader => reader.Read(PublishedSql.Values(kind), found => values.Read(found, kind, alias, wanted.Contains, take)));
            return;
        }

        foreach (Guid[] batch in wanted.Chunk(BatchSize))
        {
            ReadBatch(batch, kind, objectType, alias).ForEach(take);
        }
    }

    private int Total() => readers.Use(reader => reader.Read(PublishedSql.Count, found => found.Read() ? found.GetInt32(0) : 0));

    private List<PublishedNode> ReadBatch(Guid[] batch, VersionKind kind, Guid objectType, string? only)
    {
        Guid[] filled = FillUp(batch);
        string sql = PublishedSql.Version(kind, filled.Length);
        return readers.Use(reader => reader.Read(sql, objectType, filled, found => rows.Read(found, kind, only)));
    }

    // To a power of two, so that a reader has ten statements to prepare and not five hundred; a key named twice is read once.
    private static Guid[] FillUp(Guid[] keys)
    {
        var filled = new Guid[(int)BitOperations.RoundUpToPowerOf2((uint)keys.Length)];
        keys.CopyTo(filled, 0);
        Array.Fill(filled, keys[^1], keys.Length, filled.Length - keys.Length);
        return filled;
    }

    private List<Guid> Keys(string sql, int number, Guid objectType) =>
        readers.Use(reader => reader.Read(sql, objectType, number, ReadKeys));

    private static List<Guid> ReadKeys(DbDataReader reader)
    {
        List<Guid> keys = [];
        while (reader.Read())
        {
            keys.Add(reader.GetGuid(0));
        }

        return keys;
    }
}
