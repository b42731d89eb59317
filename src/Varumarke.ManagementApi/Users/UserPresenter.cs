using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Extensions;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Users;

/// <summary>Users as the client reads them.</summary>
internal sealed class UserPresenter(StartNodeReferences startNodes)
{
    public object Present(IUser user) => new
    {
        Id = user.Key,
        user.Email,
        UserName = user.Username,
        Name = user.Name ?? user.Username,
        UserGroupIds = user.Groups.Select(group => new Reference(group.Key)).ToArray(),
        LanguageIsoCode = user.Language,
        DocumentStartNodeIds = startNodes.Of(user.StartContentIds, UmbracoObjectTypes.Document),
        HasDocumentRootAccess = StartNodeReferences.HasRoot(user.StartContentIds),
        MediaStartNodeIds = startNodes.Of(user.StartMediaIds, UmbracoObjectTypes.Media),
        HasMediaRootAccess = StartNodeReferences.HasRoot(user.StartMediaIds),
        AvatarUrls = Avatars.Urls(user),
        State = user.UserState,
        FailedLoginAttempts = user.FailedPasswordAttempts,
        CreateDate = Utc(user.CreateDate),
        UpdateDate = Utc(user.UpdateDate),
        LastLoginDate = Utc(user.LastLoginDate),
        LastLockoutDate = Utc(user.LastLockoutDate),
        LastPasswordChangeDate = Utc(user.LastPasswordChangeDate),
        IsAdmin = user.IsAdmin(),
        user.Kind,
    };

    public static object Item(IUser user) => new
    {
        Id = user.Key,
        Flags = Array.Empty<object>(),
        Name = user.Name ?? user.Username,
        AvatarUrls = Avatars.Urls(user),
        user.Kind,
    };

    private static DateTimeOffset? Utc(DateTime? date) => date is { } known && known != default ? new DateTimeOffset(DateTime.SpecifyKind(known, DateTimeKind.Utc)) : null;
}
