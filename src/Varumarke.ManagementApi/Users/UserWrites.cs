using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.ManagementApi.Operations;
using Varumarke.ManagementApi.UserGroups;

namespace Varumarke.ManagementApi.Users;

/// <summary>Making, changing, removing users, and what state they are in.</summary>
internal sealed class UserWrites(IUserService users, IUserGroupService groups, UserAccess access)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Post<UserWrites>("user", Access.Users, (own, call) => own.CreateAsync(call)),
        Operation.Put<UserWrites>("user/{id:guid}", Access.Users, (own, call) => own.UpdateAsync(call)),
        Operation.Delete<UserWrites>("user/{id:guid}", Access.Users, (own, call) => own.ManyAsync(call, [call.Id], own.DeleteAsync)),
        Operation.Delete<UserWrites>("user", Access.Users, (own, call) => own.SentAsync(call, own.DeleteAsync)),
        Operation.Post<UserWrites>("user/enable", Access.Users, (own, call) => own.SentAsync(call, own.EnableAsync)),
        Operation.Post<UserWrites>("user/disable", Access.Users, (own, call) => own.SentAsync(call, own.DisableAsync)),
        Operation.Post<UserWrites>("user/unlock", Access.Users, (own, call) => own.SentAsync(call, own.UnlockAsync)),
        Operation.Post<UserWrites>("user/set-user-groups", Access.Users, (own, call) => own.SetGroupsAsync(call)),
    ];

    private async Task<Answer> CreateAsync(Call call)
    {
        NewUser sent = await call.BodyAsync<NewUser>();
        if (IsNameless(sent.Name, sent.UserName, sent.Email))
        {
            return Answer.Refused(StatusCodes.Status400BadRequest, nameof(UserOperationStatus.InvalidUserName), UserTexts.NoName);
        }

        Attempt<UserCreationResult, UserOperationStatus> made = await users.CreateAsync(
            call.User.Key,
            new UserCreateModel
            {
                Id = sent.Id,
                Email = sent.Email!,
                UserName = sent.UserName!,
                Name = sent.Name!,
                Kind = sent.Kind,
                UserGroupKeys = Call.KeysOf(sent.UserGroupIds, "userGroupIds").ToHashSet(),
            },
            approveUser: true);
        return made.Success ? Answer.Created("user", made.Result.CreatedUser!.Key) : UserRefusals.Of(made.Status, made.Result);
    }

    private async Task<Answer> UpdateAsync(Call call)
    {
        ChangedUser sent = await call.BodyAsync<ChangedUser>();
        if (await access.RefusalAsync(call.User, [call.Id]) is { } refusal)
        {
            return refusal;
        }

        if (IsNameless(sent.Name, sent.UserName, sent.Email))
        {
            return Answer.Refused(StatusCodes.Status400BadRequest, nameof(UserOperationStatus.InvalidUserName), UserTexts.NoName);
        }

        Attempt<IUser?, UserOperationStatus> saved = await users.UpdateAsync(call.User.Key, new UserUpdateModel
        {
            ExistingUserKey = call.Id,
            Email = sent.Email!,
            UserName = sent.UserName!,
            Name = sent.Name!,
            LanguageIsoCode = sent.LanguageIsoCode ?? string.Empty,
            ContentStartNodeKeys = Call.KeysOf(sent.DocumentStartNodeIds, "documentStartNodeIds").ToHashSet(),
            HasContentRootAccess = sent.HasDocumentRootAccess,
            MediaStartNodeKeys = Call.KeysOf(sent.MediaStartNodeIds, "mediaStartNodeIds").ToHashSet(),
            HasMediaRootAccess = sent.HasMediaRootAccess,
            UserGroupKeys = Call.KeysOf(sent.UserGroupIds, "userGroupIds").ToHashSet(),
        });
        return saved.Success ? Answer.Done : UserRefusals.Of(saved.Status);
    }

    private async Task<Answer> SetGroupsAsync(Call call)
    {
        UsersAndGroups sent = await call.BodyAsync<UsersAndGroups>();
        Guid[] keys = Call.KeysOf(sent.UserIds, "userIds");
        if (await access.RefusalAsync(call.User, keys) is { } refusal)
        {
            return refusal;
        }

        Attempt<UserGroupOperationStatus> set = await groups.UpdateUserGroupsOnUsersAsync(
            Call.KeysOf(sent.UserGroupIds, "userGroupIds").ToHashSet(), keys.ToHashSet(), call.User.Key);
        return set.Success ? Answer.Done : UserGroupRefusals.Of(set.Result);
    }

    private async Task<Answer> SentAsync(Call call, Func<Guid, Guid[], Task<UserOperationStatus>> change) =>
        await ManyAsync(call, Call.KeysOf((await call.BodyAsync<ManyUsers>()).UserIds, "userIds"), change);

    private async Task<Answer> ManyAsync(Call call, Guid[] keys, Func<Guid, Guid[], Task<UserOperationStatus>> change)
    {
        if (await access.RefusalAsync(call.User, keys) is { } refusal)
        {
            return refusal;
        }

        UserOperationStatus status = await change(call.User.Key, keys);
        return status == UserOperationStatus.Success ? Answer.Done : UserRefusals.Of(status);
    }

    private Task<UserOperationStatus> DeleteAsync(Guid by, Guid[] keys) => users.DeleteAsync(by, keys.ToHashSet());

    private Task<UserOperationStatus> EnableAsync(Guid by, Guid[] keys) => users.EnableAsync(by, keys.ToHashSet());

    private Task<UserOperationStatus> DisableAsync(Guid by, Guid[] keys) => users.DisableAsync(by, keys.ToHashSet());

    private async Task<UserOperationStatus> UnlockAsync(Guid by, Guid[] keys) => (await users.UnlockAsync(by, keys)).Status;

    private static bool IsNameless(params ReadOnlySpan<string?> names)
    {
        foreach (string? name in names)
        {
            if (string.IsNullOrWhiteSpace(name))
            {
                return true;
            }
        }

        return false;
    }

    private sealed record NewUser(Guid? Id, string? Email, string? UserName, string? Name, UserKind Kind, IReadOnlyList<Reference>? UserGroupIds);

    private sealed record ChangedUser(
        string? Email,
        string? UserName,
        string? Name,
        string? LanguageIsoCode,
        IReadOnlyList<Reference>? UserGroupIds,
        IReadOnlyList<Reference>? DocumentStartNodeIds,
        bool HasDocumentRootAccess,
        IReadOnlyList<Reference>? MediaStartNodeIds,
        bool HasMediaRootAccess);

    private sealed record ManyUsers(IReadOnlyList<Reference>? UserIds);

    private sealed record UsersAndGroups(IReadOnlyList<Reference>? UserIds, IReadOnlyList<Reference>? UserGroupIds);
}
