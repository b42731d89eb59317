using System.Globalization;
using System.Text.RegularExpressions;
using Umbraco.Cms.Core.Models.PublishedContent;
using Varumarke.Core.Published;

namespace Varumarke.Core.Rights;

/// <summary>The rights properties of a media item, read into plain values.</summary>
internal sealed partial record AssetRights(
    AssetApproval Approval,
    DateTimeOffset? From,
    DateTimeOffset? To,
    bool HasBasisToName,
    string? LegalBasis,
    DateTimeOffset? ConsentTo,
    bool ConsentWithdrawn,
    DateTimeOffset? WithdrawnOn,
    string? WithdrawnReason,
    Guid? SubstituteKey)
{
    /// <summary>It rests on a consent, so that the consent's dates count.</summary>
    public bool NeedsConsent => string.Equals(LegalBasis, "consent", StringComparison.OrdinalIgnoreCase);

    /// <summary>The first moment when it may not be used any more; null for as long as nothing changes.</summary>
    public DateTimeOffset? UsableUntil => Earlier(To, NeedsConsent ? ConsentTo : null);

    public static AssetRights Read(IPublishedContent media, TimeZoneInfo zone) => new(
        ReadApproval(PropertyText.Read(media, "approval")),
        Start(Moment(media, "deliverableFrom"), zone),
        End(Moment(media, "deliverableTo"), zone),
        media.GetProperty("legalBasis") is not null,
        PropertyText.Read(media, "legalBasis"),
        End(Moment(media, "consentValidTo"), zone),
        media.GetProperty("consentWithdrawn")?.GetValue() is true,
        Start(Moment(media, "withdrawnOn"), zone),
        PropertyText.Read(media, "withdrawnReason"),
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

    internal static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other : one;

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
