using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models.Membership;
using Varumarke.Persistence.Caching;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.Users;

/// <summary>
/// Single users, read once until one of them or a group is changed: every call of the backoffice asks whether its user may still be
/// signed in.
/// </summary>
internal sealed class KnownUsers(CommittedCache<IUser> committed, UserEntities entities, IAmbientDatabase database)
{
    /// <summary>A copy that the caller may change; null when there is no such user.</summary>
    public IUser? Find(Guid key) => Find($"key_{key:N}", user => user.Key == key);

    /// <inheritdoc cref="Find(Guid)"/>
    public IUser? Find(int id) => Find(string.Create(CultureInfo.InvariantCulture, $"id_{id}"), user => user.Id == id);

    private IUser? Find(string cacheKey, Expression<Func<UserRow, bool>> condition)
    {
        if (committed.IsChangedHere)
        {
            return Read(database.Read, condition);
        }

        Known? known = committed.Find<Known>(cacheKey) ?? committed.Load(cacheKey, context => Read(context, condition) is { } user ? new Known(user) : null);
        return DataSetCache<IUser>.Copy(known?.User);
    }

    private IUser? Read(VarumarkeDbContext context, Expression<Func<UserRow, bool>> condition) =>
        context.Set<UserRow>().Include(user => user.Groups).SingleOrDefault(condition) is { } row ? entities.ToEntity(row) : null;

    // Umbraco's cache copies what can be copied each time it is put in or taken out; once is enough.
    private sealed record Known(IUser User);
}
