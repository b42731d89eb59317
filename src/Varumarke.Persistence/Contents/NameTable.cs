using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Varumarke.Core.Search;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Nodes;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.Contents;

/// <summary>
/// What all documents (or media) are called, in memory and in order, so that a search for a part of a name costs the same in a
/// house of a hundred and of fifty thousand: a database would have to read every name. It holds what is committed. It is read when
/// it is first asked for; what has changed since, here or on another node, is read again before the next answer.
/// </summary>
internal sealed class NameTable<TEntity>(IAmbientDatabase database)
    where TEntity : class, IContentBase
{
    /// <summary>Of more changes the table is read as a whole.</summary>
    private const int MostChanges = 500;

    private static readonly Guid ObjectType = typeof(TEntity) == typeof(IMedia) ? Constants.ObjectTypes.Media : Constants.ObjectTypes.Document;

    private readonly Lock _reading = new();
    private readonly Lock _changing = new();
    private readonly Dictionary<int, NamedNode> _byId = [];
    private readonly List<NamedNode> _ordered = [];
    private HashSet<int> _changed = [];
    private HashSet<int> _changedBranches = [];
    private bool _isStale = true;

    /// <summary>One item was written, or is no more.</summary>
    public void Changed(int id) => Add(id, isBranch: false);

    /// <summary>An item and what lies below it have changed.</summary>
    public void ChangedBranch(int id) => Add(id, isBranch: true);

    /// <summary>Anything may have changed.</summary>
    public void ChangedAll()
    {
        lock (_changing)
        {
            (_isStale, _changed, _changedBranches) = (true, [], []);
        }
    }

    /// <inheritdoc cref="INameSearch.Find"/>
    public IReadOnlyList<Guid> Find(NameQuery query)
    {
        string[] words = query.Text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return [];
        }

        Guid[] types = [.. query.Types];
        HashSet<int>? typeIds = types.Length == 0 ? null : database.ReadAnywhere(context => context.Set<NodeRow>().Where(node => EF.Parameter(types).Contains(node.Key)).Select(node => node.Id).ToHashSet());

        // A millisecond for fifty thousand names, so that one at a time is no wait.
        lock (_reading)
        {
            CatchUp();
            return Find(query, words, typeIds);
        }
    }

    private List<Guid> Find(NameQuery query, string[] words, HashSet<int>? types)
    {
        var begin = new List<Guid>();
        var later = new List<Guid>();
        string ofOther = NamedNode.Between + words[0];
        foreach (NamedNode node in _ordered)
        {
            if (!node.HasAll(words) || !IsSought(node, query, types))
            {
                continue;
            }

            List<Guid> found = node.Begins(words[0], ofOther) ? begin : later;
            if (found.Count < query.Most)
            {
                found.Add(node.Key);
            }

            if (begin.Count == query.Most)
            {
                return begin;
            }
        }

        return [.. begin, .. later.Take(query.Most - begin.Count)];
    }

    private static bool IsSought(NamedNode node, NameQuery query, HashSet<int>? types) =>
        (query.Trashed is null || node.Trashed == query.Trashed)
        && (types is null || types.Contains(node.TypeId))
        && (query.BelowPath is null || node.IsBelow(query.BelowPath))
        && (query.Within is null || query.Within.Any(node.IsWithin));

    private void Add(int id, bool isBranch)
    {
        lock (_changing)
        {
            if (!_isStale)
            {
                (isBranch ? _changedBranches : _changed).Add(id);
                if (_changed.Count + _changedBranches.Count > MostChanges)
                {
                    (_isStale, _changed, _changedBranches) = (true, [], []);
                }
            }
        }
    }

    // What is told of while it reads is read at the next answer.
    private void CatchUp()
    {
        bool all;
        HashSet<int> items;
        HashSet<int> branches;
        lock (_changing)
        {
            (all, items, branches) = (_isStale, _changed, _changedBranches);
            (_isStale, _changed, _changedBranches) = (false, [], []);
        }

        if (!all && items.Count == 0 && branches.Count == 0)
        {
            return;
        }

        try
        {
            if (all)
            {
                Fill(database.ReadCommitted(context => Read(context, Current(context))));
            }
            else
            {
                Replace(items, branches, database.ReadCommitted(context => ReadChanged(context, items, branches)));
            }
        }
        catch
        {
            ChangedAll();
            throw;
        }
    }

    private void Fill(List<NamedNode> nodes)
    {
        _byId.Clear();
        _ordered.Clear();
        nodes.ForEach(node => _byId[node.Id] = node);
        _ordered.AddRange(nodes);
        _ordered.Sort(NamedNode.ByName);
    }

    private void Replace(HashSet<int> items, HashSet<int> branches, List<NamedNode> now)
    {
        HashSet<int> there = [.. now.Select(node => node.Id)];

        // Whatever is no more took with it what lay below.
        string[] parts = [.. branches.Concat(items.Where(id => !there.Contains(id) && _byId.ContainsKey(id))).Distinct().Select(id => string.Create(CultureInfo.InvariantCulture, $",{id},"))];
        List<NamedNode> gone =
        [
            .. now.Select(node => node.Id).Where(_byId.ContainsKey).Select(id => _byId[id]),
            .. parts.Length == 0 ? [] : _ordered.Where(node => !there.Contains(node.Id) && Array.Exists(parts, node.IsOfBranch)),
        ];
        if (gone.Count + now.Count > MostChanges)
        {
            gone.ForEach(node => _byId.Remove(node.Id));
            Fill([.. _byId.Values.Concat(now)]);
            return;
        }

        foreach (NamedNode node in gone)
        {
            _byId.Remove(node.Id);
            _ordered.RemoveAt(_ordered.BinarySearch(node, NamedNode.ByName));
        }

        foreach (NamedNode node in now)
        {
            _byId[node.Id] = node;
            _ordered.Insert(~_ordered.BinarySearch(node, NamedNode.ByName), node);
        }
    }

    private static List<NamedNode> ReadChanged(VarumarkeDbContext context, HashSet<int> items, HashSet<int> branches)
    {
        int[] ids = [.. items.Concat(branches)];
        List<NamedNode> found = Read(context, Current(context).Where(version => EF.Parameter(ids).Contains(version.NodeId)));
        foreach (string path in found.Where(node => branches.Contains(node.Id)).Select(node => node.Path).ToList())
        {
            found.AddRange(Read(context, Current(context).Below(version => version.Content.Node.Path, path)));
        }

        return [.. found.DistinctBy(node => node.Id)];
    }

    private static IQueryable<ContentVersionRow> Current(VarumarkeDbContext context) =>
        context.Set<ContentVersionRow>().Where(version => version.Current && version.Content.Node.ObjectType == ObjectType);

    private static List<NamedNode> Read(VarumarkeDbContext context, IQueryable<ContentVersionRow> versions)
    {
        ILookup<int, string> others = versions
            .SelectMany(version => version.Cultures, (version, culture) => new { version.NodeId, culture.NameKey })
            .AsEnumerable()
            .ToLookup(name => name.NodeId, name => name.NameKey);
        return
        [
            .. versions
                .Select(version => new { version.NodeId, version.Content.Node.Key, version.Content.Node.Path, version.Content.Node.Trashed, version.Content.ContentTypeId, version.NameKey })
                .AsEnumerable()
                .Select(row => new NamedNode(
                    row.NodeId,
                    row.Key,
                    row.Path,
                    row.Trashed,
                    row.ContentTypeId,
                    row.NameKey ?? string.Empty,
                    string.Join(NamedNode.Between, others[row.NodeId].Prepend(row.NameKey ?? string.Empty).Distinct()))),
        ];
    }
}
