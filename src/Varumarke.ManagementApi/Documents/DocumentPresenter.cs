using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Varumarke.ManagementApi.Entities;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Documents;

/// <summary>A document as the client edits it. Draft and published go through the same code: the client finds unpublished changes by comparing the two texts.</summary>
internal sealed class DocumentPresenter(ContentValues values, IContentService contents)
{
    public DocumentModel Present(IContent content, bool published)
    {
        ContentScheduleCollection schedules = contents.GetContentScheduleByContentId(content.Key);
        return new DocumentModel(
            values.Of(content, published),
            Variants(content, schedules, published),
            content.Key,
            [],
            new DocumentTypeReference(content.ContentType.Key, content.ContentType.Icon ?? string.Empty, CollectionOf(content)),
            Template: null,
            content.Trashed);
    }

    /// <summary>The list view in which its children are shown, if they are.</summary>
    public static Reference? CollectionOf(IContent content) => Reference.To(content.ContentType.ListView);

    /// <summary>The languages of a document, with what is to happen to each.</summary>
    /// <param name="content">The document.</param>
    /// <param name="schedules">When it is to be published and to end.</param>
    /// <param name="published">The languages it is published in, rather than those of the draft.</param>
    public static List<DocumentVariant> Variants(IContent content, ContentScheduleCollection schedules, bool published = false)
    {
        if (!content.ContentType.VariesByCulture())
        {
            return [Variant(content, schedules, null, published)];
        }

        string[] cultures = [.. published ? content.PublishedCultures : content.AvailableCultures];
        return [.. cultures.Select(culture => Variant(content, schedules, culture, published))];
    }

    private static DocumentVariant Variant(IContent content, ContentScheduleCollection schedules, string? culture, bool published) => new(
        culture,
        null,
        (published ? content.GetPublishName(culture) : content.GetCultureName(culture)) ?? string.Empty,
        Dates.Utc(content.CreateDate),
        Dates.Utc((culture is null ? null : content.GetUpdateDate(culture)) ?? content.UpdateDate),
        StateOf(content, culture),
        Dates.Utc(culture is null ? content.PublishDate : content.GetPublishDate(culture)),
        Dates.Utc(Next(schedules, culture, ContentScheduleAction.Release)),
        Dates.Utc(Next(schedules, culture, ContentScheduleAction.Expire)),
        IdOf(content.Key, culture),
        []);

    private static DateTime? Next(ContentScheduleCollection schedules, string? culture, ContentScheduleAction action) =>
        schedules.GetSchedule(culture, action).Select(schedule => (DateTime?)schedule.Date).FirstOrDefault();

    private static VariantState StateOf(IContent content, string? culture)
    {
        if (content.Trashed)
        {
            return VariantState.Trashed;
        }

        bool isPublished = culture is null ? content.Published : content.IsCulturePublished(culture);
        bool isEdited = culture is null ? content.Edited : content.IsCultureEdited(culture);
        return !isPublished ? VariantState.Draft : isEdited ? VariantState.PublishedPendingChanges : VariantState.Published;
    }

    /// <summary>The variants' own keys, which the client only compares.</summary>
    public static string IdOf(Guid key, string? culture) => $"{key}_{culture ?? "invariant"}";
}
