using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Varumarke.Core.Rights;

/// <summary>
/// The rule: approved, within its own period, and on a legal basis that holds; what is contradicted or cannot be read keeps an
/// asset in. The questions are asked in the order in which their answers are final, so that a withdrawn picture is called
/// withdrawn even when it has also expired.
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
        // A person who has changed their mind is not asked what the picture rests on.
        if (rights.ConsentWithdrawn)
        {
            return Gone(AssetAvailability.ConsentWithdrawn, rights, rights.WithdrawnOn);
        }

        if (rights.HasBasisToName && !HasKnownBasis(rights))
        {
            return new AssetDecision(AssetAvailability.NoLegalBasis);
        }

        // Of several ends the first is the reason, also when the others have come: an answer once given stays true.
        if (rights.End is { } end && end.At <= now)
        {
            return Gone(end.Reason, rights, end.At);
        }

        if (rights.AreUnclear)
        {
            return new AssetDecision(AssetAvailability.Unclear, HoldsUntil: rights.UsableUntil);
        }

        return rights.From > now
            ? new AssetDecision(AssetAvailability.NotYet, HoldsUntil: AssetRights.Earlier(rights.From, rights.UsableUntil))
            : new AssetDecision(AssetAvailability.Deliverable, HoldsUntil: rights.UsableUntil);
    }

    private bool HasKnownBasis(AssetRights rights) => rights.LegalBases.Count > 0 && rights.LegalBases.All(_options.LegalBases.Contains);

    private static AssetDecision Gone(AssetAvailability availability, AssetRights rights, DateTimeOffset? since) =>
        new(availability, Since: since, SubstituteKey: rights.SubstituteKey, PublicReason: rights.PublicReason);
}
