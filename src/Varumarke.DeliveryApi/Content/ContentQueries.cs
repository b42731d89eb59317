using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Varumarke.DeliveryApi.Access;
using Varumarke.DeliveryApi.Dependencies;
using Varumarke.DeliveryApi.Index;
using Varumarke.DeliveryApi.Querying;
using Varumarke.DeliveryApi.Querying.SiteFields;

namespace Varumarke.DeliveryApi.Content;

/// <summary>Queries over the documents, in the culture of the request.</summary>
internal sealed class ContentQueries(
    PublishedIndexes indexes,
    WatchedQueries watched,
    ContentPropertyValues values,
    SiteFieldIndexes siteFields,
    RefusedDocuments refused,
    HiddenItems hidden,
    IVariationContextAccessor variation,
    IRequestStartItemProviderAccessor startItems)
{
    /// <summary>Asks as <see cref="Ask(ItemQuery, bool, DependencyRecorder)"/> does, and lets others go first who need not have anything worked out.</summary>
    public Task<(QueryAnswer Answer, ListWatch Watch)> AskAsync(ItemQuery query, bool preview, DependencyRecorder dependencies, CancellationToken aborted) =>
        watched.AskAsync(Watched(query, preview), dependencies, aborted);

    /// <summary>Asks now, and says how to tell later whether the answer still stands.</summary>
    public (QueryAnswer Answer, ListWatch Watch) Ask(ItemQuery query, bool preview, DependencyRecorder dependencies) =>
        watched.Ask(Watched(query, preview), dependencies);

    /// <summary>Asks once, in a culture that the caller names.</summary>
    public QueryAnswer Ask(ItemQuery query, bool preview, string culture) =>
        Execute(query, preview, culture, variation.VariationContext?.Segment, null);

    private WatchedQuery Watched(ItemQuery query, bool preview)
    {
        ItemQuery whole = BelowStartItem(query);
        string? culture = variation.VariationContext?.Culture, segment = variation.VariationContext?.Segment;
        return new WatchedQuery(whole, indexes.Documents(preview), culture, segment, recorder => Execute(whole, preview, culture, segment, recorder));
    }

    private QueryAnswer Execute(ItemQuery query, bool preview, string? culture, string? segment, DependencyRecorder? dependencies)
    {
        IndexSnapshot snapshot = indexes.Documents(preview).Snapshot();
        RefusedPositions keptIn = refused.In(snapshot);
        return QueryRunner.Run(
            query,
            new QueryScope(snapshot, culture, segment, values.Source(preview))
            {
                SiteFields = siteFields.Documents(preview).For(snapshot),
                Hides = hidden.In(culture, preview, dependencies),
            },
            position => !keptIn.Contains(position),
            keptIn.Restrictions);
    }

    // With a start item and nothing fetched, the query is over what lies below the start item.
    private ItemQuery BelowStartItem(ItemQuery query)
    {
        if (query.Selection.Kind != SelectionKind.All
            || !startItems.TryGetValue(out IRequestStartItemProvider? provider)
            || provider.GetStartItem() is not { } start)
        {
            return query;
        }

        return query with { Selection = new Selection(SelectionKind.Descendants, start.Key) };
    }
}
