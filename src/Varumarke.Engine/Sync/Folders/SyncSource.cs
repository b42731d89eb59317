using Varumarke.Engine.Sync.Format;

namespace Varumarke.Engine.Sync.Folders;

/// <summary>
/// An item and the file it was read from. Of documents, media and blueprints, of which there may be very many, it holds what tells
/// their place and their order; what they contain is read again when they are imported, and then forgotten.
/// </summary>
/// <param name="File">Relative to the folder, with forward slashes.</param>
internal sealed record SyncSource(SyncKind Kind, string File, SyncItem Item)
{
    /// <summary>Where the file lies, when there is more in it than here; else null.</summary>
    public string? Path { get; init; }

    /// <summary>The same file is the same source, whatever has been made of its item meanwhile.</summary>
    public bool Equals(SyncSource? other) => other is not null && Kind == other.Kind && File == other.File;

    public override int GetHashCode() => File.GetHashCode(StringComparison.Ordinal);

    /// <summary>The item with all that it contains, or why it can no longer be read.</summary>
    public (ContentItem? Item, string? Fault) ReadContent()
    {
        var head = (ContentItem)Item;
        if (Path is null)
        {
            return (head, null);
        }

        try
        {
            using FileStream stream = System.IO.File.OpenRead(Path);
            var whole = (ContentItem)SyncCodec.Read(Kind, SyncXml.Load(stream));
            return whole.Key == head.Key
                ? (whole with { Trashed = head.Trashed, ReadNotes = head.ReadNotes }, null)
                : (null, "The file has become another one since the import began.");
        }
        catch (Exception fault) when (fault is SyncFormatException or IOException or UnauthorizedAccessException)
        {
            return (null, fault.Message);
        }
    }
}
