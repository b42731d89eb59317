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

    private AssetDecision DecideApproved(AssetRights rights, DateTimeOffset now)
    {
        if (rights is { NeedsConsent: true, ConsentWithdrawn: true })
        {
            return Gone(AssetAvailability.ConsentWithdrawn, rights, rights.WithdrawnOn);
        }

        if (rights.HasBasisToName && !(rights.LegalBasis is { } basis && _options.LegalBases.Contains(basis)))
        {
            return new AssetDecision(AssetAvailability.NoLegalBasis);
        }

        // Of two ends the first is the reason, also when the second has come: an answer once given stays true.
        if (rights.UsableUntil is { } end && end <= now)
        {
            return Gone(end == rights.To ? AssetAvailability.Expired : AssetAvailability.ConsentExpired, rights, end);
        }

        return rights.From > now
            ? new AssetDecision(AssetAvailability.NotYet, HoldsUntil: AssetRights.Earlier(rights.From, rights.UsableUntil))
            : new AssetDecision(AssetAvailability.Deliverable, HoldsUntil: rights.UsableUntil);
    }

    private static AssetDecision Gone(AssetAvailability availability, AssetRights rights, DateTimeOffset? since) =>
        new(availability, Since: since, SubstituteKey: rights.SubstituteKey, Reason: rights.WithdrawnReason);
}
