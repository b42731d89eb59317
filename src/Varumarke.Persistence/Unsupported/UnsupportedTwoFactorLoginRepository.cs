using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Varumarke.Persistence.Unsupported;

/// <summary>A second factor at sign-in.</summary>
internal sealed class UnsupportedTwoFactorLoginRepository : ITwoFactorLoginRepository
{
    public ITwoFactorLogin? Get(int id) => throw NotUsed.Of<ITwoFactorLoginRepository>();

    public IEnumerable<ITwoFactorLogin> GetMany(params int[]? ids) => throw NotUsed.Of<ITwoFactorLoginRepository>();

    public bool Exists(int id) => throw NotUsed.Of<ITwoFactorLoginRepository>();

    public void Save(ITwoFactorLogin entity) => throw NotUsed.Of<ITwoFactorLoginRepository>();

    public void Delete(ITwoFactorLogin entity) => throw NotUsed.Of<ITwoFactorLoginRepository>();

    public Task<bool> DeleteUserLoginsAsync(Guid userOrMemberKey) => throw NotUsed.Of<ITwoFactorLoginRepository>();

    public Task<bool> DeleteUserLoginsAsync(Guid userOrMemberKey, string providerName) => throw NotUsed.Of<ITwoFactorLoginRepository>();

    public Task<IEnumerable<ITwoFactorLogin>> GetByUserOrMemberKeyAsync(Guid userOrMemberKey) => throw NotUsed.Of<ITwoFactorLoginRepository>();
}
