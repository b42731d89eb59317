using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Models.Membership;

namespace Varumarke.Persistence.Unsupported;

/// <summary>Members sign in to a website that Umbraco renders. Nobody signs in to the public side here.</summary>
internal sealed class UnsupportedMemberRepository : IMemberRepository
{
    public IMember? Get(int id) => throw NotUsed.Of<IMemberRepository>();

    public IEnumerable<IMember> GetMany(params int[]? ids) => throw NotUsed.Of<IMemberRepository>();

    public bool Exists(int id) => throw NotUsed.Of<IMemberRepository>();

    public void Save(IMember entity) => throw NotUsed.Of<IMemberRepository>();

    public void Delete(IMember entity) => throw NotUsed.Of<IMemberRepository>();

    public IEnumerable<IMember> Get(IQuery<IMember> query) => throw NotUsed.Of<IMemberRepository>();

    public int Count(IQuery<IMember>? query) => throw NotUsed.Of<IMemberRepository>();

    public int RecycleBinId => throw NotUsed.Of<IMemberRepository>();

    public IEnumerable<IMember> GetAllVersions(int nodeId) => throw NotUsed.Of<IMemberRepository>();

    public IEnumerable<IMember> GetAllVersionsSlim(int nodeId, int skip, int take) => throw NotUsed.Of<IMemberRepository>();

    public IEnumerable<int> GetVersionIds(int id, int topRows) => throw NotUsed.Of<IMemberRepository>();

    public IMember? GetVersion(int versionId) => throw NotUsed.Of<IMemberRepository>();

    public void DeleteVersion(int versionId) => throw NotUsed.Of<IMemberRepository>();

    public void DeleteVersions(int nodeId, DateTime versionDate) => throw NotUsed.Of<IMemberRepository>();

    public IEnumerable<IMember> GetRecycleBin() => throw NotUsed.Of<IMemberRepository>();

    public int Count(string? contentTypeAlias = null) => throw NotUsed.Of<IMemberRepository>();

    public int CountChildren(int parentId, string? contentTypeAlias = null) => throw NotUsed.Of<IMemberRepository>();

    public int CountDescendants(int parentId, string? contentTypeAlias = null) => throw NotUsed.Of<IMemberRepository>();

    public IEnumerable<IMember> GetPage(IQuery<IMember>? query, long pageIndex, int pageSize, out long totalRecords, IQuery<IMember>? filter, Ordering? ordering) => throw NotUsed.Of<IMemberRepository>();

    public ContentDataIntegrityReport CheckDataIntegrity(ContentDataIntegrityReportOptions options) => throw NotUsed.Of<IMemberRepository>();

    public int[] GetMemberIds(string[] names) => throw NotUsed.Of<IMemberRepository>();

    public IMember? GetByUsername(string? username) => throw NotUsed.Of<IMemberRepository>();

    public IEnumerable<IMember> FindMembersInRole(string roleName, string usernameToMatch, StringPropertyMatchType matchType = StringPropertyMatchType.StartsWith) => throw NotUsed.Of<IMemberRepository>();

    public IEnumerable<IMember> GetByMemberGroup(string groupName) => throw NotUsed.Of<IMemberRepository>();

    public bool Exists(string username) => throw NotUsed.Of<IMemberRepository>();

    public int GetCountByQuery(IQuery<IMember>? query) => throw NotUsed.Of<IMemberRepository>();

    public Task<PagedModel<IMember>> GetPagedByFilterAsync(MemberFilter memberFilter, int skip, int take, Ordering? ordering = null) => throw NotUsed.Of<IMemberRepository>();
}
