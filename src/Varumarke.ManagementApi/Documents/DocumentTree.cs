using Varumarke.ManagementApi.Operations;
using Varumarke.ManagementApi.Trees;

namespace Varumarke.ManagementApi.Documents;

/// <summary>The tree of documents.</summary>
internal sealed class DocumentTree(EntityTree tree, DocumentKind documents)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Get<DocumentTree>("tree/document/root", Access.ContentTree, (own, call) => own.RootAsync(call)),
        Operation.Get<DocumentTree>("tree/document/children", Access.ContentTree, (own, call) => own.ChildrenAsync(call)),
        Operation.Get<DocumentTree>("tree/document/ancestors", Access.ContentTree, (own, call) => own.AncestorsAsync(call)),
        Operation.Get<DocumentTree>("tree/document/siblings", Access.ContentTree, (own, call) => own.SiblingsAsync(call)),
    ];

    private Task<Answer> RootAsync(Call call) => tree.RootAsync(call, documents);

    private Task<Answer> ChildrenAsync(Call call) => tree.ChildrenAsync(call, documents);

    private Task<Answer> AncestorsAsync(Call call) => tree.AncestorsAsync(call, documents);

    private Task<Answer> SiblingsAsync(Call call) => tree.SiblingsAsync(call, documents);
}
