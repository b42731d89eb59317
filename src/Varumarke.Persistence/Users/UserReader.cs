using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Varumarke.Persistence.Users;

/// <summary>Users for Umbraco's editing services, which call it outside of any scope of their own.</summary>
internal sealed class UserReader(ICoreScopeProvider scopes, IUserRepository users, KnownUsers known) : IBackOfficeUserReader
{
    public IUser? GetById(int id) => known.Find(id);

    public IUser? GetByKey(Guid key) => known.Find(key);

    public IEnumerable<IUser> GetManyById(IEnumerable<int> ids) => Read(() => ids.Distinct().Select(known.Find).OfType<IUser>().ToArray());

    public IEnumerable<IUser> GetManyByKey(IEnumerable<Guid> keys)
    {
        Guid[] wanted = [.. keys];
        return wanted.Length == 0 ? [] : Read(() => users.GetMany(wanted).ToArray());
    }

    public IEnumerable<IUser> GetAllInGroup(int groupId) => Read(() => users.GetAllInGroup(groupId).ToArray());

    private TResult Read<TResult>(Func<TResult> read)
    {
        using ICoreScope scope = scopes.CreateCoreScope(autoComplete: true);
        return read();
    }
}
