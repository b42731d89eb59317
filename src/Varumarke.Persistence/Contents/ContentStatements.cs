using Microsoft.EntityFrameworkCore;
using Varumarke.Persistence.Database;

namespace Varumarke.Persistence.Contents;

/// <summary>
/// The queries that every save asks, compiled once: EF Core takes longer to find a query it knows than SQLite takes to
/// answer it. They belong to the model of one database, so this is made once for each container.
/// </summary>
internal sealed class ContentStatements
{
    private readonly Func<VarumarkeDbContext, int, Guid, IEnumerable<NodeRow>> _parentOrSameKey = EF.CompileQuery((VarumarkeDbContext context, int parentId, Guid key) =>
        context.Set<NodeRow>().Where(node => node.Id == parentId || node.Key == key));

    // The first of the index, read backwards: asking for the greatest would read all siblings.
    private readonly Func<VarumarkeDbContext, int, Guid, int?> _lastSortOrder = EF.CompileQuery((VarumarkeDbContext context, int parentId, Guid objectType) =>
        context.Set<NodeRow>()
            .Where(node => node.ParentId == parentId && node.ObjectType == objectType)
            .OrderByDescending(node => node.SortOrder)
            .Select(node => (int?)node.SortOrder)
            .FirstOrDefault());

    private readonly Func<VarumarkeDbContext, string, int, int, Guid, bool> _nameTaken = EF.CompileQuery((VarumarkeDbContext context, string key, int parentId, int id, Guid objectType) =>
        context.Set<ContentVersionRow>().Any(version => version.NameKey == key
            && version.Current
            && version.NodeId != id
            && version.Content.Node.ParentId == parentId
            && version.Content.Node.ObjectType == objectType));

    private readonly Func<VarumarkeDbContext, string, int, int, int, Guid, bool> _cultureNameTaken = EF.CompileQuery((VarumarkeDbContext context, string key, int languageId, int parentId, int id, Guid objectType) =>
        context.Set<ContentVersionCultureRow>().Any(culture => culture.NameKey == key
            && culture.LanguageId == languageId
            && context.Set<ContentVersionRow>().Any(version => version.Id == culture.VersionId
                && version.Current
                && version.NodeId != id
                && version.Content.Node.ParentId == parentId
                && version.Content.Node.ObjectType == objectType)));

    private readonly Func<VarumarkeDbContext, int, int, bool?> _preventsCleanup = EF.CompileQuery((VarumarkeDbContext context, int versionId, int nodeId) =>
        context.Set<ContentVersionRow>()
            .Where(version => version.Id == versionId && version.NodeId == nodeId && version.Current)
            .Select(version => (bool?)version.PreventCleanup)
            .FirstOrDefault());

    private readonly Func<VarumarkeDbContext, int, IEnumerable<ContentVersionCultureRow>> _namesOfVersion = EF.CompileQuery((VarumarkeDbContext context, int versionId) =>
        context.Set<ContentVersionCultureRow>().Where(culture => culture.VersionId == versionId));

    private readonly Func<VarumarkeDbContext, int, IEnumerable<ContentCultureRow>> _culturesOf = EF.CompileQuery((VarumarkeDbContext context, int nodeId) =>
        context.Set<ContentCultureRow>().Where(culture => culture.NodeId == nodeId));

    /// <summary>The parent, and what has the key already.</summary>
    public List<NodeRow> ParentOrSameKey(VarumarkeDbContext context, int parentId, Guid key) => [.. _parentOrSameKey(context, parentId, key)];

    /// <summary>The place after the last child of a kind.</summary>
    public int NextSortOrder(VarumarkeDbContext context, int parentId, Guid objectType) => 1 + (_lastSortOrder(context, parentId, objectType) ?? -1);

    public bool IsNameTaken(VarumarkeDbContext context, string key, int parentId, int id, Guid objectType) => _nameTaken(context, key, parentId, id, objectType);

    public bool IsNameTaken(VarumarkeDbContext context, string key, int languageId, int parentId, int id, Guid objectType) =>
        _cultureNameTaken(context, key, languageId, parentId, id, objectType);

    /// <summary>Whether a version is kept from clean-up; null where it is not the current version of the item.</summary>
    public bool? PreventsCleanupOfCurrent(VarumarkeDbContext context, int versionId, int nodeId) => _preventsCleanup(context, versionId, nodeId);

    public List<ContentVersionCultureRow> NamesOfVersion(VarumarkeDbContext context, int versionId) => [.. _namesOfVersion(context, versionId)];

    public List<ContentCultureRow> CulturesOf(VarumarkeDbContext context, int nodeId) => [.. _culturesOf(context, nodeId)];
}
