using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Varumarke.Core.PublishedIndex;
using Varumarke.Persistence.Contents;
using Varumarke.Persistence.ContentTypes;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Languages;
using Varumarke.Persistence.Nodes;
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

    public IEnumerable<IndexedItem> ReadAll(ItemKind kind, bool drafts) =>
        database.ReadCommitted(context => Load(context, Versions(context, kind, drafts)));

    public IReadOnlyList<IndexedItem> Read(ItemKind kind, IReadOnlyCollection<Guid> keys, bool drafts) =>
    [
        .. keys.Chunk(Chunk).SelectMany(chunk => database.ReadCommitted(context => Load(
            context,
            Versions(context, kind, drafts).Where(version => EF.Parameter(chunk).Contains(version.Content.Node.Key))))),
    ];

    private static IQueryable<ContentVersionRow> Versions(VarumarkeDbContext context, ItemKind kind, bool drafts)
    {
        Guid objectType = kind == ItemKind.Media ? ObjectTypes.Media : ObjectTypes.Document;
        IQueryable<ContentVersionRow> versions = context.Set<ContentVersionRow>()
            .Where(version => version.Content.Node.ObjectType == objectType && !version.Content.Node.Trashed);
        return kind == ItemKind.Media || drafts
            ? versions.Where(version => version.Current)
            : versions.Where(version => version.Published && version.Content.Published);
    }

    private static List<IndexedItem> Load(VarumarkeDbContext context, IQueryable<ContentVersionRow> versions)
    {
        ILookup<int, IndexedCulture> cultures = Cultures(context, versions);
        var rows = (
            from version in versions
            join type in context.Set<ContentTypeRow>() on version.Content.ContentTypeId equals type.NodeId
            join parent in context.Set<NodeRow>() on version.Content.Node.ParentId equals parent.Id
            select new
            {
                version.Id,
                version.Name,
                version.VersionDate,
                type.Alias,
                type.Variations,
                version.Content.NodeId,
                version.Content.Node.Key,
                version.Content.Node.Level,
                version.Content.Node.SortOrder,
                version.Content.Node.CreateDate,
                NodeName = version.Content.Node.Name,
                ParentId = parent.Id,
                ParentKey = parent.Key,
            }).ToList();

        // A type's alias is one string, however many items have it.
        var aliases = new Dictionary<string, string>();
        var items = new List<IndexedItem>(rows.Count);
        foreach (var row in rows)
        {
            IndexedCulture[] own = row.Variations.HasFlag(ContentVariation.Culture) ? [.. cultures[row.Id]] : [];
            if (own.Length == 0 && row.Variations.HasFlag(ContentVariation.Culture))
            {
                // In no culture: nobody can ask for it.
                continue;
            }

            aliases.TryAdd(row.Alias, row.Alias);
            items.Add(new IndexedItem
            {
                Key = row.Key,
                Id = row.NodeId,
                TypeAlias = aliases[row.Alias],
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

    private static ILookup<int, IndexedCulture> Cultures(VarumarkeDbContext context, IQueryable<ContentVersionRow> versions)
    {
        var rows = (
            from culture in context.Set<ContentVersionCultureRow>()
            join version in versions on culture.VersionId equals version.Id
            join language in context.Set<LanguageRow>() on culture.LanguageId equals language.Id
            join state in context.Set<ContentCultureRow>()
                on new { version.NodeId, culture.LanguageId } equals new { state.NodeId, state.LanguageId }
            where state.Published || version.Current
            select new { culture.VersionId, language.IsoCode, culture.Name, culture.Date }).ToList();
        return rows.ToLookup(row => row.VersionId, row => new IndexedCulture(string.Intern(row.IsoCode), row.Name, row.Date));
    }
}
