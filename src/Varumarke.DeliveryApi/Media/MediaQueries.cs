using Umbraco.Cms.Core.Models.PublishedContent;
using Varumarke.Core.Rights;
using Varumarke.DeliveryApi.Access;
using Varumarke.DeliveryApi.Dependencies;
using Varumarke.DeliveryApi.Index;
using Varumarke.DeliveryApi.Querying;

namespace Varumarke.DeliveryApi.Media;

/// <summary>Queries over the media that may leave.</summary>
internal sealed class MediaQueries(
    PublishedIndexes indexes, WatchedQueries watched, MediaPropertyValues values, AssetDecisions decisions, HiddenItems hidden, IVariationContextAccessor variation)
{
    /// <summary>Asks as <see cref="Ask"/> does, and lets others go first who need not have anything worked out.</summary>
    public Task<(QueryAnswer Answer, ListWatch Watch)> AskAsync(ItemQuery query, DependencyRecorder dependencies, CancellationToken aborted) =>
        watched.AskAsync(Watched(query), dependencies, aborted);

    /// <summary>Asks now, and says how to tell later whether the answer still stands.</summary>
    public (QueryAnswer Answer, ListWatch Watch) Ask(ItemQuery query, DependencyRecorder dependencies) => watched.Ask(Watched(query), dependencies);

    private WatchedQuery Watched(ItemQuery query)
    {
        string? culture = variation.VariationContext?.Culture;
        return new WatchedQuery(query, indexes.Media, culture, null, recorder => Execute(query, culture, recorder));
    }

    private QueryAnswer Execute(ItemQuery query, string? culture, DependencyRecorder dependencies)
    {
        IndexSnapshot snapshot = indexes.Media.Snapshot();
        return QueryRunner.Run(query, new QueryScope(snapshot, culture, null, values.Source()) { Hides = hidden.In(culture, preview: false, dependencies) }, position => MayLeave(snapshot[position].Key, dependencies));
    }

    // Time alone may add an item to a list or take it away, so the first such moment is when the list grows old.
    private bool MayLeave(Guid key, DependencyRecorder dependencies)
    {
        if (decisions.Decide(key) is not { } decision)
        {
            return false;
        }

        dependencies.HoldsUntil(decision);
        return decision.IsDeliverable;
    }
}
