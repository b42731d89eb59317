using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Varumarke.Engine.Sync.Format;
using Varumarke.Engine.Sync.Running;

namespace Varumarke.Engine.Sync.Kinds;

/// <summary>Writes documents and media items with what the tree knows of them: parent, path, and where an item in the bin came from.</summary>
internal sealed class ContentTreeExport(
    SyncMediaFiles files, IRelationService relations, Dictionary<int, IEntitySlim> byId, IReadOnlyDictionary<Guid, int> places, ExportRun run)
{
    // uSync's way of putting what is in the bin last.
    private const int LevelsOfTheBin = 100;

    public void Write(SyncKind kind, ContentItem item, IContentBase entity, string fileName, string trashedFrom)
    {
        List<string> notes = [];
        if (!run.DryRun)
        {
            files.Export(item, entity, run.Media, notes);
        }

        notes.AddRange(item.Properties
            .Where(property => property.Values.Any(value => SyncXml.HasForbidden(value.Text)))
            .Select(property => $"Characters that XML cannot hold were left out of '{property.Alias}'."));
        IEntitySlim? parent = byId.GetValueOrDefault(entity.ParentId);
        ContentItem placed = item with
        {
            Place = places.TryGetValue(entity.Key, out int place) ? place : null,
            Level = entity.Trashed ? LevelsOfTheBin + entity.Level : entity.Level,
            Parent = new SyncReference(parent?.Key ?? Guid.Empty, parent?.Name ?? string.Empty),
            Path = ContentPaths.Of(entity.Id, byId),
            TrashedParent = entity.Trashed ? Origin(entity, trashedFrom) : Guid.Empty,
        };
        run.Write(kind, fileName, placed, notes);
    }

    private Guid Origin(IContentBase entity, string trashedFrom)
    {
        IRelation? from = relations.GetByChildId(entity.Id, trashedFrom)?.FirstOrDefault();
        return from is null ? Guid.Empty : byId.GetValueOrDefault(from.ParentId)?.Key ?? Guid.Empty;
    }
}
