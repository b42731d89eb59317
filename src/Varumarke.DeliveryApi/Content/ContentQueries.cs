using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Web;
using Umbraco.Extensions;
using Varumarke.DeliveryApi.Access;
using Varumarke.DeliveryApi.Dependencies;
using Varumarke.DeliveryApi.Index;
using Varumarke.DeliveryApi.Querying;
using Varumarke.DeliveryApi.Querying.SiteFields;

namespace Varumarke.DeliveryApi.Content;

/// <summary>Queries over the documents, in the culture of the request.</summary>
internal sealed class ContentQueries(
    PublishedIndexes indexes,
    ContentLocator locator,
    QueryExtensions extensions,
    ContentPropertyValues values,
    SiteFieldIndexes siteFields,
    KnownProperties known,
    RefusedDocuments refused,
    HiddenItems hidden,
    IUmbracoContextFactory umbracoContext,
    IVariationContextAccessor variation,
    QueryTurns turns,
    IRequestStartItemProviderAccessor startItems,
    IOptions<DeliveryApiOptions> options)
{
    public QueryReader Reader() => new(QueryDialect.Content, options.Value, locator, extensions, known.IsDocumentProperty);

    /// <summary>Asks as <see cref="Ask(ItemQuery, bool, DependencyRecorder)"/> does, and lets others go first who need not have anything worked out.</summary>
    public Task<(QueryAnswer Answer, ListWatch Watch)> AskAsync(ItemQuery query, bool preview, DependencyRecorder dependencies, CancellationToken aborted) => turns.AskAsync(
        query,
        indexes.Documents(preview).Snapshot(),
        variation.VariationContext?.Culture,
        variation.VariationContext?.Segment,
        () => Ask(query, preview, dependencies),
        aborted);

    /// <summary>Asks now, and says how to tell later whether the answer still stands.</summary>
    public (QueryAnswer Answer, ListWatch Watch) Ask(ItemQuery query, bool preview, DependencyRecorder dependencies)
    {
        ItemQuery whole = BelowStartItem(query);
        VariationContext? context = variation.VariationContext;
        QueryAnswer Run(DependencyRecorder recorder)
        {
            // Asked again later, this runs outside any request of its own.
            using var reference = umbracoContext.EnsureUmbracoContext();
            return Execute(whole, preview, context?.Culture, context?.Segment, recorder);
        }

        Func<long> version = indexes.VersionOf(indexes.Documents(preview), query.ReadsProperties);
        long before = version();
        var recorder = new DependencyRecorder();
        QueryAnswer answer = Run(recorder);
        dependencies.HoldsUntil(recorder.ExpiresAt);
        return (answer, new ListWatch(version, Run, answer, recorder.ExpiresAt, before));
    }

    /// <summary>Asks once, in a culture that the caller names.</summary>
    public QueryAnswer Ask(ItemQuery query, bool preview, string culture) =>
        Execute(query, preview, culture, variation.VariationContext?.Segment, null);

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
