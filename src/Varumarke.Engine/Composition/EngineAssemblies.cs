using System.Reflection;
using Umbraco.Cms.Core.Composing;

namespace Varumarke.Engine.Composition;

/// <summary>
/// The assemblies Umbraco scans for editors, converters, cache refreshers and the like. A fixed list instead of a walk of
/// the dependency graph: a scan costs start time, and nothing outside these is meant to be found.
/// </summary>
internal sealed class EngineAssemblies : IAssemblyProvider
{
    public IEnumerable<Assembly> Assemblies { get; } =
        [typeof(IAssemblyProvider).Assembly, typeof(EngineAssemblies).Assembly];
}
