using Varumarke.Core.Rights;

namespace Varumarke.Core.Assets;

/// <summary>
/// Finds assets and asks the gate about them. Both answers are remembered until the media item changes, or until time alone
/// may change them, so that a request for a known asset touches no database.
/// </summary>
public interface IAssetLibrary
{
    /// <summary>The asset of a media item; null when there is none outside the bin, or it has no file.</summary>
    Asset? Find(Guid key);

    /// <summary>The asset whose file has this address (<c>/media/…</c>, decoded); null when no media item outside the bin owns it.</summary>
    Asset? FindByUrl(string url);

    /// <summary>May it leave now?</summary>
    AssetDecision Decide(Asset asset);
}
