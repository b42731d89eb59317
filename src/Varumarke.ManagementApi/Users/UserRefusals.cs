using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.Core.Problems;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Users;

/// <summary>What Umbraco's user service answers when it does not do it, as HTTP.</summary>
internal static class UserRefusals
{
    public static Answer Of(UserOperationStatus status, ErrorMessageResult? more = null) => status switch
    {
        UserOperationStatus.UserNotFound or UserOperationStatus.MissingUser => Refused(StatusCodes.Status404NotFound, UserOperationStatus.UserNotFound, UserTexts.NoSuchUser),
        UserOperationStatus.MissingUserGroup => Refused(StatusCodes.Status404NotFound, status, UserTexts.NoSuchGroup),
        UserOperationStatus.NoUserGroup => Bad(status, UserTexts.NeedsGroup),
        UserOperationStatus.UserNameIsNotEmail => Bad(status, UserTexts.NameIsNotEmail),
        UserOperationStatus.EmailCannotBeChanged => Bad(status, UserTexts.EmailStays),
        UserOperationStatus.AdminUserGroupMustNotBeEmpty => Bad(status, UserTexts.LastAdministrator),
        UserOperationStatus.DuplicateUserName => Bad(status, UserTexts.NameTaken),
        UserOperationStatus.DuplicateEmail => Bad(status, UserTexts.EmailTaken),
        UserOperationStatus.DuplicateId => Bad(status, UserTexts.KeyTaken),
        UserOperationStatus.InvalidEmail => Bad(status, UserTexts.BadEmail),
        UserOperationStatus.InvalidUserName => Bad(status, UserTexts.BadName),
        UserOperationStatus.Unauthorized or UserOperationStatus.Forbidden => Refused(StatusCodes.Status403Forbidden, status, UserTexts.Unauthorized),
        UserOperationStatus.CancelledByNotification => Bad(status, UserTexts.Cancelled),
        UserOperationStatus.AvatarFileNotFound => Bad(status, UserTexts.NoFile),
        UserOperationStatus.InvalidAvatar => Bad(status, UserTexts.BadAvatar),
        UserOperationStatus.CannotInvite or UserOperationStatus.CannotPasswordReset or UserOperationStatus.ApplicationUrlNotConfigured => Bad(status, UserTexts.NoMail),
        UserOperationStatus.CannotDisableSelf or UserOperationStatus.CannotDeleteSelf or UserOperationStatus.SelfPasswordResetNotAllowed => Bad(status, UserTexts.NotYourself),
        UserOperationStatus.CannotDisableInvitedUser => Bad(status, UserTexts.Invited),
        UserOperationStatus.NotInInviteState => Bad(status, UserTexts.NotInvited),
        UserOperationStatus.CannotDeleteUserWithLoginHistory or UserOperationStatus.CannotDelete => Bad(status, UserTexts.HasSignedIn),
        UserOperationStatus.SelfOldPasswordRequired => Bad(status, UserTexts.OldPasswordNeeded),
        UserOperationStatus.InvalidIsoCode => Bad(status, UserTexts.BadLanguage),
        UserOperationStatus.InvalidInviteToken or UserOperationStatus.InvalidPasswordResetToken => Bad(status, UserTexts.BadToken),
        UserOperationStatus.ContentStartNodeNotFound or UserOperationStatus.MediaStartNodeNotFound => Bad(status, UserTexts.NoStartNode),
        UserOperationStatus.ContentNodeNotFound or UserOperationStatus.MediaNodeNotFound or UserOperationStatus.NodeNotFound => Answer.NotFound,
        UserOperationStatus.InvalidUserType => Bad(status, UserTexts.NotThisKind),
        UserOperationStatus.UnknownFailure => Bad(status, more?.Error?.ErrorMessage is { } said ? new Wording(said, said) : UserTexts.Failed),
        _ => Bad(status, UserTexts.Refused(status.ToString())),
    };

    private static Answer Bad(UserOperationStatus status, Wording detail) => Refused(StatusCodes.Status400BadRequest, status, detail);

    private static Answer Refused(int code, UserOperationStatus status, Wording detail) => Answer.Refused(code, status.ToString(), detail);
}
