using System.Globalization;
using Varumarke.Core.Recalls;
using Varumarke.Http.Feeds;

namespace Varumarke.BrandApi.Recalls;

/// <summary>Recalls as an Atom feed in pages. An entry's id is the asset's key and the moment, so that what is recalled again is a new entry.</summary>
internal static class RecallFeed
{
    public static byte[] Write(IReadOnlyList<RecallItem> items, string self, string? next, string language) => AtomFeed.Write(
        new FeedHead(language, RecallTexts.Feed.In(language), self, Page: null, "Varumärke") { Id = "urn:varumarke:recalls", Next = next },
        items.Select(item => EntryOf(item, language)));

    private static FeedEntry EntryOf(RecallItem item, string language)
    {
        DateTime since = (item.Since ?? DateTimeOffset.UnixEpoch).UtcDateTime;
        return new FeedEntry(
            $"urn:uuid:{item.AssetId:D}?since={since.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}",
            RecallTexts.Entry.In(language),
            Page: null,
            since,
            $"{item.Reason} {RecallTexts.TakeDown.In(language)} ({item.AssetId:D}{string.Concat(item.Sha256.Select(hash => ", sha256 " + hash))})")
        {
            Related = item.Substitute,
            Category = item.Kind,
        };
    }
}
