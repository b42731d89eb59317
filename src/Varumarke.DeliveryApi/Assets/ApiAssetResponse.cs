using System.Text.Json.Serialization;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Varumarke.Core.Renditions;

namespace Varumarke.DeliveryApi.Assets;

/// <summary>A media item as the media endpoints show it, with its terms and renditions behind Umbraco's members.</summary>
internal sealed class ApiAssetResponse(
    IApiMediaWithCrops media,
    string path,
    DateTime createDate,
    DateTime updateDate,
    ApiTerms? terms,
    PendingRenditions? renditions) : ApiMediaResponse(media, path, createDate, updateDate)
{
    [JsonPropertyOrder(1)]
    public ApiTerms? Terms => terms;

    [JsonPropertyOrder(2)]
    public RenditionSet? Renditions => renditions?.Value;
}
