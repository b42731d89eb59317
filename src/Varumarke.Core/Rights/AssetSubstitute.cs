namespace Varumarke.Core.Rights;

/// <summary>What to use instead of an asset that has gone; it may leave itself.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Url">Where its file is, such as <c>/media/fxkpocqz/klaralven-host.jpg</c>.</param>
public sealed record AssetSubstitute(Guid Key, string Url);
