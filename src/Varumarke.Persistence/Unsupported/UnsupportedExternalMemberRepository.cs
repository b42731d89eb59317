using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Security;

namespace Varumarke.Persistence.Unsupported;

/// <summary>Members that another system knows, which no door here asks for yet.</summary>
internal sealed class UnsupportedExternalMemberRepository : IExternalMemberRepository
{
    public Task<ExternalMemberIdentity?> GetByKeyAsync(Guid key) => throw NotUsed.Of<IExternalMemberRepository>();

    public Task<ExternalMemberIdentity?> GetByEmailAsync(string email) => throw NotUsed.Of<IExternalMemberRepository>();

    public Task<ExternalMemberIdentity?> GetByUsernameAsync(string username) => throw NotUsed.Of<IExternalMemberRepository>();

    public Task<PagedModel<ExternalMemberIdentity>> GetPagedAsync(int skip, int take) => throw NotUsed.Of<IExternalMemberRepository>();

    public Task<int> CreateAsync(ExternalMemberIdentity member) => throw NotUsed.Of<IExternalMemberRepository>();

    public Task UpdateAsync(ExternalMemberIdentity member) => throw NotUsed.Of<IExternalMemberRepository>();

    public Task UpdateLoginPropertiesAsync(ExternalMemberIdentity member) => throw NotUsed.Of<IExternalMemberRepository>();

    public Task DeleteAsync(Guid key) => throw NotUsed.Of<IExternalMemberRepository>();

    public Task<IEnumerable<string>> GetRolesAsync(Guid memberKey) => throw NotUsed.Of<IExternalMemberRepository>();

    public Task AssignRolesAsync(int externalMemberId, int[] memberGroupIds) => throw NotUsed.Of<IExternalMemberRepository>();

    public Task RemoveRolesAsync(int externalMemberId, int[] memberGroupIds) => throw NotUsed.Of<IExternalMemberRepository>();
}
