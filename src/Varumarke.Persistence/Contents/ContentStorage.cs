using Umbraco.Cms.Core.Models;
using Varumarke.Core.Contents;
using Varumarke.Persistence.Database;
using ObjectTypes = Umbraco.Cms.Core.Constants.ObjectTypes;

namespace Varumarke.Persistence.Contents;

/// <summary>Writes the rows that every content item has.</summary>
internal sealed class ContentStorage(ContentStatements statements)
{
    /// <summary>
    /// Inserts a new item, its content and its versions, below its parent and last among its siblings unless another place is wanted, and tells the
    /// entity its id, path, level and sort order. An id that was reserved for its key is used.
    /// </summary>
    public void Insert(VarumarkeDbContext context, IContentBase entity, Guid objectType, ContentRow content)
    {
        List<NodeRow> known = statements.ParentOrSameKey(context, entity.ParentId, entity.Key);
        NodeRow parent = known.Find(node => node.Id == entity.ParentId) ?? throw ParentMissing(entity);
        NodeRow? reserved = known.Find(node => node.Key == entity.Key);
        if (reserved is not null && reserved.ObjectType != ObjectTypes.IdReservation)
        {
            throw new InvalidOperationException($"The key {entity.Key} of '{entity.Name}' belongs to node {reserved.Id} ('{reserved.Name}') already.");
        }

        entity.Level = parent.Level + 1;
        entity.SortOrder = WantedPlace.Of(entity) ?? statements.NextSortOrder(context, entity.ParentId, objectType);
        NodeRow node = Row(entity, objectType);
        node.Path = parent.Path;
        node.Id = reserved?.Id ?? context.Insert(node).Id;

        // The path ends with the id, so the node is written again together with the rest.
        node.Path = $"{parent.Path},{node.Id}";
        content.NodeId = node.Id;
        foreach (ContentCultureRow culture in content.Cultures)
        {
            culture.NodeId = node.Id;
        }

        context.ReplaceAndInsert([node], [content]);
        entity.Id = node.Id;
        entity.Path = node.Path;
    }

    /// <summary>Gives an item that has a new parent its path, level and place there.</summary>
    public void MoveBelowParent(VarumarkeDbContext context, IContentBase entity, Guid objectType)
    {
        NodeRow parent = statements.ParentOrSameKey(context, entity.ParentId, Guid.Empty).FirstOrDefault() ?? throw ParentMissing(entity);
        entity.Path = $"{parent.Path},{entity.Id}";
        entity.Level = parent.Level + 1;
        entity.SortOrder = statements.NextSortOrder(context, entity.ParentId, objectType);
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

    private static InvalidOperationException ParentMissing(IContentBase entity) => new($"The parent {entity.ParentId} of '{entity.Name}' does not exist.");
}
