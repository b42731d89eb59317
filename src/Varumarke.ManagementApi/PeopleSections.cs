using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;
using Varumarke.ManagementApi.CurrentUser;
using Varumarke.ManagementApi.MemberGroups;
using Varumarke.ManagementApi.Members;
using Varumarke.ManagementApi.Operations;
using Varumarke.ManagementApi.UserData;
using Varumarke.ManagementApi.UserGroups;
using Varumarke.ManagementApi.Users;

namespace Varumarke.ManagementApi;

/// <summary>The operations of the sections Users and Members, and what everybody does with their own account.</summary>
internal static class PeopleSections
{
    public static IEnumerable<Operation> Operations =>
    [
        .. CurrentUserOperations.All,
        .. CurrentUserWrites.All,
        .. UserReads.All,
        .. UserWrites.All,
        .. UserSecrets.All,
        .. UserSecondFactors.All,
        .. UserClients.All,
        .. MailedLinkOperations.All,
        .. UserDataOperations.All,
        .. UserGroupOperations.All,
        .. MemberReads.All,
        .. MemberWrites.All,
        .. MemberReferences.All,
        .. MemberGroupOperations.All,
    ];

    public static IServiceCollection AddPeopleSections(this IServiceCollection services) => services
        .AddUsers()
        .AddSingleton<CurrentUserOperations>()
        .AddSingleton<CurrentUserWrites>()
        .AddSingleton<IUserDataService, UserDataService>()
        .AddSingleton<UserDataOperations>()
        .AddSingleton<MemberPresenter>()
        .AddSingleton<MemberRules>()
        .AddSingleton<MemberReads>()
        .AddSingleton<MemberWrites>()
        .AddSingleton<MemberReferences>()
        .AddSingleton<MemberGroupOperations>();
}
