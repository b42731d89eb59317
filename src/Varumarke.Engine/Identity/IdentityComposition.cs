using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Security;
using Umbraco.Extensions;
using Varumarke.Core.SignIn;

namespace Varumarke.Engine.Identity;

/// <summary>Who acts. The Management API replaces the accessor by one that knows the signed-in editor.</summary>
internal static class IdentityComposition
{
    public static IUmbracoBuilder AddIdentity(this IUmbracoBuilder builder)
    {
        builder.Services.AddUnique<IBackOfficeSecurityAccessor, NobodySignedIn>();
        builder.Services.AddUnique<ILocalLoginSettingProvider, LocalLoginAllowed>();
        builder.Services.AddUnique<IBackOfficeUserStore, BackOfficeUserStore>();
        builder.Services.AddUnique<IUserInviteSender, NoMail>();
        builder.Services.AddUnique<IUserForgotPasswordSender, NoMail>();
        builder.Services.AddHostedService<ExpiredTokenCleanup>();
        builder.CacheRefreshers().Add<SessionCacheRefresher>();
        return builder.AddNotificationHandler<SessionsEndedNotification, SessionsEndedDistributedCacheNotificationHandler>();
    }
}

/// <summary>Outside of the backoffice nobody is signed in; services then act as the user they are given.</summary>
internal sealed class NobodySignedIn : IBackOfficeSecurityAccessor
{
    public IBackOfficeSecurity? BackOfficeSecurity => null;
}

/// <summary>Nothing denies signing in with a password of this system's own.</summary>
internal sealed class LocalLoginAllowed : ILocalLoginSettingProvider
{
    public bool HasDenyLocalLogin() => false;
}

/// <summary>No mail server is configured, so the backoffice offers neither invitations nor password mails.</summary>
internal sealed class NoMail : IUserInviteSender, IUserForgotPasswordSender
{
    public bool CanSendInvites() => false;

    public bool CanSend() => false;

    public Task InviteUser(UserInvitationMessage invite) => throw new NotSupportedException("IUserInviteSender: no mail server is configured.");

    public Task SendForgotPassword(UserForgotPasswordMessage message) => throw new NotSupportedException("IUserForgotPasswordSender: no mail server is configured.");
}
