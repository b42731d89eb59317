using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.ManagementApi.Members;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.MemberGroups;

/// <summary>Groups of members.</summary>
internal sealed class MemberGroupOperations(IMemberGroupService groups)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Get<MemberGroupOperations>("member-group", Access.Members, (own, call) => own.PageAsync(call, group => new { Name = group.Name ?? string.Empty, Id = group.Key })),
        Operation.Get<MemberGroupOperations>("tree/member-group/root", Access.MemberPickers, (own, call) => own.PageAsync(call, TreeItem)),
        Operation.Get<MemberGroupOperations>("item/member-group", Access.MemberPickers, (own, call) => own.ItemsAsync(call)),
        Operation.Get<MemberGroupOperations>("member-group/{id:guid}", Access.Members, (own, call) => own.OneAsync(call)),
        Operation.Post<MemberGroupOperations>("member-group", Access.Members, (own, call) => own.CreateAsync(call)),
        Operation.Put<MemberGroupOperations>("member-group/{id:guid}", Access.Members, (own, call) => own.UpdateAsync(call)),
        Operation.Delete<MemberGroupOperations>("member-group/{id:guid}", Access.Members, (own, call) => own.DeleteAsync(call)),
    ];

    private async Task<Answer> PageAsync(Call call, Func<IMemberGroup, object> present)
    {
        IMemberGroup[] all = [.. (await groups.GetAllAsync()).OrderBy(group => group.Name, StringComparer.CurrentCultureIgnoreCase)];
        return Answer.Of(new Paged<object>(all.Length, [.. all.Skip(call.Skip).Take(call.Take).Select(present)]));
    }

    private async Task<Answer> ItemsAsync(Call call) =>
        Answer.Of((await groups.GetAsync(call.Keys("id"))).Select(group => new { Id = group.Key, Flags = Array.Empty<object>(), Name = group.Name ?? string.Empty }).ToArray());

    private async Task<Answer> OneAsync(Call call) =>
        await groups.GetAsync(call.Id) is { } group ? Answer.Of(new { Name = group.Name ?? string.Empty, Id = group.Key }) : Answer.NotFound;

    private async Task<Answer> CreateAsync(Call call)
    {
        SentGroup sent = await call.BodyAsync<SentGroup>();
        var group = new MemberGroup { Name = sent.Name?.Trim(), CreatorId = call.User.Id };
        if (sent.Id is { } key && key != Guid.Empty)
        {
            group.Key = key;
        }

        Attempt<IMemberGroup?, MemberGroupOperationStatus> made = await groups.CreateAsync(group);
        return made.Success ? Answer.Created("member-group", made.Result!.Key) : Refusal(made.Status);
    }

    private async Task<Answer> UpdateAsync(Call call)
    {
        SentGroup sent = await call.BodyAsync<SentGroup>();
        if (await groups.GetAsync(call.Id) is not { } group)
        {
            return Answer.NotFound;
        }

        group.Name = sent.Name?.Trim();
        Attempt<IMemberGroup?, MemberGroupOperationStatus> saved = await groups.UpdateAsync(group);
        return saved.Success ? Answer.Done : Refusal(saved.Status);
    }

    private async Task<Answer> DeleteAsync(Call call)
    {
        Attempt<IMemberGroup?, MemberGroupOperationStatus> deleted = await groups.DeleteAsync(call.Id);
        return deleted.Success ? Answer.Done : Refusal(deleted.Status);
    }

    private static object TreeItem(IMemberGroup group) => new { HasChildren = false, Id = group.Key, Parent = (Reference?)null, Flags = Array.Empty<object>(), Name = group.Name ?? string.Empty };

    private static Answer Refusal(MemberGroupOperationStatus status) => status switch
    {
        MemberGroupOperationStatus.NotFound => Answer.NotFound,
        MemberGroupOperationStatus.DuplicateName => Answer.Refused(StatusCodes.Status400BadRequest, status.ToString(), MemberTexts.GroupNameTaken),
        MemberGroupOperationStatus.DuplicateKey => Answer.Refused(StatusCodes.Status400BadRequest, status.ToString(), MemberTexts.KeyTaken),
        MemberGroupOperationStatus.CannotHaveEmptyName => Answer.Refused(StatusCodes.Status400BadRequest, status.ToString(), MemberTexts.GroupNameMissing),
        MemberGroupOperationStatus.CancelledByNotification => Answer.Refused(StatusCodes.Status400BadRequest, status.ToString(), MemberTexts.Cancelled),
        _ => Answer.Refused(StatusCodes.Status400BadRequest, status.ToString(), MemberTexts.Refused(status.ToString())),
    };

    private sealed record SentGroup(Guid? Id, string? Name);
}
