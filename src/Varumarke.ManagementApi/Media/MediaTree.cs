using Varumarke.ManagementApi.Operations;
using Varumarke.ManagementApi.Trees;

namespace Varumarke.ManagementApi.Media;

/// <summary>The tree of media.</summary>
internal sealed class MediaTree(EntityTree tree, MediaKind media)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Get<MediaTree>("tree/media/root", Access.ContentTree, (own, call) => own.RootAsync(call)),
        Operation.Get<MediaTree>("tree/media/children", Access.ContentTree, (own, call) => own.ChildrenAsync(call)),
        Operation.Get<MediaTree>("tree/media/ancestors", Access.ContentTree, (own, call) => own.AncestorsAsync(call)),
        Operation.Get<MediaTree>("tree/media/siblings", Access.ContentTree, (own, call) => own.SiblingsAsync(call)),
    ];

    private Task<Answer> RootAsync(Call call) => tree.RootAsync(call, media);

    private Task<Answer> ChildrenAsync(Call call) => tree.ChildrenAsync(call, media);

    private Task<Answer> AncestorsAsync(Call call) => tree.AncestorsAsync(call, media);

    private Task<Answer> SiblingsAsync(Call call) => tree.SiblingsAsync(call, media);
}
