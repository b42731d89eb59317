using Umbraco.Cms.Core.Models.DeliveryApi;
using Varumarke.Core.Renditions;

namespace Varumarke.DeliveryApi.Assets;

/// <summary>A picked media item with its terms and renditions; Umbraco's members first.</summary>
internal sealed class ApiAsset(IApiMediaWithCrops media, ApiTerms? terms, PendingRenditions? renditions) : IApiMediaWithCrops
{
    public Guid Id => media.Id;

    public string Name => media.Name;

    public string MediaType => media.MediaType;

    public string Url => media.Url;

    public string? Extension => media.Extension;

    public int? Width => media.Width;

    public int? Height => media.Height;

    public int? Bytes => media.Bytes;

    public IDictionary<string, object?> Properties => media.Properties;

    public ImageFocalPoint? FocalPoint => media.FocalPoint;

    public IEnumerable<ImageCrop>? Crops => media.Crops;

    public ApiTerms? Terms => terms;

    public RenditionSet? Renditions => renditions?.Value;
}
