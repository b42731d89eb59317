using Varumarke.Engine.Sync.Folders;
using Varumarke.Engine.Sync.Format;

namespace Varumarke.Engine.Sync.Running;

/// <summary>Imports and exports the items of one kind through Umbraco's services.</summary>
internal interface ISyncKind
{
    SyncKind Kind { get; }

    Task ImportAsync(IReadOnlyList<SyncSource> sources, ImportRun run);

    Task ExportAsync(ExportRun run);
}
