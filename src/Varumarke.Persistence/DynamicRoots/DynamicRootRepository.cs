using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.DynamicRoot.QuerySteps;
using Varumarke.Persistence.Contents;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Nodes;
using Varumarke.Persistence.Scoping;
using ObjectTypes = Umbraco.Cms.Core.Constants.ObjectTypes;

namespace Varumarke.Persistence.DynamicRoots;

/// <summary>Walks from documents up or down to those of certain types; no types given means all.</summary>
internal sealed class DynamicRootRepository(IAmbientDatabase database) : IDynamicRootRepository
{
    public Task<Guid?> NearestAncestorOrSelfAsync(IEnumerable<Guid> origins, DynamicRootQueryStep queryStep) =>
        Task.FromResult(AncestorsOrSelf(origins, queryStep).OrderByDescending(content => content.Node.Level).Select(content => (Guid?)content.Node.Key).FirstOrDefault());

    public Task<Guid?> FurthestAncestorOrSelfAsync(IEnumerable<Guid> origins, DynamicRootQueryStep queryStep) =>
        Task.FromResult(AncestorsOrSelf(origins, queryStep).OrderBy(content => content.Node.Level).Select(content => (Guid?)content.Node.Key).FirstOrDefault());

    public Task<ICollection<Guid>> NearestDescendantOrSelfAsync(ICollection<Guid> origins, DynamicRootQueryStep queryStep) =>
        Task.FromResult(DescendantsOrSelf(origins, queryStep, nearest: true));

    public Task<ICollection<Guid>> FurthestDescendantOrSelfAsync(ICollection<Guid> origins, DynamicRootQueryStep queryStep) =>
        Task.FromResult(DescendantsOrSelf(origins, queryStep, nearest: false));

    private IQueryable<ContentRow> AncestorsOrSelf(IEnumerable<Guid> origins, DynamicRootQueryStep step)
    {
        VarumarkeDbContext context = database.Read;
        int[] ids = [.. Paths(context, [.. origins]).SelectMany(path => path.Split(',')).Distinct().Select(part => int.Parse(part, System.Globalization.CultureInfo.InvariantCulture))];
        return Documents(context, step).Where(content => EF.Parameter(ids).Contains(content.NodeId));
    }

    private ICollection<Guid> DescendantsOrSelf(IEnumerable<Guid> origins, DynamicRootQueryStep step, bool nearest)
    {
        VarumarkeDbContext context = database.Read;
        var found = new Dictionary<Guid, int>();
        foreach (string path in Paths(context, [.. origins]))
        {
            foreach (var content in Documents(context, step)
                .AtOrBelow(content => content.Node.Path, path)
                .OrderBy(content => content.Node.Level)
                .ThenBy(content => content.Node.SortOrder)
                .Select(content => new { content.Node.Key, content.Node.Level }))
            {
                found.TryAdd(content.Key, content.Level);
            }
        }

        if (found.Count == 0)
        {
            return [];
        }

        int level = nearest ? found.Values.Min() : found.Values.Max();
        return [.. found.Where(content => content.Value == level).Select(content => content.Key)];
    }

    private static string[] Paths(VarumarkeDbContext context, Guid[] keys) =>
        [.. context.Set<NodeRow>().Where(node => EF.Parameter(keys).Contains(node.Key)).Select(node => node.Path)];

    private static IQueryable<ContentRow> Documents(VarumarkeDbContext context, DynamicRootQueryStep step)
    {
        IQueryable<ContentRow> documents = context.Set<ContentRow>().Where(content => content.Node.ObjectType == ObjectTypes.Document && !content.Node.Trashed);
        Guid[] typeKeys = [.. step.AnyOfDocTypeKeys];
        return typeKeys.Length == 0
            ? documents
            : documents.Where(content => context.Set<NodeRow>().Any(type => type.Id == content.ContentTypeId && EF.Parameter(typeKeys).Contains(type.Key)));
    }
}
