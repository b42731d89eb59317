using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Web;
using Varumarke.DeliveryApi.Headers;

namespace Varumarke.DeliveryApi.Requests;

/// <summary>In which culture and segment, and below which start item, a request is answered.</summary>
internal sealed class Circumstances(IUmbracoContextFactory umbracoContext, IVariationContextAccessor variation, IRequestStartItemProviderAccessor startItems)
{
    /// <summary>Opens Umbraco's context, which Umbraco's own builders ask for.</summary>
    public UmbracoContextReference Enter() => umbracoContext.EnsureUmbracoContext();

    /// <summary>Takes the culture and segment that the headers name.</summary>
    public void Take(IHeaderDictionary headers)
    {
        string? culture = headers.Culture();
        string? segment = headers.Segment();
        if (culture is not null || segment is not null)
        {
            VariationContext? current = variation.VariationContext;
            variation.VariationContext = new VariationContext(culture ?? current?.Culture, segment ?? current?.Segment);
        }
    }

    /// <summary>Whether there is a start item where the request names one.</summary>
    public bool HaveValidStartItem() =>
        !startItems.TryGetValue(out IRequestStartItemProvider? provider)
        || provider.RequestedStartItem() is null
        || provider.GetStartItem() is not null;
}
