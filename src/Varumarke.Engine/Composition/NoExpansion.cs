using System.Diagnostics.CodeAnalysis;
using Umbraco.Cms.Core.DeliveryApi;

namespace Varumarke.Engine.Composition;

/// <summary>
/// There is no expansion strategy where no request asks for one: in the importer, in tests. The Delivery API replaces this
/// with what the request says.
/// </summary>
internal sealed class NoExpansion : IOutputExpansionStrategyAccessor
{
    public bool TryGetValue([NotNullWhen(true)] out IOutputExpansionStrategy? outputExpansionStrategy)
    {
        outputExpansionStrategy = null;
        return false;
    }
}
