using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;
using Varumarke.ManagementApi.Entities;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Media;

/// <summary>A media item as the client edits it, and as a list shows it.</summary>
internal sealed class MediaPresenter(ContentValues values, MediaFlags flags)
{
    public MediaModel Present(IMedia media) => new(
        values.Of(media),
        Variants(media),
        media.Key,
        flags.Of(media.Key, media.Trashed),
        media.Trashed,
        new MediaTypeReference(media.ContentType.Key, media.ContentType.Icon ?? string.Empty, CollectionOf(media)));

    /// <param name="media">The item.</param>
    /// <param name="columns">Aliases of the properties that the list shows.</param>
    /// <param name="creator">Who made it.</param>
    public ListedMedia Listed(IMedia media, IReadOnlySet<string> columns, string? creator) => new(
        values.Of(media, aliases: columns),
        Variants(media),
        media.Key,
        flags.Of(media.Key, media.Trashed),
        creator,
        media.SortOrder,
        new MediaTypeOfListed(media.ContentType.Key, media.ContentType.Alias, media.ContentType.Icon ?? string.Empty, CollectionOf(media)));

    private static Reference? CollectionOf(IMedia media) => Reference.To(media.ContentType.ListView);

    private static MediaVariant[] Variants(IMedia media) => media.ContentType.VariesByCulture()
        ? [.. media.AvailableCultures.Select(culture => Variant(media, culture))]
        : [Variant(media, null)];

    private static MediaVariant Variant(IMedia media, string? culture) =>
        new(culture, null, media.GetCultureName(culture) ?? media.Name ?? string.Empty, Dates.Utc(media.CreateDate), Dates.Utc(media.UpdateDate));
}
