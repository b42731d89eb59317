using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.Core.Problems;
using Varumarke.ManagementApi.Operations;
using Varumarke.ManagementApi.SignIn;

namespace Varumarke.ManagementApi.Members;

/// <summary>Making, changing and removing members: what they are by Umbraco's services, what they sign in with and their groups here, all in one transaction.</summary>
internal sealed class MemberWrites(
    IMemberService members,
    IMemberTypeService types,
    IMemberContentEditingService editing,
    MemberRules rules,
    ICoreScopeProvider scopes,
    TimeProvider time)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Post<MemberWrites>("member", Access.Members, (own, call) => own.CreateAsync(call)),
        Operation.Put<MemberWrites>("member/{id:guid}", Access.Members, (own, call) => own.UpdateAsync(call)),
        Operation.Delete<MemberWrites>("member/{id:guid}", Access.Members, (own, call) => own.DeleteAsync(call)),
        Operation.Post<MemberWrites>("member/validate", Access.Members, (own, call) => own.ValidateNewAsync(call)),
        Operation.Put<MemberWrites>("member/{id:guid}/validate", Access.Members, (own, call) => own.ValidateAsync(call)),
    ];

    private async Task<Answer> CreateAsync(Call call)
    {
        SentMember sent = await call.BodyAsync<SentMember>();
        if (sent.MemberType is not { } named || await types.GetAsync(named.Id) is not { } type)
        {
            return Answer.Refused(StatusCodes.Status404NotFound, nameof(MemberEditingOperationStatus.MemberTypeNotFound), MemberTexts.NoSuchType);
        }

        if (rules.Fault(sent, null, sent.Password ?? string.Empty) is { } fault)
        {
            return fault;
        }

        string[]? groups = await rules.GroupsAsync(sent);
        if (groups is null)
        {
            return Bad(MemberEditingOperationStatus.RoleAssignmentFailed, MemberTexts.NoSuchGroup);
        }

        IMember member = members.CreateMember(sent.Username!, sent.Email!, sent.Name, type);
        if (sent.Id is { } key && key != Guid.Empty)
        {
            member.Key = key;
        }

        SetPassword(member, sent.Password!);
        Answer? refusal = await SaveAsync(call, member, sent, groups);
        return refusal ?? Answer.Created("member", member.Key);
    }

    private async Task<Answer> UpdateAsync(Call call)
    {
        SentMember sent = await call.BodyAsync<SentMember>();
        if (members.GetById(call.Id) is not { } member)
        {
            return Answer.NotFound;
        }

        // Whoever may not see them was not told these two, and sends back what says nothing.
        if (!call.User.HasAccessToSensitiveData())
        {
            sent = sent with { IsApproved = member.IsApproved, IsLockedOut = member.IsLockedOut };
        }

        string? password = string.IsNullOrEmpty(sent.NewPassword) ? null : sent.NewPassword;
        if (rules.Fault(sent, member, password) is { } fault)
        {
            return fault;
        }

        string[]? groups = await rules.GroupsAsync(sent);
        if (groups is null)
        {
            return Bad(MemberEditingOperationStatus.RoleAssignmentFailed, MemberTexts.NoSuchGroup);
        }

        if (password is not null)
        {
            SetPassword(member, password);
        }

        member.Email = sent.Email!;
        member.Username = sent.Username!;
        if (member.IsLockedOut && !sent.IsLockedOut)
        {
            member.FailedPasswordAttempts = 0;
        }

        // Nobody is locked out by hand: that is what too many attempts do.
        member.IsLockedOut = member.IsLockedOut && sent.IsLockedOut;
        return await SaveAsync(call, member, sent, groups) ?? Answer.Done;
    }

    private async Task<Answer?> SaveAsync(Call call, IMember member, SentMember sent, string[] groups)
    {
        member.IsApproved = sent.IsApproved;
        using ICoreScope scope = scopes.CreateCoreScope();
        Attempt<MemberUpdateResult, ContentEditingOperationStatus> saved = await editing.UpdateAsync(member, sent.ToModel(), call.User.Key);
        if (!saved.Success)
        {
            return MemberRules.Refusal(saved.Status, saved.Result?.ValidationResult);
        }

        members.ReplaceRoles([member.Id], groups);
        scope.Complete();
        return null;
    }

    private async Task<Answer> DeleteAsync(Call call)
    {
        Attempt<IMember?, ContentEditingOperationStatus> deleted = await editing.DeleteAsync(call.Id, call.User.Key);
        return deleted.Success ? Answer.Done : MemberRules.Refusal(deleted.Status, null);
    }

    private async Task<Answer> ValidateNewAsync(Call call)
    {
        SentMember sent = await call.BodyAsync<SentMember>();
        return sent.MemberType is { } named && await types.GetAsync(named.Id) is not null
            ? await VerdictAsync(sent, named.Id)
            : Answer.Refused(StatusCodes.Status404NotFound, nameof(MemberEditingOperationStatus.MemberTypeNotFound), MemberTexts.NoSuchType);
    }

    private async Task<Answer> ValidateAsync(Call call)
    {
        SentMember sent = await call.BodyAsync<SentMember>();
        return members.GetById(call.Id) is { } member ? await VerdictAsync(sent, member.ContentType.Key) : Answer.NotFound;
    }

    private async Task<Answer> VerdictAsync(SentMember sent, Guid type)
    {
        Attempt<ContentValidationResult, ContentEditingOperationStatus> verdict = await editing.ValidateAsync(sent.ToModel(), type);
        return verdict.Success ? Answer.Done : MemberRules.Refusal(verdict.Status, verdict.Result);
    }

    private void SetPassword(IMember member, string password)
    {
        member.RawPasswordValue = Passwords.Hash(password);
        member.PasswordConfiguration = Passwords.Format;
        member.SecurityStamp = Guid.NewGuid().ToString();
        member.LastPasswordChangeDate = time.GetUtcNow().UtcDateTime;
    }

    private static Answer Bad(MemberEditingOperationStatus status, Wording detail) => Answer.Refused(StatusCodes.Status400BadRequest, status.ToString(), detail);
}
