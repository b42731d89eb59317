using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Varumarke.Persistence.Unsupported;

/// <summary>Groups of members: see <see cref="UnsupportedMemberRepository"/>.</summary>
internal sealed class UnsupportedMemberGroupRepository : IMemberGroupRepository
{
    public IMemberGroup? Get(int id) => throw NotUsed.Of<IMemberGroupRepository>();

    public IEnumerable<IMemberGroup> GetMany(params int[]? ids) => throw NotUsed.Of<IMemberGroupRepository>();

    public bool Exists(int id) => throw NotUsed.Of<IMemberGroupRepository>();

    public void Save(IMemberGroup entity) => throw NotUsed.Of<IMemberGroupRepository>();

    public void Delete(IMemberGroup entity) => throw NotUsed.Of<IMemberGroupRepository>();

    public IEnumerable<IMemberGroup> Get(IQuery<IMemberGroup> query) => throw NotUsed.Of<IMemberGroupRepository>();

    public int Count(IQuery<IMemberGroup>? query) => throw NotUsed.Of<IMemberGroupRepository>();

    public IMemberGroup? Get(Guid uniqueId) => throw NotUsed.Of<IMemberGroupRepository>();

    public IMemberGroup? GetByName(string? name) => throw NotUsed.Of<IMemberGroupRepository>();

    public IMemberGroup? CreateIfNotExists(string roleName) => throw NotUsed.Of<IMemberGroupRepository>();

    public IEnumerable<IMemberGroup> GetMemberGroupsForMember(int memberId) => throw NotUsed.Of<IMemberGroupRepository>();

    public IEnumerable<IMemberGroup> GetMemberGroupsForMember(string? username) => throw NotUsed.Of<IMemberGroupRepository>();

    public void ReplaceRoles(int[] memberIds, string[] roleNames) => throw NotUsed.Of<IMemberGroupRepository>();

    public void AssignRoles(int[] memberIds, string[] roleNames) => throw NotUsed.Of<IMemberGroupRepository>();

    public void DissociateRoles(int[] memberIds, string[] roleNames) => throw NotUsed.Of<IMemberGroupRepository>();
}
