using Microsoft.AspNetCore.Http;

namespace Varumarke.DeliveryApi.Requests;

/// <summary>One operation of the API.</summary>
internal abstract class DeliveryEndpoint
{
    /// <summary>Whether it gives out media items, which have an access setting of their own.</summary>
    public virtual bool IsMedia => false;

    public abstract Task<DeliveryResult> HandleAsync(HttpContext context, DeliveryRequest request);
}
