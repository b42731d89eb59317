using Umbraco.Cms.Core.Models;
using Varumarke.Core.PublishedIndex;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Scoping;
using ObjectTypes = Umbraco.Cms.Core.Constants.ObjectTypes;

namespace Varumarke.Persistence.PublishedIndex;

/// <summary>
/// The query index's rows: two statements, whatever the number of items, and no property values. Read from what is committed,
/// since it is asked when a change has just become visible.
/// </summary>
internal sealed class PublishedIndexReader(IAmbientDatabase database) : IPublishedIndexSource
{
    private const int Chunk = 500;

    public IEnumerable<IndexedItem> ReadAll(ItemKind kind, bool drafts) => Load(kind, drafts, []);

    public IReadOnlyList<IndexedItem> Read(ItemKind kind, IReadOnlyCollection<Guid> keys, bool drafts) =>
        [.. keys.Chunk(Chunk).SelectMany(chunk => Load(kind, drafts, chunk))];

    private List<IndexedItem> Load(ItemKind kind, bool drafts, Guid[] keys)
    {
        (string, object)[] parameters = [("@type", kind == ItemKind.Media ? ObjectTypes.Media : ObjectTypes.Document), .. KeyParameters.Of(keys)];
        return database.ReadCommitted(context => Build(
            context.Read(PublishedIndexSql.Items(kind, drafts, keys.Length), ReadItem, parameters),
            context.Read(PublishedIndexSql.Cultures(kind, drafts, keys.Length), ReadCulture, parameters)
                .ToLookup(culture => culture.VersionId, culture => culture.Culture)));
    }

    private static ItemRow ReadItem(RowReader row) => new(
        VersionId: row.Int(),
        Name: row.TextOrNull(),
        VersionDate: row.Date(),
        TypeAlias: row.Text(),
        Variations: (ContentVariation)row.Int(),
        NodeId: row.Int(),
        Key: row.Guid(),
        Level: row.Int(),
        SortOrder: row.Int(),
        CreateDate: row.Date(),
        NodeName: row.TextOrNull(),
        ParentId: row.Int(),
        ParentKey: row.Guid());

    private static CultureRow ReadCulture(RowReader row) => new(row.Int(), new IndexedCulture(string.Intern(row.Text()), row.Text(), row.Date()));

    private static List<IndexedItem> Build(List<ItemRow> rows, ILookup<int, IndexedCulture> cultures)
    {
        // A type's alias is one string, however many items have it.
        var aliases = new Dictionary<string, string>();
        var items = new List<IndexedItem>(rows.Count);
        foreach (ItemRow row in rows)
        {
            IndexedCulture[] own = row.Variations.HasFlag(ContentVariation.Culture) ? [.. cultures[row.VersionId]] : [];
            if (own.Length == 0 && row.Variations.HasFlag(ContentVariation.Culture))
            {
                // In no culture: nobody can ask for it.
                continue;
            }

            aliases.TryAdd(row.TypeAlias, row.TypeAlias);
            items.Add(new IndexedItem
            {
                Key = row.Key,
                Id = row.NodeId,
                TypeAlias = aliases[row.TypeAlias],
                ParentKey = row.ParentId == NodeRow.RootId ? null : row.ParentKey,
                Level = row.Level,
                SortOrder = row.SortOrder,
                CreateDate = row.CreateDate,
                UpdateDate = row.VersionDate,
                Name = row.Name ?? row.NodeName ?? string.Empty,
                Cultures = own,
            });
        }

        return items;
    }

    private sealed record ItemRow(
        int VersionId,
        string? Name,
        DateTime VersionDate,
        string TypeAlias,
        ContentVariation Variations,
        int NodeId,
        Guid Key,
        int Level,
        int SortOrder,
        DateTime CreateDate,
        string? NodeName,
        int ParentId,
        Guid ParentKey);

    private sealed record CultureRow(int VersionId, IndexedCulture Culture);
}
