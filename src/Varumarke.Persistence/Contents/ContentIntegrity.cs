using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Varumarke.Persistence.Database;
using IssueType = Umbraco.Cms.Core.Models.ContentDataIntegrityReport.IssueType;

namespace Varumarke.Persistence.Contents;

/// <summary>Compares every node's path and level with what its parents say, and can put right what differs.</summary>
internal static class ContentIntegrity
{
    private static readonly HashSet<int> Roots =
    [
        Umbraco.Cms.Core.Constants.System.Root,
        Umbraco.Cms.Core.Constants.System.RecycleBinContent,
        Umbraco.Cms.Core.Constants.System.RecycleBinMedia,
    ];

    public static ContentDataIntegrityReport Check(VarumarkeDbContext context, Guid objectType, bool fix)
    {
        Dictionary<int, NodeRow> nodes = context.Set<NodeRow>().Where(node => node.ObjectType == objectType || Roots.Contains(node.Id)).ToDictionary(node => node.Id);
        var report = new Dictionary<int, ContentDataIntegrityReportEntry>();
        foreach (NodeRow node in nodes.Values.Where(node => node.ObjectType == objectType))
        {
            if (Issue(node, nodes) is { } issue)
            {
                report.Add(node.Id, new ContentDataIntegrityReportEntry(issue));
            }
        }

        if (fix && report.Count > 0)
        {
            Fix(context, objectType, nodes, report);
        }

        return new ContentDataIntegrityReport(report);
    }

    private static IssueType? Issue(NodeRow node, Dictionary<int, NodeRow> nodes)
    {
        int[] path = [.. node.Path.Split(',').Select(part => int.TryParse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int id) ? id : 0).Where(id => !Roots.Contains(id))];
        if (!nodes.TryGetValue(node.ParentId, out NodeRow? parent) || (parent.Level + 1 != node.Level && !Roots.Contains(parent.Id)))
        {
            return IssueType.InvalidPathAndLevelByParentId;
        }

        if (path.Length == 0)
        {
            return IssueType.InvalidPathEmpty;
        }

        if (path.Length != node.Level)
        {
            return IssueType.InvalidPathLevelMismatch;
        }

        if (path[^1] != node.Id)
        {
            return IssueType.InvalidPathById;
        }

        bool inOrder = Roots.Contains(node.ParentId) ? path.Length == 1 : path.Length > 1 && path[^2] == node.ParentId;
        return inOrder && node.Path == $"{parent.Path},{node.Id}" ? null : IssueType.InvalidPathByParentId;
    }

    /// <summary>Works down from the roots, so that a node below a wrong one is put right too.</summary>
    private static void Fix(VarumarkeDbContext context, Guid objectType, Dictionary<int, NodeRow> nodes, Dictionary<int, ContentDataIntegrityReportEntry> report)
    {
        ILookup<int, NodeRow> children = nodes.Values.Where(node => node.ObjectType == objectType).ToLookup(node => node.ParentId);
        var queue = new Queue<NodeRow>(nodes.Values.Where(node => Roots.Contains(node.Id)));
        while (queue.TryDequeue(out NodeRow? parent))
        {
            foreach (NodeRow child in children[parent.Id])
            {
                (string path, int level) = ($"{parent.Path},{child.Id}", parent.Level + 1);
                if (child.Path != path || child.Level != level)
                {
                    child.Path = path;
                    child.Level = level;
                    context.Set<NodeRow>().Where(node => node.Id == child.Id).ExecuteUpdate(set => set
                        .SetProperty(node => node.Path, path)
                        .SetProperty(node => node.Level, level));
                }

                if (report.TryGetValue(child.Id, out ContentDataIntegrityReportEntry? entry))
                {
                    entry.Fixed = true;
                }

                queue.Enqueue(child);
            }
        }
    }
}
