using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.AuthorizationStatus;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.UserGroups;

/// <summary>User groups: reading, making, changing, and who is in them. A person who is no administrator sees and changes only groups of their own.</summary>
internal sealed class UserGroupOperations(IUserGroupService groups, IUserGroupPermissionService permissions, UserGroupPresenter presenter)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Get<UserGroupOperations>("user-group", Access.Users, (own, call) => own.PageAsync(call)),
        Operation.Get<UserGroupOperations>("filter/user-group", Access.Users, (own, call) => own.FilterAsync(call)),
        Operation.Get<UserGroupOperations>("item/user-group", Access.SignedIn, (own, call) => own.ItemsAsync(call)),
        Operation.Get<UserGroupOperations>("user-group/{id:guid}", Access.Users, (own, call) => own.OneAsync(call)),
        Operation.Post<UserGroupOperations>("user-group", Access.Users, (own, call) => own.CreateAsync(call)),
        Operation.Put<UserGroupOperations>("user-group/{id:guid}", Access.Users, (own, call) => own.UpdateAsync(call)),
        Operation.Delete<UserGroupOperations>("user-group/{id:guid}", Access.Users, (own, call) => own.DeleteAsync(call, [call.Id])),
        Operation.Delete<UserGroupOperations>("user-group", Access.Users, (own, call) => own.DeleteManyAsync(call)),
        Operation.Post<UserGroupOperations>("user-group/{id:guid}/users", Access.Users, (own, call) => own.UsersAsync(call, own.AddAsync)),
        Operation.Delete<UserGroupOperations>("user-group/{id:guid}/users", Access.Users, (own, call) => own.UsersAsync(call, own.RemoveAsync)),
    ];

    private async Task<Answer> PageAsync(Call call) => await AnswerAsync(await groups.FilterAsync(call.User.Key, null, call.Skip, call.Take));

    private async Task<Answer> FilterAsync(Call call) => await AnswerAsync(await groups.FilterAsync(call.User.Key, call.Text("filter"), call.Skip, call.Take));

    private async Task<Answer> AnswerAsync(Attempt<PagedModel<IUserGroup>, UserGroupOperationStatus> found)
    {
        if (!found.Success)
        {
            return UserGroupRefusals.Of(found.Status);
        }

        var items = new List<object>();
        foreach (IUserGroup group in found.Result!.Items)
        {
            items.Add(await presenter.PresentAsync(group));
        }

        return Answer.Of(new Paged<object>(found.Result.Total, items));
    }

    private async Task<Answer> ItemsAsync(Call call)
    {
        Guid[] keys = call.Keys("id");
        return Answer.Of((keys.Length == 0 ? [] : await groups.GetAsync(keys)).Select(UserGroupPresenter.Item).ToArray());
    }

    private async Task<Answer> OneAsync(Call call) =>
        await RefusalAsync(call, [call.Id]) ?? (await groups.GetAsync(call.Id) is { } group ? Answer.Of(await presenter.PresentAsync(group)) : Answer.NotFound);

    private async Task<Answer> CreateAsync(Call call)
    {
        SentUserGroup sent = await call.BodyAsync<SentUserGroup>();
        UserGroup group = presenter.New(sent);
        if (await presenter.FillAsync(group, sent) is { } fault)
        {
            return fault;
        }

        Attempt<IUserGroup, UserGroupOperationStatus> made = await groups.CreateAsync(group, call.User.Key);
        return made.Success ? Answer.Created("user-group", made.Result!.Key) : UserGroupRefusals.Of(made.Status);
    }

    private async Task<Answer> UpdateAsync(Call call)
    {
        SentUserGroup sent = await call.BodyAsync<SentUserGroup>();
        if (await RefusalAsync(call, [call.Id]) is { } refusal)
        {
            return refusal;
        }

        if (await groups.GetAsync(call.Id) is not { } group)
        {
            return Answer.NotFound;
        }

        if (await presenter.FillAsync(group, sent) is { } fault)
        {
            return fault;
        }

        Attempt<IUserGroup, UserGroupOperationStatus> saved = await groups.UpdateAsync(group, call.User.Key);
        return saved.Success ? Answer.Done : UserGroupRefusals.Of(saved.Status);
    }

    private async Task<Answer> DeleteManyAsync(Call call)
    {
        ManyGroups sent = await call.BodyAsync<ManyGroups>();
        return await DeleteAsync(call, Call.KeysOf(sent.UserGroupIds, "userGroupIds"));
    }

    private async Task<Answer> DeleteAsync(Call call, Guid[] keys)
    {
        if (await RefusalAsync(call, keys) is { } refusal)
        {
            return refusal;
        }

        Attempt<UserGroupOperationStatus> deleted = await groups.DeleteAsync(keys.ToHashSet());
        return deleted.Success ? Answer.Done : UserGroupRefusals.Of(deleted.Result);
    }

    private async Task<Answer> UsersAsync(Call call, Func<UsersToUserGroupManipulationModel, Guid, Task<Attempt<UserGroupOperationStatus>>> change)
    {
        Guid[] users = Call.KeysOf(await call.BodyAsync<Reference[]>(), "body");
        if (await RefusalAsync(call, [call.Id]) is { } refusal)
        {
            return refusal;
        }

        Attempt<UserGroupOperationStatus> changed = await change(new UsersToUserGroupManipulationModel(call.Id, users), call.User.Key);
        return changed.Success ? Answer.Done : UserGroupRefusals.Of(changed.Result);
    }

    private Task<Attempt<UserGroupOperationStatus>> AddAsync(UsersToUserGroupManipulationModel users, Guid by) => groups.AddUsersToUserGroupAsync(users, by);

    private Task<Attempt<UserGroupOperationStatus>> RemoveAsync(UsersToUserGroupManipulationModel users, Guid by) => groups.RemoveUsersFromUserGroupAsync(users, by);

    private async Task<Answer?> RefusalAsync(Call call, Guid[] keys)
    {
        if (call.User.IsAdmin())
        {
            return null;
        }

        // Of a group that is not there nothing else is said than of one that may not be seen.
        IUserGroup[] found = [.. keys.Length == 0 ? [] : await groups.GetAsync(keys)];
        return found.Length != keys.Length || await permissions.AuthorizeAccessAsync(call.User, keys) != UserGroupAuthorizationStatus.Success
            ? Answer.Forbidden
            : null;
    }

    private sealed record ManyGroups(IReadOnlyList<Reference>? UserGroupIds);
}
