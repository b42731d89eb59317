using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Engine.Sync.Folders;
using Varumarke.Engine.Sync.Format;
using Varumarke.Engine.Sync.Reporting;
using Varumarke.Engine.Sync.Running;

namespace Varumarke.Engine.Sync.Kinds;

internal sealed class RelationTypesKind(IRelationService relations) : ISyncKind
{
    public SyncKind Kind => SyncKind.RelationTypes;

    public async Task ImportAsync(IReadOnlyList<SyncSource> sources, ImportRun run)
    {
        foreach (SyncSource source in sources)
        {
            run.Add(source, await run.GuardAsync(() => Task.FromResult(Save((RelationTypeItem)source.Item))));
        }
    }

    public Task ExportAsync(ExportRun run)
    {
        run.WriteAll(Kind, [.. relations.GetAllRelationTypes().Select(ToItem)]);
        return Task.CompletedTask;
    }

    private SyncResult Save(RelationTypeItem item)
    {
        IRelationType? type = relations.GetRelationTypeById(item.Key) ?? relations.GetRelationTypeByAlias(item.Alias);
        if (type is null)
        {
            relations.Save(new RelationType(
                item.Name, item.Alias, item.Bidirectional, item.ParentType, item.ChildType, item.IsDependency, item.Key));
            return new SyncResult(SyncOutcome.Created);
        }

        RelationTypeItem before = ToItem(type);
        if (before == (item with { Key = before.Key, ReadNotes = before.ReadNotes }))
        {
            return new SyncResult(SyncOutcome.Unchanged);
        }

        type.Name = item.Name;
        type.Alias = item.Alias;
        type.IsBidirectional = item.Bidirectional;
        type.ParentObjectType = item.ParentType;
        type.ChildObjectType = item.ChildType;
        if (type is IRelationTypeWithIsDependency dependency)
        {
            dependency.IsDependency = item.IsDependency;
        }

        relations.Save(type);
        return new SyncResult(SyncOutcome.Updated);
    }

    private static RelationTypeItem ToItem(IRelationType type)
    {
        return new RelationTypeItem(
            type.Key,
            type.Alias,
            type.Name ?? type.Alias,
            type.ParentObjectType,
            type.ChildObjectType,
            type.IsBidirectional,
            type is IRelationTypeWithIsDependency { IsDependency: true });
    }
}
