using Microsoft.EntityFrameworkCore;
using Varumarke.Core.Search;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Nodes;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.Contents;

/// <summary>Names as they are stored, read from the first to the last.</summary>
internal sealed class NameSearch(IAmbientDatabase database) : INameSearch
{
    public IReadOnlyList<Guid> Find(NameQuery query)
    {
        string[] words = query.Text.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words.Length == 0 ? [] : database.ReadAnywhere(context => Find(context, query, words));
    }

    private static List<Guid> Find(VarumarkeDbContext context, NameQuery query, string[] words)
    {
        IQueryable<ContentVersionRow> versions = context.Set<ContentVersionRow>()
            .Where(version => version.Current && version.Content.Node.ObjectType == query.ObjectType);
        if (query.Trashed is { } trashed)
        {
            versions = versions.Where(version => version.Content.Node.Trashed == trashed);
        }

        if (query.BelowPath is { } path)
        {
            versions = versions.Below(version => version.Content.Node.Path, path);
        }

        if (query.Types.Count > 0)
        {
            Guid[] keys = [.. query.Types];
            int[] types = [.. context.Set<NodeRow>().Where(node => EF.Parameter(keys).Contains(node.Key)).Select(node => node.Id)];
            versions = versions.Where(version => EF.Parameter(types).Contains(version.Content.ContentTypeId));
        }

        foreach (string word in words)
        {
            versions = versions.Where(version => version.NameKey!.Contains(word) || version.Cultures.Any(culture => culture.NameKey.Contains(word)));
        }

        string start = words[0];
        int length = start.Length;
        return
        [
            .. versions
                .OrderBy(version => version.NameKey!.Substring(0, length) == start || version.Cultures.Any(culture => culture.NameKey.Substring(0, length) == start) ? 0 : 1)
                .ThenBy(version => version.NameKey)
                .ThenBy(version => version.NodeId)
                .Select(version => version.Content.Node.Key)
                .Take(query.Most),
        ];
    }
}
