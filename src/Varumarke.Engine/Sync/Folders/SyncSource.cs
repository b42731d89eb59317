using Varumarke.Engine.Sync.Format;

namespace Varumarke.Engine.Sync.Folders;

/// <summary>An item and the file it was read from.</summary>
/// <param name="File">Relative to the folder, with forward slashes.</param>
internal sealed record SyncSource(SyncKind Kind, string File, SyncItem Item);

/// <summary>A file, or a whole folder, that gives no item, and why.</summary>
/// <param name="IsFault">False for what is left out on purpose.</param>
internal sealed record SyncProblem(string Kind, string File, string Reason, bool IsFault)
{
    /// <summary>The key of the item, where at least that could be read.</summary>
    public Guid? Key { get; init; }

    /// <summary>What else could not be read in the file.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

internal sealed record SyncFolderContent(IReadOnlyList<SyncSource> Sources, IReadOnlyList<SyncProblem> Problems)
{
    public IReadOnlyList<SyncSource> Of(SyncKind kind)
    {
        return [.. Sources.Where(source => source.Kind == kind)];
    }
}
