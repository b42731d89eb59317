using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.ManagementApi.ContentTypes;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.MemberTypes;

/// <summary>Member types, as editing a member and designing a type need them.</summary>
internal sealed class MemberTypeReads(IMemberTypeService types, MemberTypePresenter presenter, IReservedFieldNamesService reserved)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Get<MemberTypeReads>("member-type/{id:guid}", Access.ContentTypes, (own, call) => own.OneAsync(call)),
        Operation.Get<MemberTypeReads>("member-type/configuration", Access.ContentTypes, (own, _) => Task.FromResult(Answer.Of(new { ReservedFieldNames = own.Reserved }))),
        Operation.Get<MemberTypeReads>("member-type/allowed-at-root", Access.ContentTypes, (own, call) => own.AtRootAsync(call)),
        Operation.Get<MemberTypeReads>("item/member-type", Access.SignedIn, (own, call) => Task.FromResult(own.Items(call))),
        Operation.Get<MemberTypeReads>("item/member-type/search", Access.SignedIn, (own, call) => Task.FromResult(TypeSearch.Answer(call, own.Every, MemberTypePresenter.Item))),
    ];

    private ISet<string> Reserved => reserved.GetMemberReservedFieldNames();

    private IEnumerable<IMemberType> Every => types.GetAll();

    private async Task<Answer> OneAsync(Call call) => await types.GetAsync(call.Id) is { } type ? Answer.Of(presenter.Present(type)) : Answer.NotFound;

    private async Task<Answer> AtRootAsync(Call call) => TypeSearch.Allowed(await types.GetAllAllowedAsRootAsync(call.Skip, call.Take));

    private Answer Items(Call call)
    {
        Guid[] keys = call.Keys("id");
        IEnumerable<IMemberType> found = keys.Length == 0 ? [] : types.GetMany(keys);
        return Answer.Of(found.Select(MemberTypePresenter.Item).ToArray());
    }
}
