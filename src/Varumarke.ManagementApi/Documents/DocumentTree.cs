using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Documents;

/// <summary>
/// The tree of documents as one user sees it: below the start nodes everything that may be read, above them the way there, which can
/// be opened and not read, and nothing else.
/// </summary>
internal sealed class DocumentTree(IEntityService entities, IIdKeyMap keys, AppCaches caches, DocumentEntities documents, DocumentPermissions permissions)
{
    private static readonly Ordering ByOrder = Ordering.By("sortOrder");

    public static IEnumerable<Operation> All =>
    [
        Operation.Get<DocumentTree>("tree/document/root", Access.ContentTree, (own, call) => own.RootAsync(call)),
        Operation.Get<DocumentTree>("tree/document/children", Access.ContentTree, (own, call) => own.ChildrenAsync(call)),
        Operation.Get<DocumentTree>("tree/document/ancestors", Access.ContentTree, (own, call) => own.AncestorsAsync(call)),
        Operation.Get<DocumentTree>("tree/document/siblings", Access.ContentTree, (own, call) => own.SiblingsAsync(call)),
    ];

    private async Task<Answer> RootAsync(Call call) => Answer.Of(await PageAsync(call, null));

    private async Task<Answer> ChildrenAsync(Call call) => Answer.Of(await PageAsync(call, call.NeededKey("parentId")));

    private async Task<Paged<DocumentTreeItemModel>> PageAsync(Call call, Guid? parent)
    {
        Sight sight = SightOf(call.User);
        if (sight.IsEverything)
        {
            (IReadOnlyList<IDocumentEntitySlim> page, long total) = Page(parent, call.Skip, call.Take);
            return new Paged<DocumentTreeItemModel>(total, await ItemsAsync(call.User, page, sight));
        }

        // Start nodes are few and so is what lies beside them: all of a level is read, and what is not on a way is left out.
        List<IDocumentEntitySlim> level = [.. Level(parent).Where(sight.Shows)];
        return new Paged<DocumentTreeItemModel>(level.Count, await ItemsAsync(call.User, [.. level.Skip(call.Skip).Take(call.Take)], sight));
    }

    private async Task<Answer> AncestorsAsync(Call call)
    {
        Sight sight = SightOf(call.User);
        if (documents.Find(call.NeededKey("descendantId")) is not { } node || !sight.Shows(node))
        {
            return Answer.NotFound;
        }

        Guid[] ids = [.. node.AncestorIds().Select(KeyOf).OfType<Guid>()];
        IEnumerable<IDocumentEntitySlim> way = documents.Find(ids).OrderBy(ancestor => ancestor.Level).Append(node).Where(sight.Shows);
        return Answer.Of(await ItemsAsync(call.User, [.. way], sight));
    }

    private async Task<Answer> SiblingsAsync(Call call)
    {
        Sight sight = SightOf(call.User);
        if (documents.Find(call.NeededKey("target")) is not { } node || !sight.Shows(node))
        {
            return Answer.NotFound;
        }

        List<IDocumentEntitySlim> level = [.. Level(node.ParentId > 0 ? KeyOf(node.ParentId) : null).Where(sight.Shows)];
        int at = level.FindIndex(item => item.Key == node.Key);
        int from = Math.Max(0, at - call.Number("before"));
        int to = Math.Min(level.Count - 1, at + call.Number("after"));
        IReadOnlyList<DocumentTreeItemModel> items = await ItemsAsync(call.User, at < 0 ? [node] : level[from..(to + 1)], sight);
        return Answer.Of(new Siblings<DocumentTreeItemModel>(from, level.Count - 1 - to, items));
    }

    private async Task<IReadOnlyList<DocumentTreeItemModel>> ItemsAsync(IUser user, IReadOnlyList<IDocumentEntitySlim> nodes, Sight sight)
    {
        HashSet<Guid> visible = await permissions.VisibleAsync(user, [.. nodes.Select(node => node.Key)]);
        return [.. nodes.Where(node => visible.Contains(node.Key) || sight.IsWay(node)).Select(node => documents.TreeItem(node, !visible.Contains(node.Key)))];
    }

    private (IReadOnlyList<IDocumentEntitySlim> Page, long Total) Page(Guid? parent, int skip, int take)
    {
        IEntitySlim[] page = [.. entities.GetPagedChildren(parent, UmbracoObjectTypes.Document, skip, Math.Max(take, 1), out long total, null, ByOrder)];
        return (take == 0 ? [] : [.. page.OfType<IDocumentEntitySlim>()], total);
    }

    private IReadOnlyList<IDocumentEntitySlim> Level(Guid? parent) => Page(parent, 0, int.MaxValue).Page;

    private Guid? KeyOf(int id) => keys.GetKeyForId(id, UmbracoObjectTypes.Document) is { Success: true } found ? found.Result : null;

    private Sight SightOf(IUser user)
    {
        int[] starts = user.CalculateContentStartNodeIds(entities, caches) ?? [];
        if (starts.Contains(Constants.System.Root))
        {
            return Sight.Everything;
        }

        string[] paths = starts.Length == 0 ? [] : [.. entities.GetAllPaths(UmbracoObjectTypes.Document, starts).Select(node => node.Path)];
        return new Sight(false, paths);
    }

    /// <summary>Which part of the tree somebody sees.</summary>
    private sealed record Sight(bool IsEverything, IReadOnlyList<string> StartPaths)
    {
        public static Sight Everything { get; } = new(true, []);

        /// <summary>A start node, something below one, or on the way to one.</summary>
        public bool Shows(IEntitySlim node) => IsEverything || IsWay(node) || StartPaths.Any(start => IsAtOrBelow(node.Path, start));

        /// <summary>On the way to a start node, and not one itself.</summary>
        public bool IsWay(IEntitySlim node) => !IsEverything && StartPaths.Any(start => start.StartsWith(node.Path + ",", StringComparison.Ordinal));

        private static bool IsAtOrBelow(string path, string start) => path == start || path.StartsWith(start + ",", StringComparison.Ordinal);
    }
}
