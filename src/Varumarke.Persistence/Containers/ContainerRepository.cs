using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Nodes;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.Containers;

/// <summary>
/// Folders for one kind of thing. <paramref name="contentsMoved"/> runs when things in a folder have got a new path, for
/// whoever keeps them in memory.
/// </summary>
internal abstract class ContainerRepository(IAmbientDatabase database, Guid containedObjectType, Action contentsMoved) : IEntityContainerRepository
{
    private readonly Guid _objectType = EntityContainer.GetContainerObjectType(containedObjectType);

    public EntityContainer? Get(int id) => One(Nodes.Where(node => node.Id == id));

    public EntityContainer? Get(Guid id) => One(Nodes.Where(node => node.Key == id));

    public IEnumerable<EntityContainer> Get(string name, int level) =>
        [.. Nodes.Where(node => node.Level == level).AsEnumerable().Where(node => node.Name.InvariantEquals(name)).Select(Build)];

    public IEnumerable<EntityContainer> GetMany(params int[]? ids) =>
        [.. Nodes.Where(node => ids == null || ids.Length == 0 || ids.Contains(node.Id)).OrderBy(node => node.Level).ThenBy(node => node.Id).AsEnumerable().Select(Build)];

    public bool Exists(int id) => Nodes.Any(node => node.Id == id);

    public bool HasDuplicateName(int parentId, string name) => HasDuplicate(parentId, name, exceptId: 0);

    public bool HasDuplicateName(Guid parentKey, string name) =>
        database.Read.Set<NodeRow>().Where(node => node.Key == parentKey).Select(node => (int?)node.Id).FirstOrDefault() is { } parent && HasDuplicateName(parent, name);

    public void Save(EntityContainer entity)
    {
        if (entity.ContainedObjectType != containedObjectType)
        {
            throw new ArgumentException($"This repository keeps folders for {containedObjectType}, not for {entity.ContainedObjectType}.", nameof(entity));
        }

        if (entity.Name.IsNullOrWhiteSpace())
        {
            throw new InvalidOperationException("A folder must have a name.");
        }

        VarumarkeDbContext context = database.Write;
        entity.Name = entity.Name!.Trim();
        if (HasDuplicate(entity.ParentId, entity.Name, entity.Id))
        {
            throw new InvalidOperationException($"There is a folder '{entity.Name}' in the same place already.");
        }

        if (entity.HasIdentity)
        {
            context.UpdateNode(entity, _objectType);
            contentsMoved();
        }
        else
        {
            context.InsertNode(entity, _objectType);
        }

        entity.ResetDirtyProperties();
    }

    /// <summary>What is in the folder moves up to the folder's parent, so that nothing is lost.</summary>
    public void Delete(EntityContainer entity)
    {
        VarumarkeDbContext context = database.Write;
        NodeRow folder = context.Set<NodeRow>().Single(node => node.Id == entity.Id && node.ObjectType == _objectType);
        string parentPath = context.Set<NodeRow>().Where(node => node.Id == folder.ParentId).Select(node => node.Path).Single();
        context.MoveDescendants(folder.Path, parentPath, levelDelta: -1);
        context.Set<NodeRow>().Where(node => node.ParentId == folder.Id).ExecuteUpdate(set => set.SetProperty(node => node.ParentId, folder.ParentId));
        context.Set<NodeRow>().Where(node => node.Id == folder.Id).ExecuteDelete();
        contentsMoved();
        entity.DeleteDate = database.Now;
    }

    private IQueryable<NodeRow> Nodes => database.Read.Set<NodeRow>().Where(node => node.ObjectType == _objectType);

    private bool HasDuplicate(int parentId, string name, int exceptId) => Nodes
        .Where(node => node.ParentId == parentId && node.Id != exceptId)
        .Select(node => node.Name)
        .AsEnumerable()
        .Any(taken => taken.InvariantEquals(name));

    private EntityContainer? One(IQueryable<NodeRow> nodes) => nodes.FirstOrDefault() is { } node ? Build(node) : null;

    private EntityContainer Build(NodeRow node)
    {
        EntityContainer container = new EntityContainer(containedObjectType).WithNode(node);
        container.ResetDirtyProperties(false);
        return container;
    }
}
