using Varumarke.Engine.Sync.Format;

namespace Varumarke.Engine.Sync.Folders;

internal sealed record SyncFolderContent(IReadOnlyList<SyncSource> Sources, IReadOnlyList<SyncProblem> Problems)
{
    public IReadOnlyList<SyncSource> Of(SyncKind kind)
    {
        return [.. Sources.Where(source => source.Kind == kind)];
    }
}
