using Umbraco.Cms.Core.Models.Entities;

namespace Varumarke.ManagementApi.Entities;

/// <summary>Which part of a tree somebody sees: what is at or below a start node, and the way there, which can be opened and not read.</summary>
/// <param name="IsEverything">The start node is the root.</param>
/// <param name="HasExceptions">Below a start node there may be things that may not be read.</param>
/// <param name="StartPaths">Umbraco's paths of the start nodes.</param>
internal sealed record Sight(bool IsEverything, bool HasExceptions, IReadOnlyList<string> StartPaths)
{
    /// <summary>At or below a start node, or on the way to one.</summary>
    public bool Shows(IEntitySlim node) => ShowsBelow(node) || IsWay(node);

    /// <summary>At or below a start node.</summary>
    public bool ShowsBelow(IEntitySlim node) => IsEverything || StartPaths.Any(start => node.Path == start || node.Path.StartsWith(start + ",", StringComparison.Ordinal));

    /// <summary>On the way to a start node, and not one itself.</summary>
    public bool IsWay(IEntitySlim node) => IsWay(node.Path);

    /// <summary>The same of what has this path.</summary>
    public bool IsWay(string path) => !IsEverything && StartPaths.Any(start => start.StartsWith(path + ",", StringComparison.Ordinal));

    /// <summary>Nothing below this node (or the root) is hidden, so that its children can be counted and paged as they are.</summary>
    public bool ShowsAllBelow(IEntitySlim? node) => !HasExceptions && (IsEverything || (node is not null && ShowsBelow(node)));
}
