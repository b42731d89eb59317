using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.DeliveryApi;
using Varumarke.DeliveryApi.Expansion;

namespace Varumarke.DeliveryApi.Requests;

/// <summary>
/// The strategy of the request at hand. Outside a Delivery API request (a webhook that sends a published item, an endpoint of
/// the site's own) there is a plain one: every property, nothing expanded.
/// </summary>
internal sealed class RequestOutputExpansionAccessor(IHttpContextAccessor accessor, OutputExpansionFactory factory) : IOutputExpansionStrategyAccessor
{
    public bool TryGetValue([NotNullWhen(true)] out IOutputExpansionStrategy? outputExpansionStrategy)
    {
        outputExpansionStrategy = accessor.HttpContext?.Features.Get<DeliveryRequest>()?.Expansion ?? factory.CreateDefault();
        return true;
    }
}
