using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Varumarke.Core.Images;

/// <summary>Builds the Delivery API's view of a media item with its focal point and crops.</summary>
public interface IApiMediaWithCropsBuilder
{
    /// <summary>Builds a picked item: what was set where it was picked counts before what is set on the item.</summary>
    IApiMediaWithCrops Build(MediaWithCrops media);

    /// <summary>Builds an item as it is by itself.</summary>
    IApiMediaWithCrops Build(IPublishedContent media);
}
