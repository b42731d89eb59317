using Varumarke.Core.Rights;
using Varumarke.ManagementApi.Documents;

namespace Varumarke.ManagementApi.Media;

/// <summary>What trees and grids mark: whatever the gate keeps in.</summary>
internal sealed class MediaFlags(AssetDecisions decisions)
{
    public const string NotApproved = "Varumarke.NotApproved";
    public const string NotYet = "Varumarke.NotYet";
    public const string Ended = "Varumarke.RightsEnded";

    public IReadOnlyList<FlagModel> Of(Guid key, bool isTrashed) => isTrashed || decisions.Decide(key) is not { IsDeliverable: false } decision
        ? []
        : [new FlagModel(decision.IsGone ? Ended : decision.Availability == AssetAvailability.NotYet ? NotYet : NotApproved)];
}
