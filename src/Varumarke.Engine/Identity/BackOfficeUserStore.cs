using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Varumarke.Engine.Identity;

/// <summary>Where Umbraco's user service keeps accounts: each call in a scope of its own, and whoever wants to hear of a change does.</summary>
internal sealed class BackOfficeUserStore(ICoreScopeProvider scopes, IUserRepository users, IEventMessagesFactory messages) : IBackOfficeUserStore
{
    public Task<UserOperationStatus> SaveAsync(IUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentException.ThrowIfNullOrWhiteSpace(user.Username);
        ArgumentException.ThrowIfNullOrWhiteSpace(user.Name);
        EventMessages said = messages.Get();
        using ICoreScope scope = scopes.CreateCoreScope();
        var saving = new UserSavingNotification(user, said);
        if (scope.Notifications.PublishCancelable(saving))
        {
            scope.Complete();
            return Task.FromResult(UserOperationStatus.CancelledByNotification);
        }

        users.Save(user);
        scope.Notifications.Publish(new UserSavedNotification(user, said).WithStateFrom(saving));
        scope.Complete();
        return Task.FromResult(UserOperationStatus.Success);
    }

    public Task<UserOperationStatus> DisableAsync(IUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        user.IsApproved = false;
        return SaveAsync(user);
    }

    public Task<IUser?> GetByUserNameAsync(string username) => Read(() => users.GetByUsername(username, includeSecurityData: true));

    public Task<IUser?> GetByEmailAsync(string email) => Read(() => users.GetForUpgradeByEmail(email));

    public Task<IUser?> GetAsync(int id) => Read(() => users.Get(id));

    public Task<IUser?> GetAsync(Guid key) => Read(() => users.Get(key));

    public Task<IEnumerable<IUser>> GetUsersAsync(params Guid[]? keys) => Read<IEnumerable<IUser>>(() => keys is { Length: > 0 } ? [.. users.GetMany(keys)] : []);

    public Task<IEnumerable<IUser>> GetUsersAsync(params int[]? ids) => Read<IEnumerable<IUser>>(() => [.. (ids ?? []).Distinct().Select(id => users.Get(id)).OfType<IUser>()]);

    public Task<IEnumerable<IUser>> GetAllInGroupAsync(int groupId) => Read<IEnumerable<IUser>>(() => [.. users.GetAllInGroup(groupId)]);

    private Task<TResult> Read<TResult>(Func<TResult> read)
    {
        using ICoreScope scope = scopes.CreateCoreScope(autoComplete: true);
        return Task.FromResult(read());
    }
}
