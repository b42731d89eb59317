using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Security;

namespace Varumarke.ManagementApi.SignIn;

/// <summary>
/// Which account elsewhere belongs to which user. It is known by what the service calls it for good (<c>sub</c>), not by an address, which may be
/// given to somebody else. A user has one at each service, and it is replaced by nobody but the user.
/// </summary>
internal sealed class ExternalLinks(IExternalLoginWithKeyRepository logins, ICoreScopeProvider scopes)
{
    /// <summary>Whose account it is; null where it is nobody's.</summary>
    public Guid? OwnerOf(string scheme, string subject)
    {
        using ICoreScope scope = scopes.CreateCoreScope(autoComplete: true);
        return Find(scheme, subject)?.Key;
    }

    /// <summary>What this user's account at the service is called; null where there is none.</summary>
    public string? SubjectOf(string scheme, Guid user)
    {
        using ICoreScope scope = scopes.CreateCoreScope(autoComplete: true);
        return Of(user).FirstOrDefault(login => login.LoginProvider == scheme)?.ProviderKey;
    }

    /// <summary>Ties an account to a user.</summary>
    /// <returns>False where either has another already: nothing is changed then.</returns>
    public bool TryLink(string scheme, string subject, Guid user)
    {
        using ICoreScope scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.KeyValues);
        IIdentityUserLogin[] known = Of(user);
        if (Find(scheme, subject) is { } taken)
        {
            scope.Complete();
            return taken.Key == user;
        }

        if (known.Any(login => login.LoginProvider == scheme))
        {
            scope.Complete();
            return false;
        }

        logins.Save(user, [.. known.Select(login => new ExternalLogin(login.LoginProvider, login.ProviderKey)), new ExternalLogin(scheme, subject)]);
        scope.Complete();
        return true;
    }

    /// <summary>Unties it.</summary>
    /// <returns>False where it was not tied.</returns>
    public bool Unlink(string scheme, string subject, Guid user)
    {
        using ICoreScope scope = scopes.CreateCoreScope(autoComplete: true);
        if (Of(user).FirstOrDefault(login => login.LoginProvider == scheme && login.ProviderKey == subject) is not { } login)
        {
            return false;
        }

        logins.Delete(login);
        return true;
    }

    private IIdentityUserLogin[] Of(Guid user) => [.. logins.Get(Query().Where(login => login.Key == user))];

    private IIdentityUserLogin? Find(string scheme, string subject) =>
        logins.Get(Query().Where(login => login.LoginProvider == scheme && login.ProviderKey == subject)).FirstOrDefault();

    private IQuery<IIdentityUserLogin> Query() => scopes.CreateQuery<IIdentityUserLogin>();
}
