using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Web;
using Varumarke.DeliveryApi.Dependencies;
using Varumarke.DeliveryApi.Index;

namespace Varumarke.DeliveryApi.Querying;

/// <summary>Asks, and says how to tell later whether the answer still stands.</summary>
internal sealed class WatchedQueries(PublishedIndexes indexes, IUmbracoContextFactory umbracoContext, QueryTurns turns)
{
    /// <summary>Asks as <see cref="Ask"/> does, and lets others go first who need not have anything worked out.</summary>
    public Task<(QueryAnswer Answer, ListWatch Watch)> AskAsync(WatchedQuery query, DependencyRecorder dependencies, CancellationToken aborted) =>
        turns.AskAsync(query.Query, query.Index.Snapshot(), query.Culture, query.Segment, () => Ask(query, dependencies), aborted);

    public (QueryAnswer Answer, ListWatch Watch) Ask(WatchedQuery query, DependencyRecorder dependencies)
    {
        QueryAnswer Run(DependencyRecorder recorder)
        {
            // Asked again later, this runs outside any request of its own.
            using UmbracoContextReference reference = umbracoContext.EnsureUmbracoContext();
            return query.Run(recorder);
        }

        Func<long> generation = indexes.GenerationOf(query.Index, query.Query.ReadsProperties);
        long before = generation();
        var recorder = new DependencyRecorder();
        QueryAnswer answer = Run(recorder);
        dependencies.HoldsUntil(recorder.ExpiresAt);
        return (answer, new ListWatch(generation, Run, answer, recorder.ExpiresAt, before));
    }
}
