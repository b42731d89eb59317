using System.Collections.Frozen;
using Varumarke.Core.Problems;

namespace Varumarke.ManagementApi.Operations;

/// <summary>
/// The headline of a refusal, by its reason: the client shows it above the sentence that explains. The English ones are those that
/// stock Umbraco answers, since programs look for them.
/// </summary>
internal static class RefusalTitles
{
    private static readonly FrozenDictionary<string, Wording> Titles = new Dictionary<string, Wording>
    {
        ["AdminGroupCannotBeEmpty"] = new("Admin User Group Must Not Be Empty", "Gruppen för administratörer blir tom"),
        ["AdminUserGroupMustNotBeEmpty"] = new("Admin User Group Must Not Be Empty", "Gruppen för administratörer blir tom"),
        ["AvatarFileNotFound"] = new("Avatar file not found", "Bilden finns inte"),
        ["AwaitingRelease"] = new("Content is awaiting release", "Sidan väntar på sin tid"),
        ["CancelledByEvent"] = new("Cancelled by notification", "Avbrutet"),
        ["CancelledByNotification"] = new("Cancelled by notification", "Avbrutet"),
        ["CancelledByNotificationHandler"] = new("Cancelled", "Avbrutet"),
        ["CannotDelete"] = new("Cannot delete user", "Användaren kan inte tas bort"),
        ["CannotDeleteSelf"] = new("Cannot delete", "Du kan inte ta bort dig själv"),
        ["CannotDeleteWhenReferenced"] = new("Cannot delete a referenced content item", "Det som används kan inte tas bort"),
        ["CannotDisableInvitedUser"] = new("Cannot disable invited user", "En inbjuden kan inte stängas av"),
        ["CannotDisableSelf"] = new("Cannot disable", "Du kan inte stänga av dig själv"),
        ["CannotHaveEmptyName"] = new("Name was empty or null", "Namnet saknas"),
        ["CannotInvite"] = new("Cannot send user invitation", "Inbjudan kan inte skickas"),
        ["CannotMoveToRecycleBinWhenReferenced"] = new("Cannot move a referenced content item to the recycle bin", "Det som används kan inte läggas i papperskorgen"),
        ["CannotUnpublishWhenReferenced"] = new("Cannot unpublish document when it's referenced somewhere else.", "Det som används kan inte avpubliceras"),
        ["ConcurrencyViolation"] = new("Concurrency violation", "Någon annan har ändrat under tiden"),
        ["ConflictingDomainName"] = new("Conflicting domain name", "Domänen används redan"),
        ["ContentInvalid"] = new("Invalid document", "Sidan är inte klar"),
        ["ContentTypeCultureVarianceMismatch"] = new("Content type culture variance mismatch", "Språken stämmer inte med typen"),
        ["ContentTypeNotFound"] = new("The requested content type could not be found", "Typen finns inte"),
        ["ContentTypeSegmentVarianceMismatch"] = new("Content type segment variance mismatch", "Segmenten stämmer inte med typen"),
        ["CultureAwaitingRelease"] = new("Culture is awaiting release", "Ett språk väntar på sin tid"),
        ["CultureHasExpired"] = new("Culture has expired", "Tiden för ett språk har gått ut"),
        ["DataTypeNotFound"] = new("Data Type not found", "Datatypen finns inte"),
        ["DuplicateAlias"] = new("Duplicate alias", "Aliaset används redan"),
        ["DuplicateDomainName"] = new("Duplicate domain name", "Samma domän två gånger"),
        ["DuplicateEmail"] = new("Duplicate email detected", "E-postadressen används redan"),
        ["DuplicateId"] = new("Invalid Id", "Nyckeln används redan"),
        ["DuplicateIsoCode"] = new("Duplicate ISO code", "Språket finns redan"),
        ["DuplicateItemKey"] = new("Duplicate dictionary item name detected", "Ordet finns redan"),
        ["DuplicateKey"] = new("Duplicate key", "Nyckeln används redan"),
        ["DuplicateName"] = new("Duplicate name", "Namnet används redan"),
        ["DuplicatePropertyTypeAlias"] = new("Duplicate property type alias", "Två egenskaper har samma alias"),
        ["DuplicateUserName"] = new("Duplicate Username", "Användarnamnet används redan"),
        ["DuplicateUsername"] = new("Duplicate username detected", "Användarnamnet används redan"),
        ["EmailCannotBeChanged"] = new("Email Cannot be changed", "E-postadressen kan inte ändras"),
        ["FailedBranch"] = new("Failed branch operation", "Inte alla sidor publicerades"),
        ["HasExpired"] = new("Content has expired", "Sidans tid har gått ut"),
        ["InTrash"] = new("Content is in the recycle bin", "Det ligger i papperskorgen"),
        ["InvalidAlias"] = new("Invalid alias", "Aliaset kan inte användas"),
        ["InvalidComposition"] = new("Invalid composition", "Sammansättningen går inte"),
        ["InvalidConfiguration"] = new("Invalid data type configuration", "Inställningen kan inte användas"),
        ["InvalidContainerName"] = new("Invalid container name", "Namnet på gruppen kan inte användas"),
        ["InvalidCulture"] = new("Invalid culture", "Språket finns inte"),
        ["InvalidEmail"] = new("Invalid email supplied", "E-postadressen är inte giltig"),
        ["InvalidFallback"] = new("Invalid fallback", "Reservspråket kan inte användas"),
        ["InvalidFallbackIsoCode"] = new("Invalid fallback ISO code", "Reservspråket finns inte"),
        ["InvalidFileName"] = new("Invalid file name", "Filnamnet kan inte användas"),
        ["InvalidInheritance"] = new("Invalid inheritance", "Arvet går inte"),
        ["InvalidInviteToken"] = new("Invalid verification token", "Länken gäller inte"),
        ["InvalidIsoCode"] = new("Invalid ISO code", "Språkkoden finns inte"),
        ["InvalidName"] = new("Invalid name supplied", "Namnet kan inte användas"),
        ["InvalidParent"] = new("Invalid parent", "Platsen kan inte användas"),
        ["InvalidPassword"] = new("Invalid password supplied", "Lösenordet duger inte"),
        ["InvalidPropertyTypeAlias"] = new("Invalid property type alias", "En egenskaps alias kan inte användas"),
        ["InvalidUserName"] = new("Invalid username", "Användarnamnet kan inte användas"),
        ["InvalidUsername"] = new("Invalid username supplied", "Användarnamnet kan inte användas"),
        ["MandatoryCultureMissing"] = new("Mandatory culture missing", "Ett språk som krävs saknas"),
        ["MissingName"] = new("Missing user group name", "Gruppen saknar namn"),
        ["MissingUserGroup"] = new("Missing User Group", "Gruppen finns inte"),
        ["NoUserGroup"] = new("No User Group Specified", "Ingen grupp är vald"),
        ["NoSupportedProvider"] = new("The specified url is not supported", "Webbplatsen stöds inte"),
        ["NotAllowed"] = new("Operation not permitted", "Det är inte tillåtet här"),
        ["NotEmpty"] = new("The folder is not empty", "Mappen är inte tom"),
        ["NothingToPublish"] = new("Nothing to publish", "Det finns inget att publicera"),
        ["NotInTrash"] = new("Content is not in the recycle bin", "Det ligger inte i papperskorgen"),
        ["ParentInvalid"] = new("Invalid parent", "Platsen kan inte användas"),
        ["ParentNotFound"] = new("The targeted content parent could not be found", "Platsen finns inte"),
        ["PathNotPublished"] = new("Parent not published", "Sidan ovanför är inte publicerad"),
        ["PropertyTypeCultureVarianceMismatch"] = new("Property type culture variance mismatch", "Språken stämmer inte med egenskapen"),
        ["PropertyTypeNotFound"] = new("One or more property types could not be found", "En egenskap finns inte"),
        ["PropertyTypeSegmentVarianceMismatch"] = new("Property type segment variance mismatch", "Segmenten stämmer inte med egenskapen"),
        ["PropertyValidationError"] = new("Validation failed", "Något är inte rätt ifyllt"),
        ["ProviderReturnedInvalidResult"] = new("The oEmbed provider returned an invalid response", "Webbplatsen gav inget att visa"),
        ["PublishTimeNeedsToBeInFuture"] = new("Publish time needs to be higher than the current time", "Tiden för publicering har passerat"),
        ["SelfOldPasswordRequired"] = new("Old password required", "Det nuvarande lösenordet behövs"),
        ["SelfPasswordResetNotAllowed"] = new("Self password reset not allowed", "Ditt eget lösenord byts på din profil"),
        ["SortingInvalid"] = new("Invalid sorting options", "Ordningen kan inte användas"),
        ["UnsavedChanges"] = new("Unsaved changes", "Allt är inte sparat"),
        ["UnpublishTimeNeedsToBeAfterPublishTime"] = new("Unpublish time needs to be higher than the publish time", "Avpubliceringen ligger före publiceringen"),
        ["UpublishTimeNeedsToBeInFuture"] = new("Unpublish time needs to be higher than the current time", "Tiden för avpublicering har passerat"),
        ["UserNameIsNotEmail"] = new("Invalid Username", "Användarnamnet måste vara e-postadressen"),
        ["UserNotFound"] = new("The user was not found", "Användaren finns inte"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The reasons that have a headline of their own.</summary>
    public static IReadOnlyCollection<string> Known => Titles.Keys;

    /// <summary>The headline; that of the status for a reason without one.</summary>
    public static Wording Of(string reason, int status) => Titles.GetValueOrDefault(reason) ?? ProblemTitle.Of(status);
}
