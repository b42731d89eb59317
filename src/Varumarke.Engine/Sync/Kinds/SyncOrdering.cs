using Varumarke.Engine.Sync.Folders;

namespace Varumarke.Engine.Sync.Kinds;

/// <param name="Sorted">What others need before those that need it; else in the order of the files.</param>
/// <param name="Cyclic">The items that need themselves, by way of the names given, and how.</param>
internal sealed record SyncOrdering(IReadOnlyList<SyncSource> Sorted, IReadOnlyList<(SyncSource Source, string Cycle)> Cyclic)
{
    /// <summary>One of the cycles: each needs the next, and the last the first. Empty when there is none.</summary>
    public IReadOnlyList<SyncSource> FirstCycle { get; init; } = [];
}
