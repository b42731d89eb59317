namespace Varumarke.Core.Assets;

/// <summary>
/// The facts of an asset's present file: from memory, from the database, or, when neither knows them or the file has been
/// replaced, measured now and kept.
/// </summary>
public interface IPictureFactsProvider
{
    /// <summary>The facts; null when the file is not there or cannot be read.</summary>
    ValueTask<PictureFacts?> GetAsync(Asset asset, CancellationToken cancellationToken);
}
