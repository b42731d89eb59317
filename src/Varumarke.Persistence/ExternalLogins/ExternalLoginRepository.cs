using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Security;
using Varumarke.Persistence.Querying;
using Varumarke.Persistence.Scoping;
using Varumarke.Persistence.Unsupported;

namespace Varumarke.Persistence.ExternalLogins;

/// <summary>
/// Accounts at other services. One opens the account of one owner, and an owner has one at each service; the database holds both. The services' tokens
/// are not kept.
/// </summary>
internal sealed class ExternalLoginRepository(IAmbientDatabase database, TimeProvider time) : IExternalLoginWithKeyRepository
{
    private static readonly MemberMap<ExternalLoginRow> Members = new MemberMap<ExternalLoginRow>()
        .Add(nameof(IEntity.Id), login => login.Id)
        .Add(nameof(IEntity.Key), login => login.OwnerKey)
        .AddExact(nameof(IIdentityUserLogin.LoginProvider), login => login.Provider)
        .AddExact(nameof(IIdentityUserLogin.ProviderKey), login => login.ProviderKey);

    public IIdentityUserLogin? Get(int id) => Rows.SingleOrDefault(login => login.Id == id) is { } row ? Entity(row) : null;

    public IEnumerable<IIdentityUserLogin> GetMany(params int[]? ids) => Entities(ids is { Length: > 0 } ? Rows.Where(login => ids.Contains(login.Id)) : Rows);

    public IEnumerable<IIdentityUserLogin> Get(IQuery<IIdentityUserLogin> query) => Entities(Rows.Matching(query, Members));

    public int Count(IQuery<IIdentityUserLogin>? query) => Rows.Matching(query, Members).Count();

    public bool Exists(int id) => Rows.Any(login => login.Id == id);

    public void Save(IIdentityUserLogin entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        Insert(entity.Key, entity.LoginProvider, entity.ProviderKey, entity.UserData);
    }

    public void Delete(IIdentityUserLogin entity) => Written.Where(login => login.Id == entity.Id).ExecuteDelete();

    /// <summary>All of an owner's: those that are not among them go, and those that stay keep the day they were made.</summary>
    public void Save(Guid userOrMemberKey, IEnumerable<IExternalLogin> logins)
    {
        IExternalLogin[] wanted = [.. logins];
        ExternalLoginRow[] known = [.. Rows.Where(login => login.OwnerKey == userOrMemberKey)];
        bool IsKept(ExternalLoginRow row) => wanted.Any(login => login.LoginProvider == row.Provider && login.ProviderKey == row.ProviderKey && login.UserData == row.UserData);
        int[] gone = [.. known.Where(row => !IsKept(row)).Select(row => row.Id)];
        Written.Where(login => gone.Contains(login.Id)).ExecuteDelete();
        foreach (IExternalLogin login in wanted.Where(login => !known.Any(row => IsKept(row) && row.Provider == login.LoginProvider)))
        {
            Insert(userOrMemberKey, login.LoginProvider, login.ProviderKey, login.UserData);
        }
    }

    public void DeleteUserLogins(Guid userOrMemberKey) => Written.Where(login => login.OwnerKey == userOrMemberKey).ExecuteDelete();

    public void DeleteUserLoginsForRemovedProviders(IEnumerable<string> existingLoginProviders)
    {
        string[] existing = [.. existingLoginProviders];
        Written.Where(login => !existing.Contains(login.Provider)).ExecuteDelete();
    }

    public IEnumerable<IIdentityUserToken> Get(IQuery<IIdentityUserToken> query) => [];

    public int Count(IQuery<IIdentityUserToken>? query) => 0;

    public void Save(Guid userOrMemberKey, IEnumerable<IExternalLoginToken> tokens) => throw NotUsed.Of<IExternalLoginWithKeyRepository>();

    private IQueryable<ExternalLoginRow> Rows => database.Read.Set<ExternalLoginRow>();

    private DbSet<ExternalLoginRow> Written => database.Write.Set<ExternalLoginRow>();

    private void Insert(Guid owner, string provider, string providerKey, string? data) => database.Write.Insert(new ExternalLoginRow
    {
        OwnerKey = owner,
        Provider = provider,
        ProviderKey = providerKey,
        UserData = data,
        Created = time.GetUtcNow().UtcDateTime,
    });

    private static IIdentityUserLogin[] Entities(IQueryable<ExternalLoginRow> rows) => [.. rows.OrderBy(login => login.Id).AsEnumerable().Select(Entity)];

    private static IdentityUserLogin Entity(ExternalLoginRow row)
    {
        var login = new IdentityUserLogin(row.Id, row.Provider, row.ProviderKey, row.OwnerKey.ToString(), row.Created) { Key = row.OwnerKey, UserData = row.UserData };
        login.ResetDirtyProperties(false);
        return login;
    }
}
