using Umbraco.Cms.Core.Models.DeliveryApi;
using Varumarke.Core.Renditions;

namespace Varumarke.DeliveryApi.Assets;

/// <summary>A media item picked in a tree, which Umbraco shows without crops, with its terms and renditions.</summary>
internal sealed class ApiPlainAsset(IApiMedia media, ApiTerms? terms, PendingRenditions? renditions) : IApiMedia
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

    public ApiTerms? Terms => terms;

    public RenditionSet? Renditions => renditions?.Value;
}
