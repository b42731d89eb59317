using Microsoft.AspNetCore.Http;
using Varumarke.Core.Rights;

namespace Varumarke.DeliveryApi.Requests;

/// <summary>Notes, for the answer being made, everything that was asked on the way to what may be shown.</summary>
internal sealed class RequestPickedAssets(IHttpContextAccessor accessor, AssetSubstitutes substitutes) : IPickedAssets
{
    public Guid? Find(Guid picked)
    {
        AssetTrail trail = substitutes.Follow(picked);
        accessor.HttpContext?.Features.Get<DeliveryRequest>()?.Dependencies.Add(trail);
        return trail.Deliverable;
    }
}
