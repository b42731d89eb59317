using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Infrastructure.Persistence.Querying;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Scoping;
using Varumarke.Persistence.Users;
using Entity = Umbraco.Cms.Core.Models.Membership.UserData;

namespace Varumarke.Persistence.UserData;

/// <summary>What the backoffice keeps for single users. Rows name the user by id, Umbraco by key.</summary>
internal sealed class UserDataRepository(IAmbientDatabase database) : IUserDataRepository
{
    public Task<IUserData?> GetAsync(Guid key) => Task.FromResult(Entities(database.Read.Set<UserDataRow>().Where(data => data.Key == key)).FirstOrDefault());

    public Task<PagedModel<IUserData>> GetAsync(int skip, int take, IUserDataFilter? filter = null)
    {
        VarumarkeDbContext context = database.Read;
        IQueryable<UserDataRow> rows = context.Set<UserDataRow>();
        if (filter?.UserKeys is { Count: > 0 } users)
        {
            Guid[] keys = [.. users];
            rows = rows.Where(data => context.Set<UserRow>().Any(user => user.Id == data.UserId && keys.Contains(user.Key)));
        }

        if (filter?.Groups is { Count: > 0 } groups)
        {
            string[] named = [.. groups];
            rows = rows.Where(data => named.Contains(data.Group));
        }

        if (filter?.Identifiers is { Count: > 0 } identifiers)
        {
            string[] named = [.. identifiers];
            rows = rows.Where(data => named.Contains(data.Identifier));
        }

        IUserData[] page = Entities(rows.OrderBy(data => data.Group).ThenBy(data => data.Identifier).ThenBy(data => data.Key).Skip(skip).Take(take));
        return Task.FromResult(new PagedModel<IUserData>(rows.LongCount(), page));
    }

    public Task<IUserData> Save(IUserData userData)
    {
        ArgumentNullException.ThrowIfNull(userData);
        if (userData.Key == Guid.Empty)
        {
            userData.Key = Guid.NewGuid();
        }

        database.Write.Insert(ToRow(userData));
        return Task.FromResult(userData);
    }

    public Task<IUserData> Update(IUserData userData)
    {
        ArgumentNullException.ThrowIfNull(userData);
        database.Write.Replace(ToRow(userData));
        return Task.FromResult(userData);
    }

    public Task Delete(IUserData userData)
    {
        ArgumentNullException.ThrowIfNull(userData);
        Guid key = userData.Key;
        database.Write.Set<UserDataRow>().Where(data => data.Key == key).ExecuteDelete();
        return Task.CompletedTask;
    }

    private IUserData[] Entities(IQueryable<UserDataRow> rows)
    {
        UserDataRow[] found = [.. rows];
        int[] ids = [.. found.Select(data => data.UserId).Distinct()];
        Dictionary<int, Guid> keys = database.Read.Set<UserRow>().Where(user => ids.Contains(user.Id)).ToDictionary(user => user.Id, user => user.Key);
        return [.. found.Select(row => new Entity { Key = row.Key, UserKey = keys[row.UserId], Group = row.Group, Identifier = row.Identifier, Value = row.Value })];
    }

    private UserDataRow ToRow(IUserData data)
    {
        Guid userKey = data.UserKey;
        return new UserDataRow
        {
            Key = data.Key,
            UserId = database.Read.Set<UserRow>().Where(user => user.Key == userKey).Select(user => user.Id).Single(),
            Group = data.Group,
            Identifier = data.Identifier,
            Value = data.Value,
        };
    }
}
