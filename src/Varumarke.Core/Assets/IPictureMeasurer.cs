namespace Varumarke.Core.Assets;

/// <summary>Measures files: hashes, size, colour, placeholder.</summary>
public interface IPictureMeasurer
{
    /// <summary>
    /// Measures a file that has just come in, and makes ready what its first rendition is made of. What is not a picture, or cannot be
    /// decoded within the limits, gets content hash, size and media type only: never an exception for what the file holds.
    /// </summary>
    Task<PictureFacts> TakeInAsync(Guid mediaKey, Storage.StoredFile file, Storage.IFileStore store, CancellationToken cancellationToken);

    /// <summary>
    /// Measures a file and keeps nothing of it: who asks may know an item as it was a moment ago, and what was made of its former file
    /// has been let go of by then.
    /// </summary>
    Task<PictureFacts> MeasureAsync(Guid mediaKey, Storage.StoredFile file, Storage.IFileStore store, CancellationToken cancellationToken);

    /// <summary>
    /// Measures a file of somebody else's in their turn, and keeps nothing of it. Hash, size and media type only where there is no turn
    /// for them now, and where it cannot be read.
    /// </summary>
    Task<PictureFacts> LookAsync(Storage.StoredFile file, Storage.IFileStore store, System.Net.IPAddress? client, CancellationToken cancellationToken);

    /// <summary>
    /// Looks for the parts of a picture that are framed by something plain, as photographs on a page are, and keeps nothing of it. None
    /// where there is no turn for it now, and where it cannot be read.
    /// </summary>
    Task<IReadOnlyList<PicturePart>> LookAtPartsAsync(Storage.StoredFile file, Storage.IFileStore store, System.Net.IPAddress? client, CancellationToken cancellationToken);
}
