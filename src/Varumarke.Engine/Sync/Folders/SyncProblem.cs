namespace Varumarke.Engine.Sync.Folders;

/// <summary>A file, or a whole folder, that gives no item, and why.</summary>
/// <param name="IsFault">False for what is left out on purpose.</param>
internal sealed record SyncProblem(string Kind, string File, string Reason, bool IsFault)
{
    /// <summary>The key of the item, where at least that could be read.</summary>
    public Guid? Key { get; init; }

    /// <summary>What else could not be read in the file.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
