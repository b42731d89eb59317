using Varumarke.BrandApi.Answers;
using Varumarke.Core.Assets;
using Varumarke.Core.Library;

namespace Varumarke.BrandApi.Assets;

/// <summary>The file as it is.</summary>
internal sealed record AssetFileItem(string Url, string? MediaType, int? Width, int? Height, long? Bytes, string? Sha256)
{
    public static AssetFileItem Of(LibraryAsset asset, ApiLinks links)
    {
        PictureFacts? facts = asset.Facts;
        return new(links.Of(asset.Asset.Url), facts?.MediaType, facts?.Width, facts?.Height, facts?.Bytes, facts?.ContentHash);
    }
}
