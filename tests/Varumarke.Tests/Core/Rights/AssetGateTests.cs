using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Models;
using Varumarke.Core.Rights;

namespace Varumarke.Tests.Core.Rights;

public class AssetGateTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 31, 20, 0, 0, TimeSpan.Zero);
    private static readonly Guid Substitute = new("3885c85b-737f-5d27-bd8b-e23fc6b2d9a5");

    [Theory]
    [InlineData("approved", AssetAvailability.Deliverable)]
    [InlineData("Approved", AssetAvailability.Deliverable)]
    [InlineData("draft", AssetAvailability.NotApproved)]
    [InlineData("inReview", AssetAvailability.NotApproved)]
    [InlineData("", AssetAvailability.NotApproved)]
    [InlineData("nonsense", AssetAvailability.NotApproved)]
    [InlineData("withdrawn", AssetAvailability.Withdrawn)]
    public void Decide_Approval_Decides(string approval, AssetAvailability expected) =>
        Assert.Equal(expected, Decide(new FakeMedia("brandImage").Set("approval", approval)).Availability);

    [Fact]
    public void Decide_UmbracosOwnType_IsDeliverable() => Assert.True(Decide(new FakeMedia("Image")).IsDeliverable);

    [Fact]
    public void Decide_UmbracosOwnTypeForbidden_IsNot() =>
        Assert.False(Decide(new FakeMedia("Image"), new AssetGateOptions { OtherMediaTypesAreDeliverable = false }).IsDeliverable);

    // 31 May 20:00 UTC is 31 May 22:00 in Sweden; the day ends at 22:00 UTC.
    [Fact]
    public void Decide_LastDay_HoldsUntilMidnightInSweden()
    {
        AssetDecision decision = Decide(Approved().Set("deliverableTo", new DateTime(2026, 5, 31)));

        Assert.True(decision.IsDeliverable);
        Assert.Equal(new DateTimeOffset(2026, 5, 31, 22, 0, 0, TimeSpan.Zero), decision.HoldsUntil);
    }

    [Fact]
    public void Decide_DayAfterLast_IsExpired()
    {
        AssetDecision decision = Decide(Approved().Set("deliverableTo", new DateTime(2026, 5, 30)).SetSource("substitute", $"[{{\"key\":\"{Guid.NewGuid()}\",\"mediaKey\":\"{Substitute}\"}}]"));

        Assert.Equal(AssetAvailability.Expired, decision.Availability);
        Assert.True(decision.IsGone);
        Assert.Equal(Substitute, decision.SubstituteKey);
    }

    [Fact]
    public void Decide_ExactTime_EndsThen()
    {
        FakeMedia media = Approved().Set("deliverableTo", new DateTime(2026, 5, 31, 22, 0, 0));

        Assert.Equal(AssetAvailability.Expired, Decide(media).Availability);
        Assert.True(Gate(new AssetGateOptions()).Decide(media, Now.AddSeconds(-1)).IsDeliverable);
    }

    [Fact]
    public void Decide_FirstDayNotCome_WaitsForIt()
    {
        AssetDecision decision = Decide(Approved().Set("deliverableFrom", new DateTime(2026, 6, 1)));

        Assert.Equal(AssetAvailability.NotYet, decision.Availability);
        Assert.False(decision.IsGone);
        Assert.Equal(new DateTimeOffset(2026, 5, 31, 22, 0, 0, TimeSpan.Zero), decision.HoldsUntil);
    }

    [Fact]
    public void Decide_ConsentRunOut_IsGone() => Assert.Equal(
        AssetAvailability.ConsentExpired,
        Decide(Approved().Set("legalBasis", "consent").Set("consentValidTo", new DateTime(2026, 5, 1))).Availability);

    [Fact]
    public void Decide_ConsentTakenBack_IsGone() => Assert.Equal(
        AssetAvailability.ConsentWithdrawn,
        Decide(Approved().Set("legalBasis", "consent").Set("consentWithdrawn", true)).Availability);

    [Fact]
    public void Decide_ConsentDateWithoutConsentAsBasis_MeansNothing() => Assert.True(
        Decide(Approved().Set("legalBasis", "agreement").Set("consentValidTo", new DateTime(2020, 1, 1))).IsDeliverable);

    [Fact]
    public void Decide_ConsentWithoutEndDate_HoldsUntilItIsTakenBack()
    {
        AssetDecision decision = Decide(Approved().Set("legalBasis", "consent"));

        Assert.True(decision.IsDeliverable);
        Assert.Null(decision.HoldsUntil);
    }

    [Theory]
    [InlineData("", AssetAvailability.NoLegalBasis)]
    [InlineData("becauseWeCan", AssetAvailability.NoLegalBasis)]
    [InlineData("noPerson", AssetAvailability.Deliverable)]
    [InlineData("PublicInterest", AssetAvailability.Deliverable)]
    [InlineData("agreement", AssetAvailability.Deliverable)]
    public void Decide_LegalBasis_MustBeOneOfThoseKnown(string basis, AssetAvailability expected) =>
        Assert.Equal(expected, Decide(Approved().Set("legalBasis", basis)).Availability);

    [Fact]
    public void Decide_LegalBasisOfTheSites_IsKnown()
    {
        var options = new AssetGateOptions { LegalBases = { "freedomOfInformation" } };

        Assert.True(Decide(Approved().Set("legalBasis", "freedomOfInformation"), options).IsDeliverable);
    }

    [Fact]
    public void Decide_ConsentEndedBeforeTheLastDayCame_StaysTheReason() => Assert.Equal(
        AssetAvailability.ConsentExpired,
        Decide(Approved().Set("legalBasis", "consent").Set("consentValidTo", new DateTime(2026, 4, 1)).Set("deliverableTo", new DateTime(2026, 5, 1))).Availability);

    [Fact]
    public void Decide_EndsBeforeItBegins_IsDecidedAgainAtItsEnd()
    {
        AssetDecision decision = Decide(Approved().Set("deliverableFrom", new DateTime(2026, 8, 1)).Set("deliverableTo", new DateTime(2026, 7, 1)));

        Assert.Equal(AssetAvailability.NotYet, decision.Availability);
        Assert.Equal(new DateTimeOffset(2026, 7, 1, 22, 0, 0, TimeSpan.Zero), decision.HoldsUntil);
    }

    [Fact]
    public void Decide_BothEndsGiven_HoldsUntilTheEarlier() => Assert.Equal(
        new DateTimeOffset(2026, 7, 1, 22, 0, 0, TimeSpan.Zero),
        Decide(Approved().Set("legalBasis", "consent").Set("consentValidTo", new DateTime(2026, 7, 1)).Set("deliverableTo", new DateTime(2026, 8, 1))).HoldsUntil);

    [Fact]
    public void Decide_WithdrawnAndExpired_IsCalledWithdrawn()
    {
        AssetDecision decision = Decide(new FakeMedia("brandLogo").Set("approval", "withdrawn").Set("deliverableTo", new DateTime(2020, 1, 1)));

        Assert.Equal(AssetAvailability.Withdrawn, decision.Availability);
    }

    [Fact]
    public void Decide_Gone_SaysWhatWasWrittenForThePublicAndNothingElse()
    {
        FakeMedia media = new FakeMedia("brandLogo").Set("approval", "withdrawn").Set("withdrawnReason", "Anna Ek har ångrat sig").Set("rightsNote", "Ring Anna").Set("publicReasonSv", "Ny logotyp");

        AssetDecision decision = Decide(media);

        Assert.Equal(new AssetReason("Ny logotyp", null), decision.PublicReason);
        Assert.DoesNotContain("Anna", decision.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Decide_ApprovedButWithdrawnOnADayThatHasCome_IsWithdrawnSinceThen()
    {
        AssetDecision decision = Decide(Approved().Set("withdrawnOn", new DateTime(2026, 5, 1, 8, 30, 0)));

        Assert.Equal(AssetAvailability.Withdrawn, decision.Availability);
        Assert.Equal(new DateTimeOffset(2026, 5, 1, 6, 30, 0, TimeSpan.Zero), decision.Since);
    }

    [Fact]
    public void Decide_ApprovedAndWithdrawnOnADayToCome_LeavesUntilThatSecond()
    {
        FakeMedia media = Approved().Set("withdrawnOn", new DateTime(2026, 5, 31, 22, 0, 1)).Set("deliverableTo", new DateTime(2026, 6, 30));

        AssetDecision decision = Decide(media);

        Assert.True(decision.IsDeliverable);
        Assert.Equal(Now.AddSeconds(1), decision.HoldsUntil);
        Assert.Equal(AssetAvailability.Withdrawn, Gate(new AssetGateOptions()).Decide(media, Now.AddSeconds(1)).Availability);
    }

    [Fact]
    public void Decide_ConsentTakenBack_IsGoneWhateverElseItRestsOn() => Assert.Equal(
        AssetAvailability.ConsentWithdrawn, Decide(Approved().Set("legalBasis", "agreement").Set("consentWithdrawn", true)).Availability);

    [Theory]
    [InlineData("deliverableFrom")]
    [InlineData("deliverableTo")]
    [InlineData("withdrawnOn")]
    public void Decide_DateThatCannotBeRead_KeepsItIn(string alias)
    {
        Assert.Equal(AssetAvailability.Unclear, Decide(Approved().Set(alias, "31 maj")).Availability);

        // As an editor of dates reads what it does not understand.
        Assert.Equal(AssetAvailability.Unclear, Decide(Approved().Set(alias, default(DateTime), "31 maj")).Availability);
        Assert.True(Decide(Approved().Set(alias, default(DateTime))).IsDeliverable);
    }

    [Fact]
    public void Decide_ForEver_IsForEver()
    {
        Assert.True(Decide(Approved().Set("deliverableTo", DateTime.MaxValue.Date).Set("deliverableFrom", DateTime.MinValue.AddDays(1))).IsDeliverable);
        Assert.True(Decide(Approved().Set("deliverableTo", DateTime.MaxValue).Set("deliverableFrom", DateTime.MinValue.AddTicks(1))).IsDeliverable);
        Assert.True(Decide(Approved().Set("deliverableTo", DateTimeOffset.MaxValue)).IsDeliverable);
    }

    // 25 October 2026, 02:30 comes at 00:30 UTC and again at 01:30.
    [Fact]
    public void Decide_HourThatComesTwice_EndsTheFirstTimeAndBeginsTheSecond()
    {
        FakeMedia ends = Approved().Set("deliverableTo", new DateTime(2026, 10, 25, 2, 30, 0));
        FakeMedia begins = Approved().Set("deliverableFrom", new DateTime(2026, 10, 25, 2, 30, 0));

        Assert.Equal(new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero), Decide(ends).HoldsUntil);
        Assert.Equal(new DateTimeOffset(2026, 10, 25, 1, 30, 0, TimeSpan.Zero), Decide(begins).HoldsUntil);
    }

    [Theory]
    [InlineData("approval", "approved", "withdrawn", AssetAvailability.Withdrawn)]
    [InlineData("approval", "approved", "draft", AssetAvailability.NotApproved)]
    [InlineData("legalBasis", "agreement", "nonsense", AssetAvailability.NoLegalBasis)]
    [InlineData("deliverableTo", "2026-12-31", "2026-01-01", AssetAvailability.Expired)]
    [InlineData("withdrawnOn", "", "2026-01-01", AssetAvailability.Withdrawn)]
    [InlineData("consentWithdrawn", "0", "1", AssetAvailability.ConsentWithdrawn)]
    public void Decide_TypeThatVariesByLanguage_TheStrictestCounts(string alias, string swedish, string english, AssetAvailability expected)
    {
        FakeMedia media = new FakeMedia("brandImage", ContentVariation.Culture).SetIn("approval", "approved", "approved").SetIn(alias, swedish, english);

        Assert.Equal(expected, Decide(media).Availability);
        Assert.Equal(expected, Decide(new FakeMedia("brandImage", ContentVariation.Culture).SetIn("approval", "approved", "approved").SetIn(alias, english, swedish)).Availability);
    }

    private static FakeMedia Approved() => new FakeMedia("brandImage").Set("approval", "approved");

    private static AssetGate Gate(AssetGateOptions options) => new(Options.Create(options));

    private static AssetDecision Decide(FakeMedia media, AssetGateOptions? options = null) => Gate(options ?? new AssetGateOptions()).Decide(media, Now);
}
