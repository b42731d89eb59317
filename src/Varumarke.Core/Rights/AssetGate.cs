using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Varumarke.Core.Rights;

/// <summary>
/// The rule: approved, within its own period, and on a legal basis that holds. The questions are asked in the order in
/// which their answers are final, so that a withdrawn picture is called withdrawn even when it has also expired.
/// </summary>
public sealed class AssetGate(IOptions<AssetGateOptions> options) : IAssetGate
{
    private readonly AssetGateOptions _options = options.Value;
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone);

    /// <inheritdoc />
    public AssetDecision Decide(IPublishedContent media, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(media);
        if (!_options.GovernedMediaTypes.Contains(media.ContentType.Alias))
        {
            return new AssetDecision(_options.OtherMediaTypesAreDeliverable ? AssetAvailability.Deliverable : AssetAvailability.NotApproved);
        }

        var rights = AssetRights.Read(media, _zone);
        return rights.Approval switch
        {
            AssetApproval.Withdrawn => Gone(AssetAvailability.Withdrawn, rights, rights.WithdrawnOn),
            AssetApproval.Approved => DecideApproved(rights, now),
            _ => new AssetDecision(AssetAvailability.NotApproved),
        };
    }

    private static AssetDecision DecideApproved(AssetRights rights, DateTimeOffset now)
    {
        if (rights is { NeedsConsent: true, ConsentWithdrawn: true })
        {
            return Gone(AssetAvailability.ConsentWithdrawn, rights, rights.WithdrawnOn);
        }

        if (rights.To <= now)
        {
            return Gone(AssetAvailability.Expired, rights, rights.To);
        }

        if (rights.NeedsConsent && rights.ConsentTo <= now)
        {
            return Gone(AssetAvailability.ConsentExpired, rights, rights.ConsentTo);
        }

        return rights.From > now
            ? new AssetDecision(AssetAvailability.NotYet, HoldsUntil: rights.From)
            : new AssetDecision(AssetAvailability.Deliverable, HoldsUntil: Earlier(rights.To, rights.NeedsConsent ? rights.ConsentTo : null));
    }

    private static AssetDecision Gone(AssetAvailability availability, AssetRights rights, DateTimeOffset? since) =>
        new(availability, Since: since, SubstituteKey: rights.SubstituteKey, Reason: rights.WithdrawnReason);

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other : one;
}
