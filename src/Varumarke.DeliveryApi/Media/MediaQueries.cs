using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Web;
using Varumarke.Core.Rights;
using Varumarke.DeliveryApi.Access;
using Varumarke.DeliveryApi.Dependencies;
using Varumarke.DeliveryApi.Index;
using Varumarke.DeliveryApi.Querying;

namespace Varumarke.DeliveryApi.Media;

/// <summary>Queries over the media that may leave.</summary>
internal sealed class MediaQueries(
    PublishedIndexes indexes,
    MediaTree tree,
    MediaPropertyValues values,
    KnownProperties known,
    AssetDecisions decisions,
    HiddenItems hidden,
    IUmbracoContextFactory umbracoContext,
    IVariationContextAccessor variation,
    QueryTurns turns,
    IOptions<DeliveryApiOptions> options)
{
    public QueryReader Reader() => new(QueryDialect.Media, options.Value, tree, QueryExtensions.None, known.IsMediaProperty);

    /// <summary>Asks as <see cref="Ask"/> does, and lets others go first who need not have anything worked out.</summary>
    public Task<(QueryAnswer Answer, ListWatch Watch)> AskAsync(ItemQuery query, DependencyRecorder dependencies, CancellationToken aborted) => turns.AskAsync(
        query,
        indexes.Media.Snapshot(),
        variation.VariationContext?.Culture,
        segment: null,
        () => Ask(query, dependencies),
        aborted);

    /// <summary>Asks now, and says how to tell later whether the answer still stands.</summary>
    public (QueryAnswer Answer, ListWatch Watch) Ask(ItemQuery query, DependencyRecorder dependencies)
    {
        string? culture = variation.VariationContext?.Culture;
        QueryAnswer Run(DependencyRecorder recorder)
        {
            using var reference = umbracoContext.EnsureUmbracoContext();
            return Execute(query, culture, recorder);
        }

        Func<long> version = indexes.VersionOf(indexes.Media, query.ReadsProperties);
        long before = version();
        var recorder = new DependencyRecorder();
        QueryAnswer answer = Run(recorder);
        dependencies.HoldsUntil(recorder.ExpiresAt);
        return (answer, new ListWatch(version, Run, answer, recorder.ExpiresAt, before));
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
