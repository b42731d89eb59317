using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.ManagementApi.Operations;
using Varumarke.ManagementApi.References;

namespace Varumarke.ManagementApi.Members;

/// <summary>Where members are used.</summary>
internal sealed class MemberReferences(IMemberService members, ReferencePages pages)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Get<MemberReferences>("member/{id:guid}/referenced-by", Access.Members, (own, call) => own.ToOneAsync(call)),
        Operation.Get<MemberReferences>("member/{id:guid}/referenced-descendants", Access.Members, (own, call) => own.BelowAsync(call)),
        Operation.Get<MemberReferences>("member/are-referenced", Access.Members, (own, call) => own.AmongAsync(call)),
    ];

    private async Task<Answer> ToOneAsync(Call call) =>
        members.GetById(call.Id) is null ? Answer.NotFound : await pages.ReferencedByAsync(call, call.Id, UmbracoObjectTypes.Member);

    private async Task<Answer> BelowAsync(Call call) =>
        members.GetById(call.Id) is null ? Answer.NotFound : await pages.DescendantsAsync(call, call.Id, UmbracoObjectTypes.Member);

    private Task<Answer> AmongAsync(Call call) => pages.AreReferencedAsync(call, call.Keys("id"), UmbracoObjectTypes.Member);
}
