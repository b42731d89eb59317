using Umbraco.Cms.Core.PropertyEditors;
using Varumarke.Core.Images;

namespace Varumarke.Engine.PropertyEditors.Images;

/// <summary>The crops that an image cropper offers.</summary>
internal sealed class ImageCropperSettings
{
    [ConfigurationField("crops")]
    public IReadOnlyList<ImageCropperCrop> Crops { get; set; } = [];
}
