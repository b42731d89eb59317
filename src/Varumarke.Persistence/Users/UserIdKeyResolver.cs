using System.Collections.Concurrent;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Varumarke.Persistence.Users;

/// <summary>Ids and keys of users never change, so each pair is looked up once.</summary>
internal sealed class UserIdKeyResolver(IBackOfficeUserReader users) : IUserIdKeyResolver
{
    private readonly ConcurrentDictionary<Guid, int> _ids = new();
    private readonly ConcurrentDictionary<int, Guid> _keys = new();

    public async Task<int> GetAsync(Guid key) => await TryGetAsync(key) is { Success: true } found
        ? found.Result
        : throw new InvalidOperationException($"There is no user with the key {key}.");

    public async Task<Guid> GetAsync(int id) => await TryGetAsync(id) is { Success: true } found
        ? found.Result
        : throw new InvalidOperationException($"There is no user with the id {id}.");

    public Task<Attempt<int>> TryGetAsync(Guid key) =>
        Task.FromResult(_ids.TryGetValue(key, out int id) || (Learn(users.GetByKey(key)) && _ids.TryGetValue(key, out id)) ? Attempt.Succeed(id) : Attempt<int>.Fail());

    public Task<Attempt<Guid>> TryGetAsync(int id) =>
        Task.FromResult(_keys.TryGetValue(id, out Guid key) || (Learn(users.GetById(id)) && _keys.TryGetValue(id, out key)) ? Attempt.Succeed(key) : Attempt<Guid>.Fail());

    private bool Learn(IUser? user)
    {
        if (user is null)
        {
            return false;
        }

        _ids[user.Key] = user.Id;
        _keys[user.Id] = user.Key;
        return true;
    }
}
