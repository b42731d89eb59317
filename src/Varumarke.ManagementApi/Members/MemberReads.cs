using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Members;

/// <summary>Members, as lists and one by one.</summary>
internal sealed class MemberReads(IMemberService members, MemberPresenter presenter)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Get<MemberReads>("member/{id:guid}", Access.Members, (own, call) => own.OneAsync(call)),
        Operation.Get<MemberReads>("filter/member", Access.Members, (own, call) => own.FilterAsync(call)),
        Operation.Get<MemberReads>("item/member", Access.MemberPickers, (own, call) => own.ItemsAsync(call)),
        Operation.Get<MemberReads>("item/member/search", Access.MemberPickers, (own, call) => own.SearchAsync(call)),
        Operation.Get<MemberReads>("member/configuration", Access.Members, (_, _) => Task.FromResult(Answer.Of(new { }))),
    ];

    private async Task<Answer> OneAsync(Call call) => members.GetById(call.Id) is { } member ? Answer.Of(await presenter.PresentAsync(member, call.User)) : Answer.NotFound;

    private async Task<Answer> FilterAsync(Call call)
    {
        PagedModel<IMember> page = await members.FilterAsync(
            new MemberFilter
            {
                MemberTypeId = call.Key("memberTypeId"),
                MemberGroupName = call.Text("memberGroupName"),
                IsApproved = call.Text("isApproved") is null ? null : call.Flag("isApproved"),
                IsLockedOut = call.Text("isLockedOut") is null ? null : call.Flag("isLockedOut"),
                Filter = call.Text("filter"),
            },
            call.Text("orderBy") ?? "username",
            call.Choice("orderDirection", Direction.Ascending),
            call.Skip,
            call.Take);
        var items = new List<object>();
        foreach (IMember member in page.Items)
        {
            items.Add(await presenter.PresentAsync(member, call.User));
        }

        return Answer.Of(new Paged<object>(page.Total, items));
    }

    private async Task<Answer> ItemsAsync(Call call)
    {
        Guid[] keys = call.Keys("id");
        return Answer.Of((keys.Length == 0 ? [] : await members.GetByKeysAsync(keys)).Select(presenter.Item).ToArray());
    }

    private async Task<Answer> SearchAsync(Call call)
    {
        Guid[] types = call.Keys("allowedMemberTypes");
        PagedModel<IMember> page = await members.FilterAsync(
            new MemberFilter { Filter = call.Text("query"), MemberTypeId = types is [var one] ? one : null }, "name", Direction.Ascending, call.Skip, call.Take);
        object[] items = [.. page.Items.Where(member => types.Length < 2 || types.Contains(member.ContentType.Key)).Select(presenter.Item)];
        return Answer.Of(new Paged<object>(page.Total, items));
    }
}
