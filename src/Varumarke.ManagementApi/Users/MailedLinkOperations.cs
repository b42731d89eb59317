using System.Globalization;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.ManagementApi.Operations;
using Varumarke.ManagementApi.SignIn;

namespace Varumarke.ManagementApi.Users;

/// <summary>Invitations and forgotten passwords. What is answered to a stranger does not tell which addresses are known.</summary>
internal sealed class MailedLinkOperations(IUserService users, SignInThrottle throttle)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Get<MailedLinkOperations>("security/configuration", Access.Anyone, (_, _) => Task.FromResult(Answer.Of(Rules()))),
        Operation.Post<MailedLinkOperations>("security/forgot-password", Access.Anyone, (own, call) => own.ForgotAsync(call)),
        Operation.Post<MailedLinkOperations>("security/forgot-password/verify", Access.Anyone, (own, call) => own.VerifyResetAsync(call)),
        Operation.Post<MailedLinkOperations>("security/forgot-password/reset", Access.Anyone, (own, call) => own.ResetAsync(call)),
        Operation.Post<MailedLinkOperations>("user/invite", Access.Users, (own, call) => own.InviteAsync(call)),
        Operation.Post<MailedLinkOperations>("user/invite/resend", Access.Users, (own, call) => own.ResendAsync(call)),
        Operation.Post<MailedLinkOperations>("user/invite/verify", Access.Anyone, (own, call) => own.VerifyInviteAsync(call)),
        Operation.Post<MailedLinkOperations>("user/invite/create-password", Access.Anyone, (own, call) => own.AcceptAsync(call)),
    ];

    private async Task<Answer> ForgotAsync(Call call)
    {
        Forgotten sent = await call.BodyAsync<Forgotten>();
        if (throttle.Begin(call.Http) is null)
        {
            return TooMany(call);
        }

        EvenPace pace = EvenPace.Begin();
        Attempt<UserOperationStatus> asked = await users.SendResetPasswordEmailAsync(sent.Email ?? string.Empty);
        await pace.HoldAsync(call.Aborted);
        return asked.Result is UserOperationStatus.CannotPasswordReset or UserOperationStatus.ApplicationUrlNotConfigured ? UserRefusals.Of(asked.Result) : Answer.Done;
    }

    private async Task<Answer> VerifyResetAsync(Call call)
    {
        Link sent = await call.BodyAsync<Link>();
        return await JudgedAsync(call, (await users.VerifyPasswordResetAsync(sent.User?.Id ?? Guid.Empty, sent.ResetCode ?? string.Empty)).Result, Answer.Of(Rules()));
    }

    private async Task<Answer> ResetAsync(Call call)
    {
        Link sent = await call.BodyAsync<Link>();
        return IsShort(sent) ?? await JudgedAsync(
            call,
            (await users.ResetPasswordAsync(sent.User?.Id ?? Guid.Empty, sent.ResetCode ?? string.Empty, sent.Password!)).Status,
            new Answer(StatusCodes.Status204NoContent));
    }

    private async Task<Answer> VerifyInviteAsync(Call call)
    {
        Link sent = await call.BodyAsync<Link>();
        return await JudgedAsync(call, (await users.VerifyInviteAsync(sent.User?.Id ?? Guid.Empty, sent.Token ?? string.Empty)).Result, Answer.Of(Rules()));
    }

    private async Task<Answer> AcceptAsync(Call call)
    {
        Link sent = await call.BodyAsync<Link>();
        return IsShort(sent) ?? await JudgedAsync(
            call, (await users.CreateInitialPasswordAsync(sent.User?.Id ?? Guid.Empty, sent.Token ?? string.Empty, sent.Password!)).Status, Answer.Done);
    }

    private async Task<Answer> InviteAsync(Call call)
    {
        Invitation sent = await call.BodyAsync<Invitation>();
        if (string.IsNullOrWhiteSpace(sent.Name) || string.IsNullOrWhiteSpace(sent.Email))
        {
            return Answer.Refused(StatusCodes.Status400BadRequest, nameof(UserOperationStatus.InvalidUserName), UserTexts.NoName);
        }

        Attempt<UserInvitationResult, UserOperationStatus> invited = await users.InviteAsync(call.User.Key, new UserInviteModel
        {
            Id = sent.Id,
            Email = sent.Email,
            UserName = sent.UserName ?? sent.Email,
            Name = sent.Name,
            Message = sent.Message,
            UserGroupKeys = Call.KeysOf(sent.UserGroupIds, "userGroupIds").ToHashSet(),
        });
        return invited.Success ? Answer.Created("user", invited.Result.InvitedUser!.Key) : UserRefusals.Of(invited.Status, invited.Result);
    }

    private async Task<Answer> ResendAsync(Call call)
    {
        Invited sent = await call.BodyAsync<Invited>();
        Attempt<UserInvitationResult, UserOperationStatus> invited = await users.ResendInvitationAsync(
            call.User.Key, new UserResendInviteModel { InvitedUserKey = sent.User?.Id ?? Guid.Empty, Message = sent.Message });
        return invited.Success ? Answer.Done : UserRefusals.Of(invited.Status, invited.Result);
    }

    // Of a link that is wrong it is not said whether there is such a user.
    private async Task<Answer> JudgedAsync(Call call, UserOperationStatus status, Answer done)
    {
        if (throttle.Begin(call.Http) is not { } counted)
        {
            return TooMany(call);
        }

        if (status == UserOperationStatus.Success)
        {
            counted.WasRight();
            return done;
        }

        await EvenPace.Begin().HoldAsync(call.Aborted);
        return status == UserOperationStatus.UserNotFound ? UserRefusals.Of(UserOperationStatus.InvalidPasswordResetToken) : UserRefusals.Of(status);
    }

    private static Answer? IsShort(Link sent) => sent.Password?.Length >= Passwords.Shortest
        ? null
        : Answer.Refused(StatusCodes.Status400BadRequest, "InvalidPassword", LoginMessage.TooShort.Text);

    private static Answer TooMany(Call call)
    {
        call.Http.Response.Headers.RetryAfter = SignInThrottle.Window.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
        return Answer.Refused(StatusCodes.Status429TooManyRequests, "TooManyAttempts", LoginMessage.TooMany.Text);
    }

    private static object Rules() => new { PasswordConfiguration = PasswordRules.Present() };

    private sealed record Forgotten(string? Email);

    private sealed record Link(Reference? User, string? ResetCode, string? Token, string? Password);

    private sealed record Invited(Reference? User, string? Message);

    private sealed record Invitation(Guid? Id, string? Email, string? UserName, string? Name, string? Message, IReadOnlyList<Reference>? UserGroupIds);
}
