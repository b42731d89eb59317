using CsCheck;
using Microsoft.Extensions.Options;
using Varumarke.Core.Rights;

namespace Varumarke.Tests.Core.Rights;

/// <summary>The rule, over any combination of rights.</summary>
public class AssetGatePropertyTests
{
    private static readonly TimeZoneInfo Sweden = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly AssetGate Gate = new(Options.Create(new AssetGateOptions()));

    // Sixty days around the change to summer time, in steps of half hours; a whole day in a third of the cases.
    private static readonly Gen<DateTime?> Dates = Gen.OneOf(
        Gen.Const((DateTime?)null),
        Gen.Int[0, 60].Select(day => (DateTime?)new DateTime(2026, 3, 1).AddDays(day)),
        Gen.Int[0, 60 * 48].Select(step => (DateTime?)new DateTime(2026, 3, 1).AddMinutes(30 * step)));

    private static readonly Gen<DateTimeOffset> Moments = Gen.Int[-48, 62 * 48].Select(step => Start.AddMinutes((30 * step) + 7));

    private static readonly Gen<Rights> AnyRights = Gen.Select(
        Gen.OneOfConst("approved", "approved", "approved", "withdrawn", "draft", "inReview", "", "nonsense"),
        Dates,
        Dates,
        Gen.OneOfConst("consent", "consent", "noPerson", "agreement", "publicInterest", "", "other"),
        Dates,
        Gen.Frequency((4, Gen.Const(false)), (1, Gen.Const(true))),
        (approval, from, to, basis, consentTo, consentWithdrawn) => new Rights(approval, from, to, basis, consentTo, consentWithdrawn));

    [Fact]
    public void Decide_Deliverable_OnlyWhenEveryConditionHolds() => Gen.Select(AnyRights, Moments).Sample((rights, now) =>
        Assert.Equal(rights.MayLeave(now), Gate.Decide(rights.ToMedia(), now).IsDeliverable));

    [Fact]
    public void Decide_Withdrawn_BeatsEverything() => Gen.Select(AnyRights, Moments).Sample((rights, now) =>
        Assert.Equal(AssetAvailability.Withdrawn, Gate.Decide((rights with { Approval = "withdrawn" }).ToMedia(), now).Availability));

    [Fact]
    public void Decide_MoreRestrictions_NeverOpen() => Gen.Select(AnyRights, AnyRights, Moments).Sample((rights, other, now) =>
    {
        var stricter = rights with
        {
            From = Later(rights.From, other.From),
            To = Earlier(rights.To, other.To),
            ConsentTo = Earlier(rights.ConsentTo, other.ConsentTo),
            ConsentWithdrawn = rights.ConsentWithdrawn || other.ConsentWithdrawn,
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

    private static DateTime? Later(DateTime? one, DateTime? other) => one is null || other > one ? other ?? one : one;

    private static DateTime? Earlier(DateTime? one, DateTime? other) => one is null || End(other) < End(one) ? other ?? one : one;

    // "To 31 May" ends when 1 June begins, on the clock of Sweden.
    private static DateTimeOffset? End(DateTime? moment) => moment is not { } end ? null : At(end.TimeOfDay == TimeSpan.Zero ? end.AddDays(1) : end);

    private static DateTimeOffset At(DateTime clock) => new(clock, Sweden.GetUtcOffset(clock));

    private sealed record Rights(string Approval, DateTime? From, DateTime? To, string Basis, DateTime? ConsentTo, bool ConsentWithdrawn)
    {
        // The rule once more, said the other way round: everything that must hold, in no order.
        public bool MayLeave(DateTimeOffset now) =>
            Approval == "approved"
            && Basis is "consent" or "noPerson" or "agreement" or "publicInterest"
            && !(From is { } from && now < At(from))
            && !(End(To) <= now)
            && !(Basis == "consent" && (ConsentWithdrawn || End(ConsentTo) <= now));

        public FakeMedia ToMedia()
        {
            FakeMedia media = new FakeMedia("brandImage").Set("approval", Approval).Set("legalBasis", Basis).Set("consentWithdrawn", ConsentWithdrawn);
            foreach ((string alias, DateTime? date) in new[] { ("deliverableFrom", From), ("deliverableTo", To), ("consentValidTo", ConsentTo) })
            {
                if (date is { } value)
                {
                    media.Set(alias, value);
                }
            }

            return media;
        }
    }
}
