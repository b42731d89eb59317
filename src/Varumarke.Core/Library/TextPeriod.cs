using Umbraco.Cms.Core.Models.PublishedContent;

namespace Varumarke.Core.Library;

/// <summary>
/// When a document may be shown besides being published: a text in three lengths has an approval and a period of its own. A date of
/// the editors is a day, from its midnight to its end.
/// </summary>
/// <param name="From">The first moment; null for ever since.</param>
/// <param name="Until">The first moment when it may not be shown any more; null for as long as nothing changes.</param>
/// <param name="IsApproved">Whether somebody has approved it.</param>
public readonly record struct TextPeriod(DateTimeOffset? From, DateTimeOffset? Until, bool IsApproved)
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Stockholm", out TimeZoneInfo? zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>The period of a document; one of another type has none.</summary>
    public static TextPeriod Of(IPublishedContent document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return LibraryTypes.HasPeriod(document.ContentType.Alias)
            ? new TextPeriod(Midnight(document, "validFrom", 0), Midnight(document, "validTo", 1), document.GetProperty("approved")?.GetValue() is true)
            : new TextPeriod(null, null, true);
    }

    /// <summary>Whether it may be shown now.</summary>
    public bool Holds(DateTimeOffset now) => IsApproved && !(From > now) && !(Until <= now);

    /// <summary>The next moment when time alone changes whether it may be shown; null where none does.</summary>
    public DateTimeOffset? ChangesAt(DateTimeOffset now) => From > now ? From : Until > now ? Until : null;

    private static DateTimeOffset? Midnight(IPublishedContent document, string alias, int days)
    {
        if (document.GetProperty(alias)?.GetValue() is not DateTime written || written == default)
        {
            return null;
        }

        var clock = DateTime.SpecifyKind(written.TimeOfDay == default ? written.AddDays(days) : written, DateTimeKind.Unspecified);
        return new DateTimeOffset(clock, Zone.GetUtcOffset(clock));
    }
}
