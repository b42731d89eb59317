using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Strings;
using Varumarke.Persistence.Contents;
using Varumarke.Persistence.Database;
using Security = Umbraco.Cms.Core.Constants.Security;

namespace Varumarke.Persistence.Members;

/// <summary>Makes the entity of a stored member, and the row that it signs in by.</summary>
internal sealed class MemberBuilder(PropertyValues values, IShortStringHelper strings)
{
    // As with documents: made with a type that has no properties to copy, given the real one after.
    private readonly MemberType _blank = new(strings, NodeRow.RootId);

    public IMember Build(ContentSnapshot snapshot, ContentShape shape, string[]? propertyAliases, MemberRow row)
    {
        NodeRow node = snapshot.Node;
        var member = new Member(snapshot.Draft.Name, row.Email, row.Username, row.Password, _blank);
        try
        {
            member.DisableChangeTracking();
            member.Properties = values.Read(shape, snapshot.Draft, null, propertyAliases);
            member.ChangeContentType(shape.Simple);
            member.Id = node.Id;
            member.Key = node.Key;
            member.Level = node.Level;
            member.Path = node.Path;
            member.SortOrder = node.SortOrder;
            member.CreatorId = node.CreatorId ?? Security.UnknownUserId;
            member.CreateDate = node.CreateDate;
            member.VersionId = snapshot.Draft.Id;
            member.WriterId = snapshot.Draft.UserId ?? Security.UnknownUserId;
            member.UpdateDate = snapshot.Draft.VersionDate;
            member.PasswordConfiguration = row.PasswordConfig;
            member.SecurityStamp = row.SecurityStamp;
            member.IsApproved = row.IsApproved;
            member.IsLockedOut = row.IsLockedOut;
            member.FailedPasswordAttempts = row.FailedPasswordAttempts;
            member.EmailConfirmedDate = row.EmailConfirmedDate;
            member.LastLoginDate = row.LastLoginDate;
            member.LastLockoutDate = row.LastLockoutDate;
            member.LastPasswordChangeDate = row.LastPasswordChangeDate;
            member.ResetDirtyProperties(false);
            return member;
        }
        finally
        {
            member.EnableChangeTracking();
        }
    }

    public static MemberRow Row(IMember member) => new()
    {
        NodeId = member.Id,
        Email = member.Email,
        Username = member.Username,
        UsernameKey = member.Username.ToLowerInvariant(),
        Password = member.RawPasswordValue,
        PasswordConfig = (member as Member)?.PasswordConfiguration,
        SecurityStamp = member.SecurityStamp,
        IsApproved = member.IsApproved,
        IsLockedOut = member.IsLockedOut,
        FailedPasswordAttempts = member.FailedPasswordAttempts,
        EmailConfirmedDate = member.EmailConfirmedDate,
        LastLoginDate = member.LastLoginDate,
        LastLockoutDate = member.LastLockoutDate,
        LastPasswordChangeDate = member.LastPasswordChangeDate,
    };
}
