using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Varumarke.DeliveryApi.Headers;

namespace Varumarke.DeliveryApi.Requests;

/// <summary>The start item of the request at hand, looked up at most once.</summary>
internal sealed class RequestStartItemAccessor(
    IHttpContextAccessor accessor,
    IVariationContextAccessor variation,
    IRequestPreviewService preview,
    IDocumentNavigationQueryService navigation,
    IDocumentUrlService urls,
    IPublishedContentCache cache) : IRequestStartItemProviderAccessor
{
    public bool TryGetValue([NotNullWhen(true)] out IRequestStartItemProvider? requestStartItemProvider)
    {
        HttpContext? context = accessor.HttpContext;
        requestStartItemProvider = context?.Features.Get<IRequestStartItemProvider>() ?? Create(context);
        return true;
    }

    private RequestStartItemProvider Create(HttpContext? context)
    {
        var provider = new RequestStartItemProvider(
            context?.Request.Headers.RequestedStartItem(),
            variation.VariationContext?.Culture ?? string.Empty,
            preview.IsPreview(),
            navigation,
            urls,
            cache);
        context?.Features.Set<IRequestStartItemProvider>(provider);
        return provider;
    }
}
