using Varumarke.Core.Pictures;
using Varumarke.Core.Storage;

namespace Varumarke.Renditions.Sources;

/// <summary>An asset's file, as somebody saw it not long ago. Another object whenever the file is another one.</summary>
internal sealed class AssetSource(StoredFile file, FileInspection inspection, DateTimeOffset seen)
{
    private long _seen = seen.UtcTicks;

    public StoredFile File { get; } = file;

    public FileInspection Inspection { get; } = inspection;

    /// <summary>When somebody last looked, in UTC ticks.</summary>
    public long Seen
    {
        get => Volatile.Read(ref _seen);
        set => Volatile.Write(ref _seen, value);
    }
}
