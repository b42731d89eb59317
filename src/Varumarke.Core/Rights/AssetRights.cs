using System.Globalization;
using System.Text.RegularExpressions;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Varumarke.Core.Rights;

/// <summary>The rights properties of a media item, read into plain values.</summary>
internal sealed partial record AssetRights(
    AssetApproval Approval,
    DateTimeOffset? From,
    DateTimeOffset? To,
    bool NeedsConsent,
    DateTimeOffset? ConsentTo,
    bool ConsentWithdrawn,
    DateTimeOffset? WithdrawnOn,
    string? WithdrawnReason,
    Guid? SubstituteKey)
{
    public static AssetRights Read(IPublishedContent media, TimeZoneInfo zone) => new(
        ReadApproval(Text(media, "approval")),
        Start(Moment(media, "deliverableFrom"), zone),
        End(Moment(media, "deliverableTo"), zone),
        string.Equals(Text(media, "legalBasis"), "consent", StringComparison.OrdinalIgnoreCase),
        End(Moment(media, "consentValidTo"), zone),
        media.GetProperty("consentWithdrawn")?.GetValue() is true,
        Start(Moment(media, "withdrawnOn"), zone),
        Text(media, "withdrawnReason") is { Length: > 0 } reason ? reason : null,
        ReadKey(media.GetProperty("substitute")?.GetSourceValue()?.ToString()));

    private static AssetApproval ReadApproval(string? value) => Normalise(value) switch
    {
        "approved" => AssetApproval.Approved,
        "withdrawn" => AssetApproval.Withdrawn,
        "inreview" => AssetApproval.InReview,
        _ => AssetApproval.Draft,
    };

    private static string? Normalise(string? value) =>
        value?.Replace(" ", string.Empty, StringComparison.Ordinal).Replace("-", string.Empty, StringComparison.Ordinal).ToLowerInvariant();

    // A drop-down or radio list gives its text, a multiple one a list of one.
    private static string? Text(IPublishedContent media, string alias) => media.GetProperty(alias)?.GetValue() switch
    {
        string text => text.Trim(),
        IEnumerable<string> several => several.FirstOrDefault()?.Trim(),
        null => null,
        var other => Convert.ToString(other, CultureInfo.InvariantCulture),
    };

    private static object? Moment(IPublishedContent media, string alias) => media.GetProperty(alias)?.GetValue() switch
    {
        DateTime date when date == default => null,
        DateTimeOffset date when date == default => null,
        string text when DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime parsed) => parsed,
        var value => value,
    };

    private static DateTimeOffset? Start(object? value, TimeZoneInfo zone) => value switch
    {
        DateOnly day => AtMidnight(day, zone),
        DateTimeOffset moment => moment,
        DateTime moment => Local(moment, zone),
        _ => null,
    };

    // "To 31 May" includes 31 May; "to 31 May 12:00" ends at noon.
    private static DateTimeOffset? End(object? value, TimeZoneInfo zone) => value switch
    {
        DateOnly day => AtMidnight(day.AddDays(1), zone),
        DateTime { TimeOfDay.Ticks: 0 } day => AtMidnight(DateOnly.FromDateTime(day).AddDays(1), zone),
        _ => Start(value, zone),
    };

    private static DateTimeOffset AtMidnight(DateOnly day, TimeZoneInfo zone) => Local(day.ToDateTime(TimeOnly.MinValue), zone);

    // Umbraco's date picker stores what the editor saw on the clock, without a zone; whatever kind the value has got on its
    // way through the database says nothing.
    private static DateTimeOffset Local(DateTime moment, TimeZoneInfo zone)
    {
        DateTime clock = DateTime.SpecifyKind(moment, DateTimeKind.Unspecified);
        return new DateTimeOffset(clock, zone.GetUtcOffset(clock));
    }

    // A media picker stores the picked key as {"mediaKey":"…"}, an older one as an UDI without hyphens.
    private static Guid? ReadKey(string? source)
    {
        if (string.IsNullOrEmpty(source))
        {
            return null;
        }

        Match named = MediaKey().Match(source);
        Match match = named.Success ? named : AnyKey().Match(source);
        return match.Success && Guid.TryParse(match.Groups["key"].Value, out Guid key) ? key : null;
    }

    [GeneratedRegex("\"mediaKey\"\\s*:\\s*\"(?<key>[0-9a-fA-F-]{32,36})\"")]
    private static partial Regex MediaKey();

    [GeneratedRegex("(?<key>[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12})")]
    private static partial Regex AnyKey();
}
