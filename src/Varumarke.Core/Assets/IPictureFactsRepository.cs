namespace Varumarke.Core.Assets;

/// <summary>Remembers what was measured of files. One row a media item; it goes with the item.</summary>
public interface IPictureFactsRepository
{
    /// <summary>The facts of these items, those that are known.</summary>
    Task<IReadOnlyList<PictureFacts>> GetAsync(IReadOnlyCollection<Guid> mediaKeys, CancellationToken cancellationToken);

    /// <summary>Adds or replaces the facts of an item.</summary>
    Task SaveAsync(PictureFacts facts, CancellationToken cancellationToken);

    /// <summary>Forgets the facts of items.</summary>
    Task DeleteAsync(IReadOnlyCollection<Guid> mediaKeys, CancellationToken cancellationToken);

    /// <summary>The keys of the items whose file has exactly these bytes.</summary>
    Task<IReadOnlyList<Guid>> FindByContentHashAsync(string contentHash, CancellationToken cancellationToken);

    /// <summary>The keys of the items whose picture has so many pixels or more, the newest item first.</summary>
    Task<IReadOnlyList<Guid>> FindLargeAsync(int pixels, CancellationToken cancellationToken);

    /// <summary>The perceptual hashes of all pictures, to look for those that are alike.</summary>
    Task<IReadOnlyList<KeyValuePair<Guid, ulong>>> GetPerceptualHashesAsync(CancellationToken cancellationToken);
}
