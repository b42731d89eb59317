using CsCheck;
using Microsoft.Extensions.Options;
using Varumarke.Core.Rights;

namespace Varumarke.Tests.Core.Rights;

/// <summary>The rule, over any combination of rights, readable and not.</summary>
public class AssetGatePropertyTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly AssetGate Gate = new(Options.Create(new AssetGateOptions()));

    private static readonly Gen<DateTimeOffset> Moments = Gen.Int[-48, 62 * 48].Select(step => Start.AddMinutes((30 * step) + 7));

    private static readonly Gen<WrittenRights> AnyRights = Gen.Select(
        WrittenRights.Approvals, WrittenDate.Any, WrittenDate.Any, WrittenRights.Bases, WrittenDate.Any, WrittenRights.Switches, WrittenDate.Any,
        (approval, from, to, basis, consentTo, consentWithdrawn, withdrawnOn) => new WrittenRights(approval, from, to, basis, consentTo, consentWithdrawn, withdrawnOn));

    [Fact]
    public void Decide_Deliverable_OnlyWhenEveryConditionHolds() => Gen.Select(AnyRights, Moments).Sample((rights, now) =>
        Assert.Equal(rights.MayLeave(now), Gate.Decide(rights.ToMedia(), now).IsDeliverable));

    [Fact]
    public void Decide_Withdrawn_BeatsEverything() => Gen.Select(AnyRights, Moments).Sample((rights, now) =>
        Assert.Equal(AssetAvailability.Withdrawn, Gate.Decide(rights.ToMedia().Set("approval", "withdrawn"), now).Availability));

    [Fact]
    public void Decide_MoreRestrictions_NeverOpen() => Gen.Select(AnyRights, AnyRights, Moments, Gen.Int[0, 6]).Sample((rights, other, now, which) =>
    {
        // Something is added where nothing was said, and all that was said stays.
        WrittenRights stricter = which switch
        {
            0 when rights.From.Value is null => rights with { From = other.From },
            1 when rights.To.Value is null => rights with { To = other.To },
            2 when rights.ConsentTo.Value is null => rights with { ConsentTo = other.ConsentTo },
            3 when !rights.ConsentWithdrawn.Yes => rights with { ConsentWithdrawn = other.ConsentWithdrawn },
            4 when rights.WithdrawnOn.Value is null => rights with { WithdrawnOn = other.WithdrawnOn },
            _ => rights,
        };
        if (Gate.Decide(stricter.ToMedia(), now).IsDeliverable)
        {
            Assert.True(Gate.Decide(rights.ToMedia(), now).IsDeliverable);
        }
    });

    [Fact]
    public void HoldsUntil_IsExact() => Gen.Select(AnyRights, Moments, Moments).Sample((rights, now, later) =>
    {
        FakeMedia media = rights.ToMedia();
        AssetDecision decision = Gate.Decide(media, now);
        if (decision.HoldsUntil is { } until)
        {
            Assert.True(until > now);
            Assert.Equal(decision, Gate.Decide(media, until.AddTicks(-1)));
            Assert.NotEqual(decision.Availability, Gate.Decide(media, until).Availability);
        }

        if (later >= now && !(decision.HoldsUntil <= later))
        {
            Assert.Equal(decision, Gate.Decide(media, later));
        }
    });

    [Fact]
    public void Gone_IsForEver() => Gen.Select(AnyRights, Moments, Moments).Sample((rights, now, later) =>
    {
        FakeMedia media = rights.ToMedia();
        AssetDecision decision = Gate.Decide(media, now);
        if (decision.IsGone && later >= now)
        {
            Assert.Equal(decision, Gate.Decide(media, later));
        }
    });
}
