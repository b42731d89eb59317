using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Querying;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.TwoFactor;

/// <summary>Second factors of users and members.</summary>
internal sealed class TwoFactorLoginRepository(IAmbientDatabase database) : ITwoFactorLoginRepository
{
    private static readonly MemberMap<TwoFactorRow> Members = new MemberMap<TwoFactorRow>()
        .Add(nameof(ITwoFactorLogin.Id), login => login.Id)
        .Add(nameof(ITwoFactorLogin.UserOrMemberKey), login => login.OwnerKey)
        .Add(nameof(ITwoFactorLogin.ProviderName), login => login.Provider);

    public ITwoFactorLogin? Get(int id) => Rows.SingleOrDefault(login => login.Id == id) is { } row ? Entity(row) : null;

    public IEnumerable<ITwoFactorLogin> GetMany(params int[]? ids) => Entities(ids is { Length: > 0 } ? Rows.Where(login => ids.Contains(login.Id)) : Rows);

    public IEnumerable<ITwoFactorLogin> Get(IQuery<ITwoFactorLogin> query) => Entities(Rows.Matching(query, Members));

    public int Count(IQuery<ITwoFactorLogin>? query) => Rows.Matching(query, Members).Count();

    public bool Exists(int id) => Rows.Any(login => login.Id == id);

    public Task<IEnumerable<ITwoFactorLogin>> GetByUserOrMemberKeyAsync(Guid userOrMemberKey) =>
        Task.FromResult<IEnumerable<ITwoFactorLogin>>(Entities(Rows.Where(login => login.OwnerKey == userOrMemberKey)));

    /// <summary>One for each owner and provider: a new one takes the place of the one before.</summary>
    public void Save(ITwoFactorLogin entity)
    {
        VarumarkeDbContext context = database.Write;
        var row = new TwoFactorRow { Id = entity.Id, OwnerKey = entity.UserOrMemberKey, Provider = entity.ProviderName, Secret = entity.Secret };
        if (entity.HasIdentity)
        {
            context.Replace(row);
        }
        else
        {
            context.Set<TwoFactorRow>().Where(login => login.OwnerKey == row.OwnerKey && login.Provider == row.Provider).ExecuteDelete();
            entity.Id = context.Insert(row).Id;
        }

        entity.ResetDirtyProperties();
    }

    public void Delete(ITwoFactorLogin entity) => database.Write.Set<TwoFactorRow>().Where(login => login.Id == entity.Id).ExecuteDelete();

    public Task<bool> DeleteUserLoginsAsync(Guid userOrMemberKey) =>
        Task.FromResult(database.Write.Set<TwoFactorRow>().Where(login => login.OwnerKey == userOrMemberKey).ExecuteDelete() > 0);

    public Task<bool> DeleteUserLoginsAsync(Guid userOrMemberKey, string providerName) =>
        Task.FromResult(database.Write.Set<TwoFactorRow>().Where(login => login.OwnerKey == userOrMemberKey && login.Provider == providerName).ExecuteDelete() > 0);

    private IQueryable<TwoFactorRow> Rows => database.Read.Set<TwoFactorRow>();

    private static ITwoFactorLogin[] Entities(IQueryable<TwoFactorRow> rows) => [.. rows.OrderBy(login => login.Id).AsEnumerable().Select(Entity)];

    private static ITwoFactorLogin Entity(TwoFactorRow row)
    {
        var login = new TwoFactorLogin { Id = row.Id, UserOrMemberKey = row.OwnerKey, ProviderName = row.Provider, Secret = row.Secret, Confirmed = true };
        login.ResetDirtyProperties(false);
        return login;
    }
}
