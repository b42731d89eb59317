using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Extensions;
using Varumarke.Persistence.Database;

namespace Varumarke.Persistence.Nodes;

/// <summary>Writes the node of a tree entity and tells the entity its id, path, level and sort order.</summary>
internal static class NodeStorage
{
    /// <summary>
    /// Puts a new entity last among its siblings of the same object type (or at <paramref name="sortOrder"/>). An id
    /// that was reserved for its key is used.
    /// </summary>
    public static NodeRow InsertNode(this VarumarkeDbContext context, ITreeEntity entity, Guid objectType, int? sortOrder = null)
    {
        NodeRow parent = Required(context, entity.ParentId);
        NodeRow? known = context.Set<NodeRow>().FirstOrDefault(node => node.Key == entity.Key);
        if (known is not null && known.ObjectType != Umbraco.Cms.Core.Constants.ObjectTypes.IdReservation)
        {
            throw new InvalidOperationException($"The key {entity.Key} of '{entity.Name}' belongs to node {known.Id} ('{known.Name}') already.");
        }

        entity.AddingEntity();
        entity.Level = parent.Level + 1;
        entity.SortOrder = sortOrder ?? NextSortOrder(context, parent.Id, objectType);
        NodeRow row = known ?? new NodeRow { Key = entity.Key };
        Fill(row, entity, objectType);
        if (known is null)
        {
            context.Insert(row);
        }

        row.Path = $"{parent.Path},{row.Id}";
        context.Replace(row);
        entity.Id = row.Id;
        entity.Path = row.Path;
        return row;
    }

    /// <summary>Writes an entity's node; where it has a new parent, it and all below it get their new path and level.</summary>
    public static NodeRow UpdateNode(this VarumarkeDbContext context, ITreeEntity entity, Guid objectType)
    {
        NodeRow row = Required(context, entity.Id);
        if (row.ObjectType != objectType)
        {
            throw new InvalidOperationException($"Node {entity.Id} is not of the object type {objectType}.");
        }

        entity.UpdatingEntity();
        NodeRow parent = Required(context, entity.ParentId);
        if ($"{parent.Path},".StartsWith($"{row.Path},", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"'{entity.Name}' cannot be moved to itself or to what lies below it.");
        }

        string path = $"{parent.Path},{row.Id}";
        int level = parent.Level + 1;
        if (path != row.Path)
        {
            context.MoveDescendants(row.Path, path, level - row.Level);
        }

        entity.Path = path;
        entity.Level = level;
        Fill(row, entity, objectType);
        row.Path = path;
        context.Replace(row);
        return row;
    }

    /// <summary>Gives everything below a moved node the path that begins with the node's new one.</summary>
    public static void MoveDescendants(this VarumarkeDbContext context, string oldPath, string newPath, int levelDelta)
    {
#pragma warning disable CA1845 // The database has Substring, not AsSpan.
        context.Set<NodeRow>()
            .Below(node => node.Path, oldPath)
            .ExecuteUpdate(set => set
                .SetProperty(node => node.Path, node => newPath + node.Path.Substring(oldPath.Length))
                .SetProperty(node => node.Level, node => node.Level + levelDelta));
#pragma warning restore CA1845
    }

    private static int NextSortOrder(VarumarkeDbContext context, int parentId, Guid objectType) => 1 + (context.Set<NodeRow>()
        .Where(node => node.ParentId == parentId && node.ObjectType == objectType)
        .Max(node => (int?)node.SortOrder) ?? -1);

    private static NodeRow Required(VarumarkeDbContext context, int id) => context.Set<NodeRow>().FirstOrDefault(node => node.Id == id)
        ?? throw new InvalidOperationException($"There is no node {id}.");

    private static void Fill(NodeRow row, ITreeEntity entity, Guid objectType)
    {
        row.Key = entity.Key;
        row.ObjectType = objectType;
        row.ParentId = entity.ParentId;
        row.Level = entity.Level;
        row.SortOrder = entity.SortOrder;
        row.Name = entity.Name;
        row.Trashed = entity.Trashed;
        row.CreatorId = entity.CreatorId == Umbraco.Cms.Core.Constants.Security.UnknownUserId ? null : entity.CreatorId;
        row.CreateDate = entity.CreateDate;
        row.UpdateDate = entity.UpdateDate;
    }
}
