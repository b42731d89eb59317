using Umbraco.Cms.Core.Models.Entities;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Querying;

namespace Varumarke.Persistence.Entities;

/// <summary>What a query over <see cref="IUmbracoEntity"/> may ask for.</summary>
internal static class EntityMembers
{
    public static readonly MemberMap<NodeRow> Map = new MemberMap<NodeRow>()
        .Add(nameof(IUmbracoEntity.Id), node => node.Id)
        .Add(nameof(IUmbracoEntity.Key), node => node.Key)
        .Add(nameof(IUmbracoEntity.ParentId), node => node.ParentId)
        .Add(nameof(IUmbracoEntity.Level), node => node.Level)
        .AddExact(nameof(IUmbracoEntity.Path), node => node.Path)
        .Add(nameof(IUmbracoEntity.SortOrder), node => node.SortOrder)
        .Add(nameof(IUmbracoEntity.Trashed), node => node.Trashed)
        .Add(nameof(IUmbracoEntity.Name), node => node.Name)
        .Add(nameof(IUmbracoEntity.CreatorId), node => node.CreatorId ?? Umbraco.Cms.Core.Constants.Security.UnknownUserId)
        .Add(nameof(IUmbracoEntity.CreateDate), node => node.CreateDate)
        .Add(nameof(IUmbracoEntity.UpdateDate), node => node.UpdateDate)
        .Add(nameof(IEntitySlim.NodeObjectType), node => node.ObjectType);
}
