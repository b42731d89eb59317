using Varumarke.Core.Changes;

namespace Varumarke.Core.Strategy.Graph;

/// <summary>Documents changed, or who may read them: the graph is read anew.</summary>
internal sealed class StrategyGraphChanges(StrategyGraph graph) : IChangeListener
{
    public void Hear(Change change) => graph.Forget();
}
