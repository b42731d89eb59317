using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace Varumarke.ManagementApi.Users;

/// <summary>
/// The addresses in mails. Their host comes from the settings: who asks for a new password could name any host in the request, and
/// have somebody else's link sent there. On this machine itself there is no such somebody, and the request's own will do.
/// </summary>
internal sealed class MailedAddresses(MailedTokens tokens, IHttpContextAccessor accessor, IOptionsMonitor<WebRoutingSettings> settings)
    : IInviteUriProvider, IForgotPasswordUriProvider
{
    public Task<Attempt<Uri, UserOperationStatus>> CreateInviteUriAsync(IUser invitee) =>
        Task.FromResult(Address("invite-user", invitee, MailedTokens.Invitation, "inviteCode"));

    public Task<Attempt<Uri, UserOperationStatus>> CreateForgotPasswordUriAsync(IUser user) =>
        Task.FromResult(Address("reset-password", user, MailedTokens.PasswordReset, "resetCode"));

    public Task<Attempt<UserOperationStatus>> CanCreateForgotPasswordUriAsync() =>
        Task.FromResult(Root() is null ? Attempt.Fail(UserOperationStatus.ApplicationUrlNotConfigured) : Attempt.Succeed(UserOperationStatus.Success));

    private Attempt<Uri, UserOperationStatus> Address(string flow, IUser user, string purpose, string codeName)
    {
        if (Root() is not { } root)
        {
            return Attempt.FailWithStatus<Uri, UserOperationStatus>(UserOperationStatus.ApplicationUrlNotConfigured, new Uri("about:blank"));
        }

        string address = QueryHelpers.AddQueryString(new Uri(root, ManagementPaths.Login).AbsoluteUri, new Dictionary<string, string?>
        {
            ["flow"] = flow,
            ["userId"] = user.Key.ToString(),
            [codeName] = tokens.For(purpose, user).ToUrlBase64(),
        });
        return Attempt.SucceedWithStatus(UserOperationStatus.Success, new Uri(address));
    }

    private Uri? Root()
    {
        if (Uri.TryCreate(settings.CurrentValue.UmbracoApplicationUrl, UriKind.Absolute, out Uri? configured))
        {
            return configured;
        }

        return accessor.HttpContext?.Request is { } request
            && Uri.TryCreate($"{request.Scheme}://{request.Host.ToUriComponent()}", UriKind.Absolute, out Uri? own) && own.IsLoopback
                ? own
                : null;
    }
}
