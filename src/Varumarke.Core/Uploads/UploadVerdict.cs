using Varumarke.Core.Pictures;

namespace Varumarke.Core.Uploads;

/// <summary>Whether a file may come in, and as what.</summary>
public sealed record UploadVerdict
{
    /// <summary>What the file is, by its content.</summary>
    public required FileInspection Inspection { get; init; }

    /// <summary>Why it may not come in; null when it may.</summary>
    public UploadRefusal? Refusal { get; init; }

    /// <summary>The bytes to store in place of the file's own; null when those can be stored as they are.</summary>
    public ReadOnlyMemory<byte>? Cleaned { get; init; }

    /// <summary>What was taken out of the file, for whoever wonders where it went.</summary>
    public IReadOnlyList<string> Removed { get; init; } = [];

    /// <summary>It may come in.</summary>
    public bool IsAdmitted => Refusal is null;

    /// <summary>The bytes to store: the cleaned ones, or those of the file. Throws when the file may not come in.</summary>
    public Stream Open(Stream file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (Refusal is { } refusal)
        {
            throw new UploadRefusedException(refusal);
        }

        return Cleaned is { } cleaned ? new MemoryStream(cleaned.ToArray(), writable: false) : file;
    }
}
