using Umbraco.Cms.Core.Models.DeliveryApi;

namespace Varumarke.DeliveryApi.Assets;

/// <summary>A media item as the media endpoints show it. The members stand in the order in which Umbraco writes them.</summary>
internal class ApiMediaResponse(IApiMediaWithCrops media, string path, DateTime createDate, DateTime updateDate) : IApiMediaWithCropsResponse
{
    public string Path => path;

    public DateTime CreateDate => createDate;

    public DateTime UpdateDate => updateDate;

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
}
