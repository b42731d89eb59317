using Umbraco.Cms.Core.Models;
using Varumarke.ManagementApi.Documents;
using Varumarke.ManagementApi.Operations;
using Varumarke.ManagementApi.References;

namespace Varumarke.ManagementApi.RecycleBin;

/// <summary>The bin of documents, as a tree.</summary>
internal sealed class DocumentRecycleBin(EntityBin bin, DocumentKind documents, ReferencePages references)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Get<DocumentRecycleBin>("recycle-bin/document/root", Access.Content, (own, call) => Task.FromResult(own.Root(call))),
        Operation.Get<DocumentRecycleBin>("recycle-bin/document/children", Access.Content, (own, call) => Task.FromResult(own.Children(call))),
        Operation.Get<DocumentRecycleBin>("recycle-bin/document/siblings", Access.Content, (own, call) => Task.FromResult(own.Siblings(call))),
        Operation.Get<DocumentRecycleBin>("recycle-bin/document/referenced-by", Access.Content, (own, call) => own.ReferencedByAsync(call)),
    ];

    private Answer Root(Call call) => bin.Root(call, documents);

    private Answer Children(Call call) => bin.Children(call, documents);

    private Answer Siblings(Call call) => bin.Siblings(call, documents);

    private async Task<Answer> ReferencedByAsync(Call call) =>
        bin.Refusal(call, documents) ?? await references.ReferencedInBinAsync(call, UmbracoObjectTypes.Document);
}
