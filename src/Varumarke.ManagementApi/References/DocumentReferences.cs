using Umbraco.Cms.Core.Models;
using Varumarke.ManagementApi.Documents;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.References;

/// <summary>Where documents are used.</summary>
internal sealed class DocumentReferences(ReferencePages pages, DocumentPermissions permissions)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Get<DocumentReferences>("document/{id:guid}/referenced-by", Access.ContentTree, (own, call) => own.ReferencedByAsync(call)),
        Operation.Get<DocumentReferences>("document/{id:guid}/referenced-descendants", Access.ContentTree, (own, call) => own.DescendantsAsync(call)),
        Operation.Get<DocumentReferences>("document/are-referenced", Access.ContentTree, (own, call) => own.AreReferencedAsync(call)),
    ];

    private async Task<Answer> ReferencedByAsync(Call call) =>
        await permissions.RefusalAsync(call.User, [call.Id]) ?? await pages.ReferencedByAsync(call, call.Id, UmbracoObjectTypes.Document);

    private async Task<Answer> DescendantsAsync(Call call) =>
        await permissions.RefusalAsync(call.User, [call.Id]) ?? await pages.DescendantsAsync(call, call.Id, UmbracoObjectTypes.Document);

    private async Task<Answer> AreReferencedAsync(Call call) =>
        await pages.AreReferencedAsync(call, await permissions.VisibleAsync(call.User, call.Keys("id")), UmbracoObjectTypes.Document);
}
