using Varumarke.Core.Strategy.Graph;
using Varumarke.Portal.Frame;

namespace Varumarke.Portal.Strategy;

/// <summary>What a page of the strategy is about, for machines: its node and all that it hangs together with, as linked data.</summary>
internal sealed class StrategyData(StrategyGraph graph, PortalSite site)
{
    /// <summary>As JSON that may stand in a page: what could end its element is written as escapes. Null for what may not be shown.</summary>
    public string? Of(StrategyNodeKind kind, Guid key, string language) =>
        graph.Around(new StrategyNodeId(kind, key), language) is { } around ? LinkedGraph.Of(around.ToMap(), language, site.Whole).ToJsonString() : null;
}
