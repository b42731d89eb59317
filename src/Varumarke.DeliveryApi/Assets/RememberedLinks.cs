using System.Runtime.CompilerServices;
using Varumarke.Core.Assets;
using Varumarke.Core.Images;
using Varumarke.Core.Renditions;

namespace Varumarke.DeliveryApi.Assets;

/// <summary>
/// The renditions of an asset, written once for as long as the asset is the same: some forty addresses, each with a hash in it,
/// that every page with the picture would reckon again. Those for one use only, which are signed, are not remembered.
/// </summary>
internal sealed class RememberedLinks(IRenditionLinks links)
{
    private readonly ConditionalWeakTable<Asset, Written> _written = [];

    public RenditionSet? Of(Asset asset, PictureFacts facts, ImageCropperValue? local)
    {
        if (local is not null)
        {
            return links.Of(asset, facts, local);
        }

        if (_written.TryGetValue(asset, out Written? known) && known.Facts == facts)
        {
            return known.Renditions;
        }

        var written = new Written(facts, links.Of(asset, facts));
        _written.AddOrUpdate(asset, written);
        return written.Renditions;
    }

    private sealed record Written(PictureFacts Facts, RenditionSet? Renditions);
}
