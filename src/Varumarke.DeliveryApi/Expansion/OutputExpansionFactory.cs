using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.DeliveryApi;
using Varumarke.Core.Access;
using Varumarke.DeliveryApi.Access;
using Varumarke.DeliveryApi.Assets;
using Varumarke.DeliveryApi.Dependencies;
using Varumarke.DeliveryApi.Rights;

namespace Varumarke.DeliveryApi.Expansion;

/// <summary>Makes the strategy of a request.</summary>
internal sealed class OutputExpansionFactory(
    IApiPropertyRenderer renderer,
    WithheldProperties withheld,
    IDocumentGate gate,
    AssetFilterServices assets,
    IOptions<DeliveryApiOptions> options)
{
    public OutputExpansionStrategy Create(OutputShape shape, DependencyRecorder dependencies, RenditionsOfAnswer renditions) =>
        new(shape, renderer, withheld, new DocumentFilter(gate, dependencies), new AssetFilter(assets, dependencies, renditions), dependencies, options.Value.MaxExpandedItems);

    public OutputExpansionStrategy CreateDefault() => Create(OutputShape.Default, new DependencyRecorder(), new RenditionsOfAnswer());
}
