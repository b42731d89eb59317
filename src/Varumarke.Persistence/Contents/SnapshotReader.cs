using Microsoft.EntityFrameworkCore;
using Varumarke.Persistence.Database;

namespace Varumarke.Persistence.Contents;

/// <summary>
/// Reads content items of one object type. One item costs a query for its versions and, where its type varies, one for
/// its cultures; a page of items costs one more, however many they are.
/// </summary>
internal sealed class SnapshotReader(Guid objectType, Func<int, bool> variesByCulture)
{
    /// <summary>How many ids go into one statement.</summary>
    private const int BatchSize = 1000;

    // Compiled for the model of the first context, so they belong to the repository, of which there is one a database.
    private readonly Func<VarumarkeDbContext, int, IEnumerable<VersionOfContent>> _byId = EF.CompileQuery((VarumarkeDbContext context, int id) => context.Set<ContentVersionRow>()
        .Where(version => version.NodeId == id && (version.Current || version.Published) && version.Content.Node.ObjectType == objectType)
        .Select(version => new VersionOfContent(version, version.Content, version.Content.Node)));

    private readonly Func<VarumarkeDbContext, Guid, IEnumerable<VersionOfContent>> _byKey = EF.CompileQuery((VarumarkeDbContext context, Guid key) => context.Set<ContentVersionRow>()
        .Where(version => version.Content.Node.Key == key && (version.Current || version.Published) && version.Content.Node.ObjectType == objectType)
        .Select(version => new VersionOfContent(version, version.Content, version.Content.Node)));

    private readonly Func<VarumarkeDbContext, int, int, IEnumerable<CultureName>> _names = EF.CompileQuery((VarumarkeDbContext context, int draftId, int publishedId) =>
        from name in context.Set<ContentVersionCultureRow>()
        join version in context.Set<ContentVersionRow>() on name.VersionId equals version.Id
        join state in context.Set<ContentCultureRow>() on new { version.NodeId, name.LanguageId } equals new { state.NodeId, state.LanguageId } into states
        from state in states.DefaultIfEmpty()
        where name.VersionId == draftId || name.VersionId == publishedId
        orderby name.VersionId, name.LanguageId
        select new CultureName(name.VersionId, name.LanguageId, name.Name, name.Date, state != null && state.Edited));

    /// <summary>The drafts of this object type, to be narrowed and given to <c>Load</c>.</summary>
    public IQueryable<ContentVersionRow> Drafts(VarumarkeDbContext context) => Versions(context).Where(version => version.Current);

    /// <summary>All versions of this object type.</summary>
    public IQueryable<ContentVersionRow> Versions(VarumarkeDbContext context) => context.Set<ContentVersionRow>()
        .Where(version => version.Content.Node.ObjectType == objectType);

    public ContentSnapshot? Find(VarumarkeDbContext context, int id) => One(context, [.. _byId(context, id)]);

    public ContentSnapshot? Find(VarumarkeDbContext context, Guid key) => One(context, [.. _byKey(context, key)]);

    /// <summary>Items by id, in no particular order.</summary>
    public IReadOnlyList<ContentSnapshot> Load(VarumarkeDbContext context, IReadOnlyCollection<int> ids) =>
        [.. ids.Chunk(BatchSize).SelectMany(batch => Load(context, Drafts(context).Where(version => EF.Parameter(batch).Contains(version.NodeId))))];

    /// <summary>Items by key, in no particular order.</summary>
    public IReadOnlyList<ContentSnapshot> Load(VarumarkeDbContext context, IReadOnlyCollection<Guid> keys) =>
        [.. keys.Chunk(BatchSize).SelectMany(batch => Load(context, Drafts(context).Where(version => EF.Parameter(batch).Contains(version.Content.Node.Key))))];

    /// <summary>
    /// The items whose version is among those given, in the same order. Each shows that version as its draft, beside
    /// the published one.
    /// </summary>
    public IReadOnlyList<ContentSnapshot> Load(VarumarkeDbContext context, IQueryable<ContentVersionRow> versions)
    {
        List<VersionOfContent> shown = [.. versions.Select(version => new VersionOfContent(version, version.Content, version.Content.Node))];
        int[] withPublished = [.. shown.Where(item => item.Content.Published && !item.Version.Published).Select(item => item.Version.NodeId).Distinct()];
        var published = new Dictionary<int, ContentVersionRow>();
        foreach (int[] batch in withPublished.Chunk(BatchSize))
        {
            foreach (ContentVersionRow version in context.Set<ContentVersionRow>().Where(version => version.Published && EF.Parameter(batch).Contains(version.NodeId)))
            {
                published[version.NodeId] = version;
            }
        }

        ILookup<int, CultureName> names = Names(context, shown.Select(item => item.Version).Concat(published.Values), shown);
        return [.. shown.Select(item => Snapshot(item, PublishedOf(item, published), names).WithOneText())];
    }

    private ContentSnapshot? One(VarumarkeDbContext context, List<VersionOfContent> versions)
    {
        VersionOfContent? draft = versions.Find(item => item.Version.Current);
        if (draft is null)
        {
            return null;
        }

        ContentVersionRow? published = draft.Content.Published ? versions.Find(item => item.Version.Published)?.Version : null;
        return new ContentSnapshot(
            draft.Node,
            draft.Content,
            draft.Version,
            published,
            variesByCulture(draft.Content.ContentTypeId) ? [.. _names(context, draft.Version.Id, published?.Id ?? 0)] : []).WithOneText();
    }

    private static ContentVersionRow? PublishedOf(VersionOfContent item, Dictionary<int, ContentVersionRow> published) =>
        item.Version.Published ? item.Version : published.GetValueOrDefault(item.Version.NodeId);

    private static ContentSnapshot Snapshot(VersionOfContent draft, ContentVersionRow? published, ILookup<int, CultureName> names) => new(
        draft.Node,
        draft.Content,
        draft.Version,
        published,
        [.. names[draft.Version.Id], .. published is null || published.Id == draft.Version.Id ? [] : names[published.Id]]);

    private ILookup<int, CultureName> Names(VarumarkeDbContext context, IEnumerable<ContentVersionRow> versions, IEnumerable<VersionOfContent> items)
    {
        HashSet<int> varying = [.. items.Where(item => variesByCulture(item.Content.ContentTypeId)).Select(item => item.Node.Id)];
        return versions.Where(version => varying.Contains(version.NodeId)).Select(version => version.Id).Distinct()
            .Chunk(BatchSize)
            .SelectMany(batch => NamesOf(context, batch))
            .ToLookup(name => name.VersionId);
    }

    private static IEnumerable<CultureName> NamesOf(VarumarkeDbContext context, int[] versionIds) =>
        from name in context.Set<ContentVersionCultureRow>()
        join version in context.Set<ContentVersionRow>() on name.VersionId equals version.Id
        join state in context.Set<ContentCultureRow>() on new { version.NodeId, name.LanguageId } equals new { state.NodeId, state.LanguageId } into states
        from state in states.DefaultIfEmpty()
        where EF.Parameter(versionIds).Contains(name.VersionId)
        orderby name.VersionId, name.LanguageId
        select new CultureName(name.VersionId, name.LanguageId, name.Name, name.Date, state != null && state.Edited);
}
