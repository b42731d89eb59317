using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Nodes;
using ObjectTypes = Umbraco.Cms.Core.Constants.ObjectTypes;

namespace Varumarke.Persistence.Contents;

/// <summary>Writes the rows that every content item has.</summary>
internal static class ContentStorage
{
    /// <summary>
    /// Inserts a new item, its content and its versions, below its parent and last among its siblings, and tells the
    /// entity its id, path, level and sort order. An id that was reserved for its key is used.
    /// </summary>
    public static NodeRow InsertContent(this VarumarkeDbContext context, IContentBase entity, Guid objectType, ContentRow content)
    {
        Guid key = entity.Key;
        int parentId = entity.ParentId;
        List<NodeRow> known = [.. context.Set<NodeRow>().Where(node => node.Id == parentId || node.Key == key)];
        NodeRow parent = known.Find(node => node.Id == parentId) ?? throw new InvalidOperationException($"The parent {parentId} of '{entity.Name}' does not exist.");
        NodeRow? reserved = known.Find(node => node.Key == key);
        if (reserved is not null && reserved.ObjectType != ObjectTypes.IdReservation)
        {
            throw new InvalidOperationException($"The key {key} of '{entity.Name}' belongs to node {reserved.Id} ('{reserved.Name}') already.");
        }

        entity.Level = parent.Level + 1;
        entity.SortOrder = NextSortOrder(context, parentId, objectType);
        NodeRow node = Row(entity, objectType);
        node.Path = parent.Path;
        content.Node = node;
        if (reserved is not null)
        {
            node.Id = reserved.Id;
            context.Replace(node);
            content.Node = null!;
            content.NodeId = node.Id;
        }

        context.Insert(content);
        string path = $"{parent.Path},{node.Id}";
        context.Set<NodeRow>().Where(row => row.Id == node.Id).ExecuteUpdate(set => set.SetProperty(row => row.Path, path));
        entity.Id = node.Id;
        entity.Path = path;
        return node;
    }

    /// <summary>Gives an item that has a new parent its path, level and place there.</summary>
    public static void MoveBelowParent(this VarumarkeDbContext context, IContentBase entity, Guid objectType)
    {
        int parentId = entity.ParentId;
        NodeRow parent = context.Set<NodeRow>().FirstOrDefault(node => node.Id == parentId)
            ?? throw new InvalidOperationException($"The parent {parentId} of '{entity.Name}' does not exist.");
        entity.Path = $"{parent.Path},{entity.Id}";
        entity.Level = parent.Level + 1;
        entity.SortOrder = NextSortOrder(context, parentId, objectType);
    }

    /// <summary>The node of an entity that has its place.</summary>
    public static NodeRow Row(IContentBase entity, Guid objectType) => new()
    {
        Id = entity.Id,
        Key = entity.Key,
        ObjectType = objectType,
        ParentId = entity.ParentId,
        Level = entity.Level,
        Path = entity.Path,
        SortOrder = entity.SortOrder,
        Name = entity.Name,
        Trashed = entity.Trashed,
        CreatorId = entity.CreatorId,
        CreateDate = entity.CreateDate,
        UpdateDate = entity.UpdateDate,
    };

    /// <summary>Dates as the database will give them back, so that a saved entity equals the one read later.</summary>
    public static void RoundDates(IContentBase entity)
    {
        entity.CreateDate = UtcDateTimeConverter.ToStore(entity.CreateDate);
        entity.UpdateDate = UtcDateTimeConverter.ToStore(entity.UpdateDate);
    }

    // The first of the index, read backwards: asking for the greatest would read all siblings.
    private static int NextSortOrder(VarumarkeDbContext context, int parentId, Guid objectType) => 1 + (context.Set<NodeRow>()
        .Where(node => node.ParentId == parentId && node.ObjectType == objectType)
        .OrderByDescending(node => node.SortOrder)
        .Select(node => (int?)node.SortOrder)
        .FirstOrDefault() ?? -1);
}
