using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;

namespace Varumarke.Persistence.Users;

/// <summary>Rows to Umbraco's users, and back.</summary>
internal sealed class UserEntities(IOptions<GlobalSettings> settings, UserGroupSet groups)
{
    public IUser ToEntity(UserRow row)
    {
        var user = new User(
            settings.Value,
            row.Id,
            row.Name,
            row.Email,
            row.Username,
            row.Password ?? string.Empty,
            row.PasswordConfig,
            groups.ReadOnly(row.Groups.Select(member => member.GroupId)),
            [.. row.StartContentIds],
            [.. row.StartMediaIds]);
        user.DisableChangeTracking();
        user.Key = row.Key;
        user.IsApproved = row.IsApproved;
        user.IsLockedOut = row.IsLockedOut;
        user.Language = row.Language;
        user.SecurityStamp = row.SecurityStamp;
        user.FailedPasswordAttempts = row.FailedPasswordAttempts;
        user.LastLoginDate = row.LastLoginDate;
        user.LastPasswordChangeDate = row.LastPasswordChangeDate;
        user.LastLockoutDate = row.LastLockoutDate;
        user.EmailConfirmedDate = row.EmailConfirmedDate;
        user.InvitedDate = row.InvitedDate;
        user.Avatar = row.Avatar;
        user.Comments = row.Comments;
        user.Kind = row.Kind;
        user.CreateDate = row.CreateDate;
        user.UpdateDate = row.UpdateDate;
        user.ResetDirtyProperties(false);
        user.EnableChangeTracking();
        return user;
    }

    public static UserRow ToRow(IUser user) => new()
    {
        Id = user.Id,
        Key = user.Key,
        Name = user.Name ?? user.Username,
        Email = user.Email,
        Username = user.Username,
        Password = user.RawPasswordValue,
        PasswordConfig = user.PasswordConfiguration,
        IsApproved = user.IsApproved,
        IsLockedOut = user.IsLockedOut,
        Language = user.Language,
        SecurityStamp = user.SecurityStamp,
        FailedPasswordAttempts = user.FailedPasswordAttempts,
        LastLoginDate = user.LastLoginDate,
        LastPasswordChangeDate = user.LastPasswordChangeDate,
        LastLockoutDate = user.LastLockoutDate,
        EmailConfirmedDate = user.EmailConfirmedDate,
        InvitedDate = user.InvitedDate,
        Avatar = user.Avatar,
        Comments = user.Comments,
        Kind = user.Kind,
        StartContentIds = [.. user.StartContentIds ?? []],
        StartMediaIds = [.. user.StartMediaIds ?? []],
        CreateDate = user.CreateDate,
        UpdateDate = user.UpdateDate,
    };
}
