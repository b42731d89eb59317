using Varumarke.Core.Assets;
using Varumarke.Core.Images;

namespace Varumarke.Core.Renditions;

/// <summary>Writes the addresses of a picture's renditions: signed or from the list of presets, never with a key in them.</summary>
public interface IRenditionLinks
{
    /// <summary>The ready renditions of an asset; null when it is not a picture that can be rendered.</summary>
    /// <param name="asset">The asset; the caller has asked the gate.</param>
    /// <param name="facts">What was measured of its file.</param>
    /// <param name="local">Focal point and crops set where the picture is used; they count before the item's own.</param>
    RenditionSet? Of(Asset asset, PictureFacts facts, ImageCropperValue? local = null);

    /// <summary>
    /// A preset's widths in the format that weighs least, for the readers that know it: what a <c>source</c> element names before the
    /// <c>img</c> of <see cref="Of"/>. Null where the preset is not given in it or in one size only, and for what moves or is drawn.
    /// </summary>
    /// <param name="asset">The asset; the caller has asked the gate.</param>
    /// <param name="facts">What was measured of its file.</param>
    /// <param name="preset">The preset's name.</param>
    RenditionSource? LightestOf(Asset asset, PictureFacts facts, string preset);

    /// <summary>
    /// A preset's rendition at addresses without a hash: the same in every house that has the picture, and after it was stored again. Kept
    /// by nobody unasked, so that what is withdrawn is gone at once. Null for what is not a picture, or where there is no such preset.
    /// </summary>
    /// <param name="asset">The asset; the caller has asked the gate.</param>
    /// <param name="facts">What was measured of its file.</param>
    /// <param name="preset">The preset's name.</param>
    RenditionLink? StandingOf(Asset asset, PictureFacts facts, string preset);
}
