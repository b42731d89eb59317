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
    public IEnumerable<StrategyLink> Links(string language) => All.Values.SelectMany(each => Ends(each).Select(end =>
        new StrategyLink(new StrategyNodeId(StrategyNodeKind.Contribution, each.Key), end.Relation, end.To)));

    public StrategyNode? Find(StrategyNodeId id, string language) => id.Kind == StrategyNodeKind.Contribution && All.TryGetValue(id.Key, out PublicContribution? shown)
        ? new StrategyNode(id, shown.Title, LibraryPaths.PublishedContribution(language, id.Key))
        : null;

    private IReadOnlyDictionary<Guid, PublicContribution> All => contributions.Read().All;

    private static IEnumerable<(string Relation, StrategyNodeId To)> Ends(PublicContribution contribution) =>
    [
        .. contribution.Activity is { } made ? Became.Select(kind => (StrategyRelation.Became, new StrategyNodeId(kind, made))) : [],
        .. contribution.Area is { } area ? [(StrategyRelation.Concerns, new StrategyNodeId(StrategyNodeKind.Area, area))] : Array.Empty<(string, StrategyNodeId)>(),
    ];
}
