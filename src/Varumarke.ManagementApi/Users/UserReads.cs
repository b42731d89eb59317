using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.ManagementApi.Operations;
using Varumarke.ManagementApi.SignIn;

namespace Varumarke.ManagementApi.Users;

/// <summary>Users, as lists and one by one.</summary>
internal sealed class UserReads(IUserService users, UserPresenter presenter, StartNodeReferences startNodes, IEntityService entities, AppCaches caches, IUserInviteSender invitations)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Get<UserReads>("user", Access.Users, (own, call) => own.PageAsync(call)),
        Operation.Get<UserReads>("filter/user", Access.Users, (own, call) => own.FilterAsync(call)),
        Operation.Get<UserReads>("item/user", Access.SignedIn, (own, call) => own.ItemsAsync(call)),
        Operation.Get<UserReads>("user/batch", Access.Users, (own, call) => own.BatchAsync(call)),
        Operation.Get<UserReads>("user/{id:guid}", Access.Users, (own, call) => own.OneAsync(call)),
        Operation.Get<UserReads>("user/{id:guid}/calculate-start-nodes", Access.Users, (own, call) => own.StartNodesAsync(call)),
        Operation.Get<UserReads>("user/configuration", Access.Users, (own, _) => Task.FromResult(own.Configuration())),
    ];

    private async Task<Answer> PageAsync(Call call)
    {
        Attempt<PagedModel<IUser>?, UserOperationStatus> found = await users.GetAllAsync(call.User.Key, call.Window.Skip, call.Window.Size);
        return found.Success ? Answer.Of(Page(call, found.Result!)) : UserRefusals.Of(found.Status);
    }

    private async Task<Answer> FilterAsync(Call call)
    {
        Guid[] groups = call.Keys("userGroupIds");
        UserState[] states = call.Choices<UserState>("userStates");
        var filter = new UserFilter
        {
            IncludedUserGroups = groups.Length > 0 ? groups.ToHashSet() : null,
            IncludeUserStates = states.Length > 0 && !states.Contains(UserState.All) ? states.ToHashSet() : null,
            NameFilters = call.Text("filter") is { } text ? new HashSet<string> { text } : null,
        };
        Attempt<PagedModel<IUser>, UserOperationStatus> found = await users.FilterAsync(
            call.User.Key,
            filter,
            call.Window.Skip,
            call.Window.Size,
            call.Choice("orderBy", UserOrder.UserName),
            call.Choice("orderDirection", Direction.Ascending));
        return found.Success ? Answer.Of(Page(call, found.Result!)) : UserRefusals.Of(found.Status);
    }

    private async Task<Answer> ItemsAsync(Call call)
    {
        Guid[] keys = call.Keys("id");
        return Answer.Of((keys.Length == 0 ? [] : await users.GetAsync(keys)).Select(UserPresenter.Item).ToArray());
    }

    private async Task<Answer> BatchAsync(Call call)
    {
        Guid[] keys = call.Keys("id");
        object[] items = [.. (keys.Length == 0 ? [] : await users.GetAsync(keys)).Select(presenter.Present)];
        return Answer.Of(new Paged<object>(items.Length, items));
    }

    private async Task<Answer> OneAsync(Call call) =>
        await users.GetAsync(call.Id) is { } user ? Answer.Of(presenter.Present(user)) : UserRefusals.Of(UserOperationStatus.UserNotFound);

    private async Task<Answer> StartNodesAsync(Call call)
    {
        if (await users.GetAsync(call.Id) is not { } user)
        {
            return UserRefusals.Of(UserOperationStatus.UserNotFound);
        }

        int[] documents = user.CalculateContentStartNodeIds(entities, caches) ?? [];
        int[] media = user.CalculateMediaStartNodeIds(entities, caches) ?? [];
        return Answer.Of(new
        {
            Id = user.Key,
            DocumentStartNodeIds = startNodes.Of(documents, UmbracoObjectTypes.Document),
            HasDocumentRootAccess = StartNodeReferences.HasRoot(documents),
            MediaStartNodeIds = startNodes.Of(media, UmbracoObjectTypes.Media),
            HasMediaRootAccess = StartNodeReferences.HasRoot(media),
        });
    }

    private Answer Configuration() => Answer.Of(new
    {
        CanInviteUsers = invitations.CanSendInvites(),
        UsernameIsEmail = true,
        PasswordConfiguration = PasswordRules.Present(),
        AllowChangePassword = true,
        AllowTwoFactor = true,
    });

    private Paged<object> Page(Call call, PagedModel<IUser> page) => new(page.Total, [.. call.Window.Of(page.Items).Select(presenter.Present)]);
}
