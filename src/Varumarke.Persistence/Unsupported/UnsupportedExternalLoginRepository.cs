using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Security;

namespace Varumarke.Persistence.Unsupported;

/// <summary>Sign-in through another system.</summary>
internal sealed class UnsupportedExternalLoginRepository : IExternalLoginWithKeyRepository
{
    public IIdentityUserLogin? Get(int id) => throw NotUsed.Of<IExternalLoginWithKeyRepository>();

    public IEnumerable<IIdentityUserLogin> GetMany(params int[]? ids) => throw NotUsed.Of<IExternalLoginWithKeyRepository>();

    public bool Exists(int id) => throw NotUsed.Of<IExternalLoginWithKeyRepository>();

    public void Save(IIdentityUserLogin entity) => throw NotUsed.Of<IExternalLoginWithKeyRepository>();

    public void Delete(IIdentityUserLogin entity) => throw NotUsed.Of<IExternalLoginWithKeyRepository>();

    public IEnumerable<IIdentityUserLogin> Get(IQuery<IIdentityUserLogin> query) => throw NotUsed.Of<IExternalLoginWithKeyRepository>();

    public int Count(IQuery<IIdentityUserLogin>? query) => throw NotUsed.Of<IExternalLoginWithKeyRepository>();

    public IEnumerable<IIdentityUserToken> Get(IQuery<IIdentityUserToken> query) => throw NotUsed.Of<IExternalLoginWithKeyRepository>();

    public int Count(IQuery<IIdentityUserToken>? query) => throw NotUsed.Of<IExternalLoginWithKeyRepository>();

    public void Save(Guid userOrMemberKey, IEnumerable<IExternalLogin> logins) => throw NotUsed.Of<IExternalLoginWithKeyRepository>();

    public void Save(Guid userOrMemberKey, IEnumerable<IExternalLoginToken> tokens) => throw NotUsed.Of<IExternalLoginWithKeyRepository>();

    public void DeleteUserLogins(Guid userOrMemberKey) => throw NotUsed.Of<IExternalLoginWithKeyRepository>();
}
