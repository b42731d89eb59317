using System.Text.Json.Serialization;
using Umbraco.Cms.Core.Models.DeliveryApi;

namespace Varumarke.Core.Images;

/// <summary>A media item in the Delivery API, with focal point and crops.</summary>
/// <param name="media">What every media item has.</param>
/// <param name="focalPoint">The focal point; null for the middle.</param>
/// <param name="crops">The crops.</param>
public sealed class ApiMediaWithCrops(IApiMedia media, ImageFocalPoint? focalPoint, IEnumerable<ImageCrop>? crops) : IApiMediaWithCrops
{
    /// <inheritdoc/>
    public Guid Id => Media.Id;

    /// <inheritdoc/>
    public string Name => Media.Name;

    /// <inheritdoc/>
    public string MediaType => Media.MediaType;

    /// <inheritdoc/>
    public string Url => Media.Url;

    /// <inheritdoc/>
    public string? Extension => Media.Extension;

    /// <inheritdoc/>
    public int? Width => Media.Width;

    /// <inheritdoc/>
    public int? Height => Media.Height;

    /// <inheritdoc/>
    public int? Bytes => Media.Bytes;

    /// <inheritdoc/>
    public IDictionary<string, object?> Properties => Media.Properties;

    /// <inheritdoc/>
    public ImageFocalPoint? FocalPoint { get; } = focalPoint;

    /// <inheritdoc/>
    public IEnumerable<ImageCrop>? Crops { get; } = crops;

    [JsonIgnore]
    private IApiMedia Media { get; } = media;
}
