using Varumarke.Core.Contributions;
using Varumarke.Core.Library;

namespace Varumarke.Core.Strategy.Graph;

/// <summary>What people have proposed, as far as it is published, and what it became.</summary>
internal sealed class ContributionGraphPart(PublicContributions contributions) : IStrategyGraphPart
{
    private static readonly StrategyNodeKind[] Became = [StrategyNodeKind.Activity, StrategyNodeKind.Measure];

    public IReadOnlyCollection<StrategyNodeKind> Kinds { get; } = [StrategyNodeKind.Contribution];

    public long Change => contributions.Read().Change;

    public IEnumerable<StrategyNodeId> Nodes(string language) => All.Keys.Select(key => new StrategyNodeId(StrategyNodeKind.Contribution, key));

    // Its key says not which of the kinds it is: the link to the other one has no end, and does not show.
    public IEnumerable<StrategyLink> Links(string language) => All.Values
        .Where(each => each.Activity is not null)
        .SelectMany(each => Became.Select(kind => new StrategyLink(new StrategyNodeId(StrategyNodeKind.Contribution, each.Key), "became", new StrategyNodeId(kind, each.Activity!.Value))));

    public StrategyNode? Find(StrategyNodeId id, string language) => id.Kind == StrategyNodeKind.Contribution && All.TryGetValue(id.Key, out PublicContribution? shown)
        ? new StrategyNode(id, shown.Title, LibraryPaths.PublishedContribution(language, id.Key))
        : null;

    private IReadOnlyDictionary<Guid, PublicContribution> All => contributions.Read().All;
}
