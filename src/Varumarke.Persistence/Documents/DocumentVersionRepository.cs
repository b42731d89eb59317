using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Varumarke.Persistence.Contents;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Scoping;
using Varumarke.Persistence.Users;
using ObjectTypes = Umbraco.Cms.Core.Constants.ObjectTypes;

namespace Varumarke.Persistence.Documents;

/// <summary>The history of documents, and what may be cleaned away of it.</summary>
internal sealed class DocumentVersionRepository(IAmbientDatabase database, ContentShapes<IContentType> shapes) : IDocumentVersionRepository
{
    private const int BatchSize = 1000;

    [Obsolete("Obsolete in Umbraco, but part of its interface.")]
    public IReadOnlyCollection<ContentVersionMeta> GetDocumentVersionsEligibleForCleanup() => GetDocumentVersionsEligibleForCleanup(DateTime.MaxValue, null);

    /// <summary>Versions that are neither the draft nor published nor kept on purpose, oldest first.</summary>
    public IReadOnlyCollection<ContentVersionMeta> GetDocumentVersionsEligibleForCleanup(DateTime olderThan, int? maxCount)
    {
        VarumarkeDbContext context = database.Read;
        IQueryable<ContentVersionRow> versions = Versions(context)
            .Where(version => !version.Current && !version.Published && !version.PreventCleanup && version.VersionDate < olderThan)
            .OrderBy(version => version.VersionDate)
            .ThenBy(version => version.Id);
        return Load(context, maxCount > 0 ? versions.Take(maxCount.Value) : versions);
    }

    public IReadOnlyCollection<ContentVersionCleanupPolicySettings> GetCleanupPolicies() =>
    [
        .. shapes.Types
            .Where(type => type.HistoryCleanup is { } policy && (policy.PreventCleanup || policy.KeepAllVersionsNewerThanDays is not null || policy.KeepLatestVersionPerDayForDays is not null))
            .Select(type => new ContentVersionCleanupPolicySettings
            {
                ContentTypeId = type.Id,
                PreventCleanup = type.HistoryCleanup!.PreventCleanup,
                KeepAllVersionsNewerThanDays = type.HistoryCleanup.KeepAllVersionsNewerThanDays,
                KeepLatestVersionPerDayForDays = type.HistoryCleanup.KeepLatestVersionPerDayForDays,
                Updated = type.UpdateDate,
            }),
    ];

    /// <summary>A document's versions, newest first; with a language only those that have a name in it, or vary in none.</summary>
    public IEnumerable<ContentVersionMeta> GetPagedItemsByContentId(int contentId, long pageIndex, int pageSize, out long totalRecords, int? languageId = null)
    {
        VarumarkeDbContext context = database.Read;
        IQueryable<ContentVersionRow> versions = Versions(context).Where(version => version.NodeId == contentId);
        if (languageId is not null)
        {
            versions = versions.Where(version => !version.Cultures.Any() || version.Cultures.Any(culture => culture.LanguageId == languageId));
        }

        totalRecords = versions.LongCount();
        return Load(context, versions.OrderByDescending(version => version.Current).ThenByDescending(version => version.VersionDate).ThenByDescending(version => version.Id).Skip((int)(pageIndex * pageSize)).Take(pageSize));
    }

    public void DeleteVersions(IEnumerable<int> versionIds)
    {
        foreach (int[] ids in versionIds.Chunk(BatchSize))
        {
            database.Write.Set<ContentVersionRow>().Where(version => EF.Parameter(ids).Contains(version.Id) && !version.Current && !version.Published).ExecuteDelete();
        }
    }

    public void SetPreventCleanup(int versionId, bool preventCleanup) => database.Write.Set<ContentVersionRow>()
        .Where(version => version.Id == versionId)
        .ExecuteUpdate(set => set.SetProperty(version => version.PreventCleanup, preventCleanup));

    public ContentVersionMeta? Get(int versionId)
    {
        VarumarkeDbContext context = database.Read;
        return Load(context, Versions(context).Where(version => version.Id == versionId)).FirstOrDefault();
    }

    private static IQueryable<ContentVersionRow> Versions(VarumarkeDbContext context) =>
        context.Set<ContentVersionRow>().Where(version => version.Content.Node.ObjectType == ObjectTypes.Document);

    private static List<ContentVersionMeta> Load(VarumarkeDbContext context, IQueryable<ContentVersionRow> versions) =>
    [
        .. versions.Select(version => new ContentVersionMeta(
            version.Id,
            version.NodeId,
            version.Content.ContentTypeId,
            version.UserId ?? 0,
            version.VersionDate,
            version.Published,
            version.Current,
            version.PreventCleanup,
            context.Set<UserRow>().Where(user => user.Id == version.UserId).Select(user => user.Name).FirstOrDefault() ?? string.Empty)),
    ];
}
