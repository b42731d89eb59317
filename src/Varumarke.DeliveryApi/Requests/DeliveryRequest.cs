using Varumarke.DeliveryApi.Assets;
using Varumarke.DeliveryApi.Dependencies;
using Varumarke.DeliveryApi.Expansion;

namespace Varumarke.DeliveryApi.Requests;

/// <summary>What one Delivery API request carries with it; a feature of its HTTP context.</summary>
internal sealed class DeliveryRequest(OutputExpansionStrategy expansion, DependencyRecorder dependencies, RenditionsOfAnswer renditions)
{
    public OutputExpansionStrategy Expansion => expansion;

    public DependencyRecorder Dependencies => dependencies;

    public RenditionsOfAnswer Renditions => renditions;
}
