using System.Text.RegularExpressions;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Varumarke.Core.Rights;

/// <summary>
/// The rights of a media item, read into plain values. Where something was written more than once (a list, a language), what
/// restricts most counts.
/// </summary>
internal sealed partial record AssetRights(
    AssetApproval Approval,
    DateTimeOffset? From,
    DateTimeOffset? To,
    bool HasBasisToName,
    IReadOnlyList<string> LegalBases,
    DateTimeOffset? ConsentTo,
    bool ConsentWithdrawn,
    DateTimeOffset? WithdrawnOn,
    bool AreUnclear,
    AssetReason? PublicReason,
    Guid? SubstituteKey)
{
    private const string Consent = "consent";

    /// <summary>The first of its ends, and which it is; of two at the same moment the one that somebody decided. Null for as long as nothing changes.</summary>
    public (AssetAvailability Reason, DateTimeOffset At)? End => new (AssetAvailability Reason, DateTimeOffset? At)[]
        {
            (AssetAvailability.Withdrawn, WithdrawnOn),
            (AssetAvailability.Expired, To),
            (AssetAvailability.ConsentExpired, ConsentTo),
        }
        .Where(end => end.At is not null)
        .Select(end => ((AssetAvailability Reason, DateTimeOffset At)?)(end.Reason, end.At!.Value))
        .MinBy(end => end!.Value.At);

    /// <summary>The first moment when it may not be used any more; null for as long as nothing changes.</summary>
    public DateTimeOffset? UsableUntil => End?.At;

    public static AssetRights Read(IPublishedContent media, TimeZoneInfo zone)
    {
        var dates = new RightsMoment(zone);
        string[] bases = [.. Texts(media, AssetRightsProperties.LegalBasis)];
        bool needsConsent = bases.Contains(Consent, StringComparer.OrdinalIgnoreCase);
        bool clear = Moments(media, AssetRightsProperties.DeliverableFrom, dates.TryBegin, out IReadOnlyList<DateTimeOffset> from);
        clear &= Moments(media, AssetRightsProperties.DeliverableTo, dates.TryEnd, out IReadOnlyList<DateTimeOffset> to);
        clear &= Moments(media, AssetRightsProperties.WithdrawnOn, dates.TryStop, out IReadOnlyList<DateTimeOffset> withdrawn);
        bool clearConsent = Moments(media, AssetRightsProperties.ConsentValidTo, dates.TryEnd, out IReadOnlyList<DateTimeOffset> consent);
        return new AssetRights(
            ReadApproval([.. Texts(media, AssetRightsProperties.Approval).Select(Normalise)]),
            from.Count == 0 ? null : from.Max(),
            Earliest(to),
            media.GetProperty(AssetRightsProperties.LegalBasis) is not null,
            bases,
            needsConsent ? Earliest(consent) : null,
            RightsValue.Of(media, AssetRightsProperties.ConsentWithdrawn).Any(SaysYes),
            Earliest(withdrawn),
            !clear || (needsConsent && !clearConsent),
            AssetReason.Read(media),
            ReadKey(media.GetProperty(AssetRightsProperties.Substitute)?.GetSourceValue()?.ToString()));
    }

    internal static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other : one;

    private delegate bool TryMoment(RightsValue value, out DateTimeOffset? moment);

    private static bool Moments(IPublishedContent media, string alias, TryMoment read, out IReadOnlyList<DateTimeOffset> moments)
    {
        var found = new List<DateTimeOffset>();
        bool clear = true;
        foreach (RightsValue value in RightsValue.Of(media, alias))
        {
            clear &= read(value, out DateTimeOffset? moment);
            if (moment is { } known)
            {
                found.Add(known);
            }
        }

        moments = found;
        return clear;
    }

    private static DateTimeOffset? Earliest(IReadOnlyList<DateTimeOffset> moments) => moments.Count == 0 ? null : moments.Min();

    private static IEnumerable<string> Texts(IPublishedContent media, string alias) => RightsValue.Of(media, alias).SelectMany(value => value.Texts());

    private static AssetApproval ReadApproval(string[] words) => words switch
    {
        _ when words.Contains("withdrawn") => AssetApproval.Withdrawn,
        [] => AssetApproval.Draft,
        _ when words.All(word => word == "approved") => AssetApproval.Approved,
        _ when words.All(word => word is "inreview" or "approved") => AssetApproval.InReview,
        _ => AssetApproval.Draft,
    };

    private static string Normalise(string value) =>
        value.Replace(" ", string.Empty, StringComparison.Ordinal).Replace("-", string.Empty, StringComparison.Ordinal).ToLowerInvariant();

    // Whatever stands in the switch but a plain no: whoever took a consent back may have been written down by hand.
    private static bool SaysYes(RightsValue value) => value.Read is true || value.Stored switch
    {
        null or DBNull => value.Read is not false,
        bool yes => yes,
        string text => text.Trim().ToUpperInvariant() is not ("0" or "FALSE"),
        IConvertible number => Convert.ToDecimal(number, System.Globalization.CultureInfo.InvariantCulture) != 0,
        _ => true,
    };

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
