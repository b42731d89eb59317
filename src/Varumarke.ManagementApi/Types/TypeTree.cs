using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Varumarke.ManagementApi.Operations;
using Varumarke.ManagementApi.Trees;

namespace Varumarke.ManagementApi.Types;

/// <summary>
/// A tree of types and their folders: folders first, both by name. Types are some hundreds at the most, so a level is read whole
/// and ordered here.
/// </summary>
internal abstract class TypeTree(IEntityService entities, UmbracoObjectTypes type, UmbracoObjectTypes folder)
{
    private static readonly Ordering ByName = Ordering.By("text");

    /// <summary>The operations of one tree.</summary>
    /// <param name="name">The kind's name in addresses.</param>
    /// <param name="access">Who may see it.</param>
    protected static IEnumerable<Operation> Operations<TTree>(string name, Access access) where TTree : TypeTree =>
    [
        Operation.Get<TTree>($"tree/{name}/root", access, (own, call) => own.PageAsync(call, null)),
        Operation.Get<TTree>($"tree/{name}/children", access, (own, call) => own.PageAsync(call, call.NeededKey("parentId"))),
        Operation.Get<TTree>($"tree/{name}/ancestors", access, (own, call) => own.AncestorsAsync(call)),
        Operation.Get<TTree>($"tree/{name}/siblings", access, (own, call) => own.SiblingsAsync(call)),
        Operation.Get<TTree>($"tree/{name}/search", access, (own, call) => own.SearchAsync(call)),
        Operation.Get<TTree>($"item/{name}/ancestors", Access.SignedIn, (own, call) => Task.FromResult(own.ItemAncestors(call))),
    ];

    /// <summary>The nodes as this kind's tree shows them, in the same order.</summary>
    protected abstract Task<IReadOnlyList<object>> ItemsAsync(IReadOnlyList<TypeNode> nodes);

    private async Task<Answer> PageAsync(Call call, Guid? parent)
    {
        IReadOnlyList<IEntitySlim> level = Level(parent, call.Flag("foldersOnly"));
        return Answer.Of(new Paged<object>(level.Count, await ShowAsync([.. level.Skip(call.Skip).Take(call.Take)])));
    }

    private async Task<Answer> AncestorsAsync(Call call)
    {
        // The client asks for the way to a type that it is about to make, and to the root, which has no key.
        return Answer.Of(call.Key("descendantId") is { } key && Find(key) is { } node ? await ShowAsync([.. AncestorsOf(node), node]) : []);
    }

    private async Task<Answer> SiblingsAsync(Call call)
    {
        if (Find(call.NeededKey("target")) is not { } node)
        {
            return Answer.NotFound;
        }

        List<IEntitySlim> level = [.. Level(KeyOf(node.ParentId), call.Flag("foldersOnly"))];
        int at = level.FindIndex(item => item.Key == node.Key);
        if (at < 0)
        {
            return Answer.Of(new Siblings(0, 0, []));
        }

        int from = Math.Max(0, at - call.Number("before"));
        int to = Math.Min(level.Count - 1, at + call.Number("after"));
        return Answer.Of(new Siblings(from, level.Count - 1 - to, await ShowAsync(level[from..(to + 1)])));
    }

    private async Task<Answer> SearchAsync(Call call)
    {
        string query = call.Text("query") ?? string.Empty;
        UmbracoObjectTypes[] kinds = call.Text("itemKind") switch
        {
            "Item" => [type],
            "Folder" => [folder],
            _ => [folder, type],
        };
        IEntitySlim[] found =
        [
            .. entities.GetPagedDescendants(kinds, 0, int.MaxValue, out _, null, ByName)
                .Where(node => (node.Name ?? string.Empty).Contains(query, StringComparison.CurrentCultureIgnoreCase)),
        ];
        return Answer.Of(new Paged<object>(found.Length, await ShowAsync([.. found.Skip(call.Skip).Take(call.Take)])));
    }

    private Answer ItemAncestors(Call call) => Answer.Of(call.Keys("id").Select(Find).OfType<IEntitySlim>().Select(node => new
    {
        Id = node.Key,
        Ancestors = AncestorsOf(node).Select(ancestor => new { Id = ancestor.Key, Flags = Array.Empty<object>(), Name = ancestor.Name ?? string.Empty }).ToArray(),
    }).ToArray());

    private IReadOnlyList<IEntitySlim> Level(Guid? parent, bool foldersOnly)
    {
        UmbracoObjectTypes[] kinds = foldersOnly ? [folder] : [folder, type];
        IEnumerable<IEntitySlim> all = entities.GetPagedChildren(parent, [folder, type], kinds, 0, int.MaxValue, false, out _, null, ByName);
        return [.. all.OrderBy(node => !IsFolder(node))];
    }

    private IEnumerable<IEntitySlim> AncestorsOf(IEntitySlim node) =>
        node.Path.GetIdsFromPathReversed().Skip(1).Where(id => id > 0).Reverse().Select(id => entities.Get(id)).OfType<IEntitySlim>();

    private IEntitySlim? Find(Guid key) => entities.Get(key, type) ?? entities.Get(key, folder);

    private Task<IReadOnlyList<object>> ShowAsync(IReadOnlyList<IEntitySlim> nodes)
    {
        Dictionary<int, Guid?> parents = nodes.Select(node => node.ParentId).Distinct().ToDictionary(id => id, KeyOf);
        return ItemsAsync([.. nodes.Select(node => new TypeNode(node.Key, node.Name ?? string.Empty, Reference.To(parents[node.ParentId]), node.HasChildren, IsFolder(node)))]);
    }

    private bool IsFolder(IEntitySlim node) => node.NodeObjectType == folder.GetGuid();

    private Guid? KeyOf(int id) => id <= 0 ? null : entities.Get(id)?.Key;
}
