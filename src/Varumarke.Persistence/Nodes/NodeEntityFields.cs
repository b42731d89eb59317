using Umbraco.Cms.Core.Models.Entities;
using Varumarke.Persistence.Database;

namespace Varumarke.Persistence.Nodes;

internal static class NodeEntityFields
{
    /// <summary>Fills in what a node knows of an entity.</summary>
    public static TEntity WithNode<TEntity>(this TEntity entity, NodeRow node) where TEntity : ITreeEntity
    {
        entity.Id = node.Id;
        entity.Key = node.Key;
        entity.ParentId = node.ParentId == 0 ? NodeRow.RootId : node.ParentId;
        entity.Level = node.Level;
        entity.Path = node.Path;
        entity.SortOrder = node.SortOrder;
        entity.Name = node.Name;
        entity.CreatorId = node.CreatorId ?? Umbraco.Cms.Core.Constants.Security.UnknownUserId;
        entity.CreateDate = node.CreateDate;
        entity.UpdateDate = node.UpdateDate;
        return entity;
    }
}
