using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Varumarke.ManagementApi.Entities;
using Varumarke.ManagementApi.Operations;
using Varumarke.ManagementApi.Trees;

namespace Varumarke.ManagementApi.RecycleBin;

/// <summary>A recycle bin as a tree, open to those whose part of the tree is the whole of it.</summary>
internal sealed class EntityBin(IEntityService entities, StartNodes startNodes)
{
    private static readonly Ordering ByOrder = Ordering.By("sortOrder");

    public Answer Root(Call call, IEntityKind kind) => Guarded(call, kind, () =>
    {
        (int skip, int take) = (call.Skip, call.Take);
        IEnumerable<IEntitySlim> page = entities.GetPagedTrashedChildren(RootOf(kind), kind.Type, skip, Math.Max(take, 1), out long total, null, ByOrder);
        return Page(kind, page, take, total);
    });

    public Answer Children(Call call, IEntityKind kind) => Guarded(call, kind, () =>
    {
        (int skip, int take, Guid parent) = (call.Skip, call.Take, call.NeededKey("parentId"));
        IEnumerable<IEntitySlim> page = entities.GetPagedTrashedChildren(parent, kind.Type, skip, Math.Max(take, 1), out long total, null, ByOrder);
        return Page(kind, page, take, total);
    });

    public Answer Siblings(Call call, IEntityKind kind) => Guarded(call, kind, () =>
    {
        if (entities.Get(call.NeededKey("target"), kind.Type) is not { Trashed: true } node)
        {
            return Answer.NotFound;
        }

        IEnumerable<IEntitySlim> near = entities.GetTrashedSiblings(
            node.Key, [kind.Type], call.Number("before"), call.Number("after"), out long before, out long after, null, ByOrder);
        return Answer.Of(new Siblings(before, after, [.. near.Select(kind.BinItem)]));
    });

    /// <summary>Null for those who may look into the bin of this kind.</summary>
    public Answer? Refusal(Call call, IEntityKind kind) => startNodes.ReachesRoot(call.User, kind.Type) ? null : Answer.Forbidden;

    private static Guid RootOf(IEntityKind kind) => kind.Type == UmbracoObjectTypes.Media ? Constants.System.RecycleBinMediaKey : Constants.System.RecycleBinContentKey;

    private Answer Guarded(Call call, IEntityKind kind, Func<Answer> answer) => Refusal(call, kind) ?? answer();

    private static Answer Page(IEntityKind kind, IEnumerable<IEntitySlim> page, int take, long total) =>
        Answer.Of(new Paged<object>(total, [.. page.Take(take).Select(kind.BinItem)]));
}
