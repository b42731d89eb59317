using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.ManagementApi.Operations;
using Varumarke.ManagementApi.Users;

namespace Varumarke.ManagementApi.CurrentUser;

/// <summary>What everybody does with their own account, and what they may do with single nodes.</summary>
internal sealed class CurrentUserWrites(IUserService users)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Post<CurrentUserWrites>("user/current/change-password", Access.SignedIn, (own, call) => own.ChangePasswordAsync(call)),
        Operation.Post<CurrentUserWrites>("user/current/avatar", Access.SignedIn, (own, call) => own.SetAvatarAsync(call)),
        Operation.Delete<CurrentUserWrites>("user/current/avatar", Access.SignedIn, (own, call) => own.ClearAvatarAsync(call)),
        Operation.Put<CurrentUserWrites>("user/current/profile", Access.SignedIn, (own, call) => own.ProfileAsync(call)),
        Operation.Get<CurrentUserWrites>("user/current/permissions", Access.SignedIn, (own, call) => own.OwnPermissionsAsync(call)),
        Operation.Get<CurrentUserWrites>("user/current/permissions/document", Access.SignedIn, (own, call) => own.OwnDocumentPermissionsAsync(call)),
        Operation.Get<CurrentUserWrites>("user/current/permissions/media", Access.SignedIn, (own, call) => own.OwnMediaPermissionsAsync(call)),
    ];

    private Task<Answer> OwnPermissionsAsync(Call call) => PermissionsAsync(users.GetPermissionsAsync(call.User.Key, call.Keys("id")));

    private Task<Answer> OwnDocumentPermissionsAsync(Call call) => PermissionsAsync(users.GetDocumentPermissionsAsync(call.User.Key, call.Keys("id")));

    private Task<Answer> OwnMediaPermissionsAsync(Call call) => PermissionsAsync(users.GetMediaPermissionsAsync(call.User.Key, call.Keys("id")));

    private async Task<Answer> ChangePasswordAsync(Call call)
    {
        OwnPassword sent = await call.BodyAsync<OwnPassword>();
        Attempt<PasswordChangedModel, UserOperationStatus> changed = await users.ChangePasswordAsync(
            call.User.Key,
            new ChangeUserPasswordModel { UserKey = call.User.Key, OldPassword = sent.OldPassword, NewPassword = sent.NewPassword ?? string.Empty });
        return changed.Success ? Answer.Done : UserRefusals.Of(changed.Status, changed.Result);
    }

    private async Task<Answer> SetAvatarAsync(Call call) =>
        Of(await users.SetAvatarAsync(call.User.Key, (await call.BodyAsync<NewAvatar>()).File?.Id ?? Guid.Empty));

    private async Task<Answer> ClearAvatarAsync(Call call) => Of(await users.ClearAvatarAsync(call.User.Key));

    private async Task<Answer> ProfileAsync(Call call) => Of((await users.UpdateProfileAsync(
        call.User.Key, new UserUpdateProfileModel { LanguageIsoCode = (await call.BodyAsync<OwnProfile>()).LanguageIsoCode ?? string.Empty })).Status);

    private static async Task<Answer> PermissionsAsync(Task<Attempt<IEnumerable<NodePermissions>, UserOperationStatus>> asked)
    {
        Attempt<IEnumerable<NodePermissions>, UserOperationStatus> found = await asked;
        return found.Success
            ? Answer.Of(new { Permissions = found.Result!.Select(node => new { node.NodeKey, Permissions = node.Permissions.ToArray() }).ToArray() })
            : UserRefusals.Of(found.Status);
    }

    private static Answer Of(UserOperationStatus status) => status == UserOperationStatus.Success ? Answer.Done : UserRefusals.Of(status);

    private sealed record OwnPassword(string? OldPassword, string? NewPassword);

    private sealed record OwnProfile(string? LanguageIsoCode);
}
