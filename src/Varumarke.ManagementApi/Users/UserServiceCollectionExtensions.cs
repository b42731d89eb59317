using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.Security;
using Varumarke.ManagementApi.UserGroups;

namespace Varumarke.ManagementApi.Users;

/// <summary>Registers the Users section.</summary>
internal static class UserServiceCollectionExtensions
{
    public static IServiceCollection AddUsers(this IServiceCollection services) => services
        .Replace(ServiceDescriptor.Singleton<IUserInviteSender, UserMails>())
        .Replace(ServiceDescriptor.Singleton<IUserForgotPasswordSender, UserMails>())
        .AddSingleton<MailedAddresses>()
        .AddSingleton<IInviteUriProvider>(provider => provider.GetRequiredService<MailedAddresses>())
        .AddSingleton<IForgotPasswordUriProvider>(provider => provider.GetRequiredService<MailedAddresses>())
        .AddSingleton<MailedLinkOperations>()
        .AddSingleton<MailedLinkPage>()
        .AddSingleton<StartNodeReferences>()
        .AddSingleton<UserPresenter>()
        .AddSingleton<UserAccess>()
        .AddSingleton<Avatars>()
        .AddSingleton<MailedTokens>()
        .AddSingleton<UserManager>()
        .AddSingleton<ICoreBackOfficeUserManager>(provider => provider.GetRequiredService<UserManager>())
        .AddSingleton<IBackOfficePasswordChanger>(provider => provider.GetRequiredService<UserManager>())
        .AddSingleton<UserReads>()
        .AddSingleton<UserWrites>()
        .AddSingleton<UserSecrets>()
        .AddSingleton<UserSecondFactors>()
        .AddSingleton<UserClients>()
        .AddSingleton<UserGroupPresenter>()
        .AddSingleton<UserGroupOperations>();
}
