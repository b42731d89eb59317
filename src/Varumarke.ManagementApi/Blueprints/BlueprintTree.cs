using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Varumarke.ManagementApi.Documents;
using Varumarke.ManagementApi.Operations;
using Varumarke.ManagementApi.Trees;

namespace Varumarke.ManagementApi.Blueprints;

/// <summary>The tree of blueprints and their folders. They are few: a level is read whole and put in order here.</summary>
internal sealed class BlueprintTree(IEntityService entities)
{
    private const UmbracoObjectTypes Blueprint = UmbracoObjectTypes.DocumentBlueprint;
    private const UmbracoObjectTypes Folder = UmbracoObjectTypes.DocumentBlueprintContainer;

    public static IEnumerable<Operation> All =>
    [
        Operation.Get<BlueprintTree>("tree/document-blueprint/root", Access.Settings, (own, call) => Task.FromResult(own.Page(call, null))),
        Operation.Get<BlueprintTree>("tree/document-blueprint/children", Access.Settings, (own, call) => Task.FromResult(own.Page(call, call.NeededKey("parentId")))),
        Operation.Get<BlueprintTree>("tree/document-blueprint/ancestors", Access.Settings, (own, call) => Task.FromResult(own.Ancestors(call))),
        Operation.Get<BlueprintTree>("tree/document-blueprint/siblings", Access.Settings, (own, call) => Task.FromResult(own.Siblings(call))),
        Operation.Get<BlueprintTree>("item/document-blueprint", Access.ContentTree, (own, call) => Task.FromResult(own.Items(call))),
    ];

    private Answer Page(Call call, Guid? parent)
    {
        (int skip, int take) = (call.Skip, call.Take);
        IEntitySlim[] level = Level(parent, call.Flag("foldersOnly"));
        return Answer.Of(new Paged<object>(level.Length, [.. level.Skip(skip).Take(take).Select(Present)]));
    }

    private Answer Ancestors(Call call)
    {
        if (call.Key("descendantId") is not { } key || Find(key) is not { } node)
        {
            return Answer.Of(Array.Empty<object>());
        }

        // Umbraco's service reads folders one by one alone.
        IEnumerable<IEntitySlim> above = node.Path.GetIdsFromPathReversed().Skip(1).Where(id => id > 0).Reverse().Select(id => entities.Get(id, Folder)).OfType<IEntitySlim>();
        return Answer.Of(above.Append(node).Select(Present).ToArray());
    }

    private Answer Siblings(Call call)
    {
        (int before, int after) = (call.Number("before"), call.Number("after"));
        if (Find(call.NeededKey("target")) is not { } node)
        {
            return Answer.NotFound;
        }

        List<IEntitySlim> level = [.. Level(ParentOf(node)?.Id, call.Flag("foldersOnly"))];
        int at = level.FindIndex(item => item.Key == node.Key);
        (int from, int to) = (Math.Max(0, at - before), Math.Min(level.Count - 1, at + after));
        return at < 0
            ? Answer.Of(new Siblings(0, 0, []))
            : Answer.Of(new Siblings(from, level.Count - 1 - to, [.. level[from..(to + 1)].Select(Present)]));
    }

    private Answer Items(Call call)
    {
        Guid[] keys = call.Keys("id");
        IEnumerable<IEntitySlim> found = keys.Length == 0 ? [] : entities.GetAll(Blueprint, keys);
        return Answer.Of(found.Select(node => new { Id = node.Key, Flags = Array.Empty<object>(), Name = node.Name ?? string.Empty, DocumentType = TypeOf(node) }).ToArray());
    }

    private IEntitySlim[] Level(Guid? parent, bool foldersOnly)
    {
        UmbracoObjectTypes[] kinds = foldersOnly ? [Folder] : [Folder, Blueprint];
        IEnumerable<IEntitySlim> all = entities.GetPagedChildren(parent, [Folder], kinds, 0, int.MaxValue, false, out _, null, Ordering.By("text"));
        return [.. all.OrderBy(node => !IsFolder(node))];
    }

    private object Present(IEntitySlim node) => new
    {
        node.HasChildren,
        Id = node.Key,
        Parent = ParentOf(node),
        Flags = Array.Empty<object>(),
        Name = node.Name ?? string.Empty,
        IsFolder = IsFolder(node),
        DocumentType = TypeOf(node),
    };

    private Reference? ParentOf(IEntitySlim node) => node.ParentId > 0 ? Reference.To(entities.Get(node.ParentId, Folder)?.Key) : null;

    private IEntitySlim? Find(Guid key) => entities.Get(key, Blueprint) ?? entities.Get(key, Folder);

    private static bool IsFolder(IEntitySlim node) => node.NodeObjectType == Folder.GetGuid();

    private static DocumentTypeReference? TypeOf(IEntitySlim node) => node is IContentEntitySlim content
        ? new DocumentTypeReference(content.ContentTypeKey, content.ContentTypeIcon ?? string.Empty, Reference.To(content.ListViewKey))
        : null;
}
