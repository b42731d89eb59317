using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Varumarke.ManagementApi.Entities;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Trees;

/// <summary>
/// A tree as one user sees it: below the start nodes everything that may be read, above them the way there, which can be opened and
/// not read, and nothing else: not in a count either.
/// </summary>
internal sealed class EntityTree(IEntityService entities, EntityKeys keys, StartNodes startNodes)
{
    private static readonly Ordering ByOrder = Ordering.By("sortOrder");

    public Task<Answer> RootAsync(Call call, IEntityKind kind) => PageAsync(call, kind, null);

    public async Task<Answer> ChildrenAsync(Call call, IEntityKind kind) =>
        entities.Get(call.NeededKey("parentId"), kind.Type) is { Trashed: false } parent ? await PageAsync(call, kind, parent) : Empty;

    /// <summary>The way from the root to a node, and the node.</summary>
    public async Task<Answer> AncestorsAsync(Call call, IEntityKind kind)
    {
        View view = await ViewAsync(call, kind);
        if (call.Key("descendantId") is not { } key || entities.Get(key, kind.Type) is not { } node || !view.Sight.Shows(node))
        {
            // The client asks for the way to what it is about to make, and to the root, which has no key.
            return Answer.Of(Array.Empty<object>());
        }

        // Umbraco's own way to these keys knows documents alone.
        Guid[] ancestors = [.. keys.AncestorsOf(node, kind.Type).Select(ancestor => ancestor.Id)];
        IEnumerable<IEntitySlim> above = ancestors.Length == 0 ? [] : entities.GetAll(kind.Type, ancestors).OrderBy(ancestor => ancestor.Level);
        return Answer.Of(await view.ItemsAsync([.. above.Append(node)]));
    }

    public async Task<Answer> SiblingsAsync(Call call, IEntityKind kind)
    {
        (int before, int after) = (call.Number("before"), call.Number("after"));
        View view = await ViewAsync(call, kind);
        if (entities.Get(call.NeededKey("target"), kind.Type) is not { Trashed: false } node || !view.Sight.Shows(node))
        {
            return Answer.NotFound;
        }

        IEntitySlim? parent = node.ParentId > 0 ? entities.Get(node.ParentId, kind.Type) : null;
        if (view.Sight.ShowsAllBelow(parent))
        {
            IEntitySlim[] near = [.. entities.GetSiblings(node.Key, [kind.Type], before, after, out long earlier, out long later, null, ByOrder)];
            return Answer.Of(new Siblings(earlier, later, await view.ItemsAsync(near)));
        }

        IReadOnlyList<Shown> level = await view.ShownAsync(Level(kind, parent));
        int at = level.ToList().FindIndex(item => item.Key == node.Key);
        if (at < 0)
        {
            return Answer.NotFound;
        }

        (int from, int to) = (Math.Max(0, at - before), Math.Min(level.Count - 1, at + after));
        return Answer.Of(new Siblings(from, level.Count - 1 - to, [.. level.Skip(from).Take(to - from + 1).Select(item => item.Model)]));
    }

    private static Answer Empty { get; } = Answer.Of(new Paged<object>(0, []));

    private async Task<Answer> PageAsync(Call call, IEntityKind kind, IEntitySlim? parent)
    {
        (int skip, int take) = (call.Skip, call.Take);
        View view = await ViewAsync(call, kind);
        if (view.Sight.ShowsAllBelow(parent))
        {
            IEntitySlim[] page = [.. entities.GetPagedChildren(parent?.Key, kind.Type, skip, Math.Max(take, 1), out long total, null, ByOrder)];
            return Answer.Of(new Paged<object>(total, await view.ItemsAsync(take == 0 ? [] : page)));
        }

        if (parent is not null && !view.Sight.Shows(parent))
        {
            return Empty;
        }

        // Start nodes are few and so is what lies beside them: all of a level is read, and what is not on a way is left out.
        IReadOnlyList<Shown> level = await view.ShownAsync(Level(kind, parent));
        return Answer.Of(new Paged<object>(level.Count, [.. level.Skip(skip).Take(take).Select(item => item.Model)]));
    }

    private IEntitySlim[] Level(IEntityKind kind, IEntitySlim? parent) =>
        [.. entities.GetPagedChildren(parent?.Key, kind.Type, 0, int.MaxValue, out _, null, ByOrder)];

    private async Task<View> ViewAsync(Call call, IEntityKind kind)
    {
        bool anywhere = await startNodes.AreIgnoredAsync(call.Key("dataTypeId"));
        Sight own = startNodes.SightOf(call.User, kind.Type);
        return new View(call, kind, anywhere ? own with { IsEverything = true } : own, anywhere);
    }

    /// <summary>What one caller sees of one kind.</summary>
    private sealed record View(Call Call, IEntityKind Kind, Sight Sight, bool Anywhere)
    {
        public async Task<IReadOnlyList<object>> ItemsAsync(IReadOnlyList<IEntitySlim> nodes) => [.. (await ShownAsync(nodes)).Select(item => item.Model)];

        public async Task<IReadOnlyList<Shown>> ShownAsync(IReadOnlyList<IEntitySlim> nodes)
        {
            HashSet<Guid> visible = await Kind.VisibleAsync(Call.User, [.. nodes.Select(node => node.Key)], Anywhere);
            return
            [
                .. nodes.Where(node => visible.Contains(node.Key) || Sight.IsWay(node))
                    .Select(node => new Shown(node.Key, Kind.TreeItem(node, !visible.Contains(node.Key)))),
            ];
        }
    }

    private sealed record Shown(Guid Key, object Model);
}
