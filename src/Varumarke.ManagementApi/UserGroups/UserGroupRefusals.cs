using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.Core.Problems;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.UserGroups;

/// <summary>What Umbraco's user group service answers when it does not do it, as HTTP.</summary>
internal static class UserGroupRefusals
{
    public static Answer Of(UserGroupOperationStatus status) => status switch
    {
        UserGroupOperationStatus.NotFound => Answer.NotFound,
        UserGroupOperationStatus.UserNotFound => Refused(StatusCodes.Status404NotFound, status, "One of the users does not exist.", "En av användarna finns inte."),
        UserGroupOperationStatus.AlreadyExists => Refused(StatusCodes.Status409Conflict, status, "A group with this key exists already.", "Det finns redan en grupp med den nyckeln."),
        UserGroupOperationStatus.DuplicateAlias => Refused(StatusCodes.Status409Conflict, status, "Another group has this alias.", "En annan grupp har det aliaset."),
        UserGroupOperationStatus.Unauthorized or UserGroupOperationStatus.MissingUser => Refused(
            StatusCodes.Status403Forbidden,
            UserGroupOperationStatus.Unauthorized,
            "You may only give what you have yourself: sections, start nodes, languages and groups.",
            "Du kan bara ge det du själv har: avsnitt, startnoder, språk och grupper."),
        UserGroupOperationStatus.CanNotDeleteIsSystemUserGroup => Bad(status, "This group is one of the system's and cannot be deleted.", "Gruppen är en av systemets och kan inte tas bort."),
        UserGroupOperationStatus.CanNotUpdateAliasIsSystemUserGroup => Bad(status, "The alias of one of the system's groups cannot be changed.", "Alias för en av systemets grupper kan inte ändras."),
        UserGroupOperationStatus.CancelledByNotification => Bad(status, "Something that listens to changes has stopped it.", "Något som lyssnar på ändringar har stoppat det."),
        UserGroupOperationStatus.MediaStartNodeKeyNotFound => Refused(StatusCodes.Status404NotFound, status, "The media start node does not exist.", "Startnoden för media finns inte."),
        UserGroupOperationStatus.DocumentStartNodeKeyNotFound => Refused(StatusCodes.Status404NotFound, status, "The document start node does not exist.", "Startnoden för innehåll finns inte."),
        UserGroupOperationStatus.DocumentPermissionKeyNotFound => Refused(StatusCodes.Status404NotFound, status, "A document that permissions are set for does not exist.", "Ett dokument med egna behörigheter finns inte."),
        UserGroupOperationStatus.DocumentTypePermissionKeyNotFound => Refused(StatusCodes.Status404NotFound, status, "A document type that permissions are set for does not exist.", "En dokumenttyp med egna behörigheter finns inte."),
        UserGroupOperationStatus.LanguageNotFound => Refused(StatusCodes.Status404NotFound, status, "One of the languages does not exist.", "Ett av språken finns inte."),
        UserGroupOperationStatus.NameTooLong => Bad(status, "The name is too long.", "Namnet är för långt."),
        UserGroupOperationStatus.AliasTooLong => Bad(status, "The alias is too long.", "Aliaset är för långt."),
        UserGroupOperationStatus.MissingName => Bad(status, "The group needs a name.", "Gruppen behöver ett namn."),
        UserGroupOperationStatus.AdminGroupCannotBeEmpty => Bad(status, "At least one administrator must be left.", "Minst en administratör måste finnas kvar."),
        UserGroupOperationStatus.UserNotInGroup => Bad(status, "One of the users is not in the group.", "En av användarna är inte med i gruppen."),
        _ => Bad(status, $"It was refused: {status}.", $"Det avvisades: {status}."),
    };

    private static Answer Bad(UserGroupOperationStatus status, string english, string swedish) => Refused(StatusCodes.Status400BadRequest, status, english, swedish);

    private static Answer Refused(int code, UserGroupOperationStatus status, string english, string swedish) =>
        Answer.Refused(code, status.ToString(), new Wording(english, swedish));
}
