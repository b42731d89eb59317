using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.DeliveryApi;
using Varumarke.Core.Rights;
using Varumarke.DeliveryApi.Caching;
using Varumarke.DeliveryApi.Rights;

namespace Varumarke.DeliveryApi.Expansion;

/// <summary>Makes the strategy of a request.</summary>
internal sealed class OutputExpansionFactory(
    IApiPropertyRenderer renderer,
    WithheldProperties withheld,
    AssetDecisions decisions,
    IOptions<DeliveryApiOptions> options)
{
    public OutputExpansionStrategy Create(OutputShape shape, DependencyRecorder dependencies) =>
        new(shape, renderer, withheld, new AssetFilter(decisions, dependencies), dependencies, options.Value.MaxExpandedItems);

    public OutputExpansionStrategy CreateDefault() => Create(OutputShape.Default, new DependencyRecorder());
}
