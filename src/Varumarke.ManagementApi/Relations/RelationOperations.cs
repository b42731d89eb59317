using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Relations;

/// <summary>What kinds of relations there are, and what is related by one of them.</summary>
internal sealed class RelationOperations(IRelationService relations, IEntityService entities)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Get<RelationOperations>("relation-type", Access.Settings, (own, call) => own.TypesAsync(call)),
        Operation.Get<RelationOperations>("relation-type/{id:guid}", Access.Settings, (own, call) => Task.FromResult(own.Type(call))),
        Operation.Get<RelationOperations>("item/relation-type", Access.SignedIn, (own, call) => Task.FromResult(own.Items(call))),
        Operation.Get<RelationOperations>("relation/type/{id:guid}", Access.Settings, (own, call) => own.RelationsAsync(call)),
        Operation.Get<RelationOperations>("object-types", Access.SignedIn, (own, call) => Task.FromResult(own.ObjectTypes(call))),
    ];

    private async Task<Answer> TypesAsync(Call call)
    {
        PagedModel<IRelationType> page = await relations.GetPagedRelationTypesAsync(call.Skip, call.Take);
        return Answer.Of(new Paged<object>(page.Total, [.. page.Items.Select(Present)]));
    }

    private Answer Type(Call call) => relations.GetRelationTypeById(call.Id) is { } type ? Answer.Of(Present(type)) : Answer.NotFound;

    private Answer Items(Call call)
    {
        Guid[] keys = call.Keys("id");
        return Answer.Of(relations.GetAllRelationTypes().Where(type => keys.Contains(type.Key)).Select(type => new
        {
            Id = type.Key,
            Flags = Array.Empty<object>(),
            Name = type.Name ?? string.Empty,
            IsDeletable = type.IsDeletableRelationType(),
        }).ToArray());
    }

    private async Task<Answer> RelationsAsync(Call call)
    {
        var found = await relations.GetPagedByRelationTypeKeyAsync(call.Id, call.Skip, call.Take);
        if (!found.Success)
        {
            return Answer.NotFound;
        }

        IRelation[] page = [.. found.Result.Items];
        Dictionary<int, IEntitySlim> ends = page.Select(relation => (relation.ParentObjectType, Id: relation.ParentId))
            .Concat(page.Select(relation => (relation.ChildObjectType, Id: relation.ChildId)))
            .GroupBy(end => end.Item1, end => end.Id)
            .SelectMany(group => entities.GetAll(group.Key, [.. group.Distinct()]))
            .DistinctBy(entity => entity.Id)
            .ToDictionary(entity => entity.Id);
        return Answer.Of(new Paged<object>(found.Result.Total, [.. page.Select(relation => new
        {
            Id = relation.Key,
            RelationType = new Reference(relation.RelationType.Key),
            Parent = End(ends.GetValueOrDefault(relation.ParentId)),
            Child = End(ends.GetValueOrDefault(relation.ChildId)),
            CreateDate = new DateTimeOffset(DateTime.SpecifyKind(relation.CreateDate, DateTimeKind.Utc)),
            relation.Comment,
        })]));
    }

    private Answer ObjectTypes(Call call)
    {
        UmbracoObjectTypes[] all = [.. relations.GetAllowedObjectTypes()];
        return Answer.Of(new Paged<object>(all.Length, [.. all.Skip(call.Skip).Take(call.Take).Select(type => ObjectType(type.GetGuid())!)]));
    }

    private static object End(IEntitySlim? entity) => new { Id = entity?.Key ?? Guid.Empty, entity?.Name };

    private static object Present(IRelationType type) => new
    {
        Name = type.Name ?? string.Empty,
        type.IsBidirectional,
        IsDependency = type is IRelationTypeWithIsDependency { IsDependency: true },
        Id = type.Key,
        type.Alias,
        ParentObject = ObjectType(type.ParentObjectType),
        ChildObject = ObjectType(type.ChildObjectType),
    };

    private static object? ObjectType(Guid? key) => key is { } known
        ? new { Name = Umbraco.Cms.Core.Models.ObjectTypes.GetUmbracoObjectType(known).GetFriendlyName(), Id = known }
        : null;
}
