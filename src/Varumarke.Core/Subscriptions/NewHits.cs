using Varumarke.Core.Library;
using Varumarke.Core.Recalls;
using Varumarke.Core.Search;

namespace Varumarke.Core.Subscriptions;

/// <summary>
/// What a search finds that became deliverable since a moment. An asset that only changed is not new. The search asks the gates, and
/// so does the shelf, at the moment of the question.
/// </summary>
public sealed class NewHits(ILibrarySearch search, ReleasedAssets released, AssetShelf shelf)
{
    /// <summary>How many are told at once; of the others only that there are more.</summary>
    public const int Most = 25;

    // Pages of hits that are looked through, the newest first.
    private const int Reach = 500;
    private const int PageSize = 100;

    /// <summary>The new ones that may leave, the newest first.</summary>
    /// <param name="subscription">Whose search it is.</param>
    /// <param name="until">What became deliverable after this moment is left for the next time.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task<IReadOnlyList<ShelvedAsset>> OfAsync(SearchSubscription subscription, DateTime until, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        Dictionary<Guid, DateTime> since = (await released.AllAsync(cancellationToken))
            .GroupBy(version => version.MediaKey)
            .Select(versions => KeyValuePair.Create(versions.Key, versions.Min(version => version.ReleasedOn)))
            .Where(each => each.Value > subscription.ToldUntil && each.Value <= until)
            .ToDictionary();
        if (since.Count == 0 || QuestionOf(subscription) is not { } question)
        {
            return [];
        }

        var keys = new List<Guid>();
        for (int skip = 0; skip < Reach; skip += PageSize)
        {
            SearchAnswer answer = search.Search(AssetsOnly.Of(question) with { Order = SearchOrder.Newest, Skip = skip, Take = PageSize });
            keys.AddRange(answer.Hits.Where(hit => hit.IsAsset && since.ContainsKey(hit.Key)).Select(hit => hit.Key));
            if (answer.Hits.Count < PageSize)
            {
                break;
            }
        }

        return await shelf.FindAsync(keys.OrderByDescending(key => since[key]), cancellationToken);
    }

    /// <summary>What a subscription asks; null when it asks nothing that can be read any more.</summary>
    public static SearchQuestion? QuestionOf(SearchSubscription subscription)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        return SearchQuestionReader.Read(Parameters(subscription.Query), subscription.Language).Question;
    }

    private static IEnumerable<KeyValuePair<string, string>> Parameters(string query) => query
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2))
        .Where(pair => pair.Length == 2)
        .Select(pair => KeyValuePair.Create(Uri.UnescapeDataString(pair[0]), Uri.UnescapeDataString(pair[1])));
}
