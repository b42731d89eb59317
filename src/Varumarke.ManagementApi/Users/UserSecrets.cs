using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Users;

/// <summary>Other people's passwords and portraits.</summary>
internal sealed class UserSecrets(IUserService users, UserAccess access)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Post<UserSecrets>("user/{id:guid}/change-password", Access.Users, (own, call) => own.ChangePasswordAsync(call)),
        Operation.Post<UserSecrets>("user/{id:guid}/reset-password", Access.Users, (own, call) => own.ResetPasswordAsync(call)),
        Operation.Post<UserSecrets>("user/avatar/{id:guid}", Access.Users, (own, call) => own.SetAvatarAsync(call)),
        Operation.Delete<UserSecrets>("user/avatar/{id:guid}", Access.Users, (own, call) => own.ClearAvatarAsync(call)),
    ];

    private async Task<Answer> ChangePasswordAsync(Call call)
    {
        NewPassword sent = await call.BodyAsync<NewPassword>();
        if (await access.RefusalAsync(call.User, [call.Id]) is { } refusal)
        {
            return refusal;
        }

        Attempt<PasswordChangedModel, UserOperationStatus> changed = await users.ChangePasswordAsync(
            call.User.Key, new ChangeUserPasswordModel { UserKey = call.Id, NewPassword = sent.Password ?? string.Empty });
        return changed.Success ? Answer.Done : UserRefusals.Of(changed.Status, changed.Result);
    }

    private async Task<Answer> ResetPasswordAsync(Call call)
    {
        if (await access.RefusalAsync(call.User, [call.Id]) is { } refusal)
        {
            return refusal;
        }

        Attempt<PasswordChangedModel, UserOperationStatus> reset = await users.ResetPasswordAsync(call.User.Key, call.Id);
        return reset.Success ? Answer.Of(new { reset.Result.ResetPassword }) : UserRefusals.Of(reset.Status, reset.Result);
    }

    private async Task<Answer> SetAvatarAsync(Call call)
    {
        NewAvatar sent = await call.BodyAsync<NewAvatar>();
        return await access.RefusalAsync(call.User, [call.Id])
            ?? Of(await users.SetAvatarAsync(call.Id, sent.File?.Id ?? Guid.Empty));
    }

    private async Task<Answer> ClearAvatarAsync(Call call) =>
        await access.RefusalAsync(call.User, [call.Id]) ?? Of(await users.ClearAvatarAsync(call.Id));

    private static Answer Of(UserOperationStatus status) => status == UserOperationStatus.Success ? Answer.Done : UserRefusals.Of(status);

    private sealed record NewPassword([property: System.Text.Json.Serialization.JsonPropertyName("newPassword")] string? Password);
}
