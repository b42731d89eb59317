using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;
using Varumarke.Core.Problems;
using Varumarke.ManagementApi.Operations;
using Varumarke.ManagementApi.SignIn;

namespace Varumarke.ManagementApi.Members;

/// <summary>What a member must have, and be alone with: name, user name, e-mail address, password.</summary>
internal sealed class MemberRules(IMemberService members, IMemberGroupService groups)
{
    /// <param name="sent">What was sent.</param>
    /// <param name="known">The member it is for; null for a new one.</param>
    /// <param name="password">A new password; null where the old one stays.</param>
    public Answer? Fault(SentMember sent, IMember? known, string? password) => sent switch
    {
        { Name.Length: 0 } => Bad(MemberEditingOperationStatus.InvalidName, MemberTexts.NoName),
        _ when string.IsNullOrWhiteSpace(sent.Username) => Bad(MemberEditingOperationStatus.InvalidUsername, MemberTexts.NoUserName),
        _ when sent.Email?.IsEmail() != true => Bad(MemberEditingOperationStatus.InvalidEmail, MemberTexts.BadEmail),
        _ when password?.Length < Passwords.Shortest => Bad(MemberEditingOperationStatus.InvalidPassword, MemberTexts.ShortPassword),
        _ when members.GetByUsername(sent.Username) is { } other && other.Id != known?.Id => Bad(MemberEditingOperationStatus.DuplicateUsername, MemberTexts.UserNameTaken),
        _ when members.GetMembersByEmail(sent.Email).Any(other => other.Id != known?.Id) => Bad(MemberEditingOperationStatus.DuplicateEmail, MemberTexts.EmailTaken),
        { Id: { } key } when known is null && members.GetById(key) is not null => Answer.Refused(StatusCodes.Status409Conflict, "DuplicateKey", MemberTexts.KeyTaken),
        _ => null,
    };

    /// <summary>The names of the groups that were sent by their keys; null where one of them does not exist.</summary>
    public async Task<string[]?> GroupsAsync(SentMember sent)
    {
        Guid[] keys = [.. (sent.Groups ?? []).Distinct()];
        string[] names = keys.Length == 0 ? [] : [.. (await groups.GetAsync(keys)).Select(group => group.Name!)];
        return names.Length == keys.Length ? names : null;
    }

    public static Answer Refusal(ContentEditingOperationStatus status, ContentValidationResult? faults) => status switch
    {
        ContentEditingOperationStatus.NotFound => Answer.NotFound,
        ContentEditingOperationStatus.NotAllowed => Answer.Refused(StatusCodes.Status403Forbidden, status.ToString(), MemberTexts.Sensitive),
        ContentEditingOperationStatus.CancelledByNotification => Answer.Refused(StatusCodes.Status400BadRequest, nameof(MemberEditingOperationStatus.CancelledByNotificationHandler), MemberTexts.Cancelled),
        ContentEditingOperationStatus.PropertyValidationError => Answer.Refused(
            StatusCodes.Status400BadRequest,
            status.ToString(),
            MemberTexts.Invalid,
            new Dictionary<string, object?>
            {
                ["errors"] = (faults?.ValidationErrors ?? [])
                    .GroupBy(error => $"$.values[?(@.alias == '{error.Alias}' && @.culture == null && @.segment == null)].value{error.JsonPath}")
                    .ToDictionary(group => group.Key, group => group.SelectMany(error => error.ErrorMessages).ToArray()),
                ["missingProperties"] = Array.Empty<string>(),
            }),
        _ => Answer.Refused(StatusCodes.Status400BadRequest, status.ToString(), MemberTexts.Refused(status.ToString())),
    };

    private static Answer Bad(MemberEditingOperationStatus status, Wording detail) => Answer.Refused(StatusCodes.Status400BadRequest, status.ToString(), detail);
}
