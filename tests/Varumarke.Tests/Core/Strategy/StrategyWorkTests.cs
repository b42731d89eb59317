using Varumarke.Core.Strategy;

namespace Varumarke.Tests.Core.Strategy;

/// <summary>What is late says so, and so does what nobody has said anything about for long; what is over says neither.</summary>
public sealed class StrategyWorkTests
{
    private static readonly DateOnly Today = new(2026, 11, 29);

    [Theory]
    [InlineData("underWay", -1, true)]
    [InlineData("notStarted", -1, true)]
    [InlineData("delayed", -1, true)]
    [InlineData("underWay", 0, false)]
    [InlineData("done", -1, false)]
    [InlineData("cancelled", -1, false)]
    public void IsOverdue_ByItsLastDayAndStatus_IsOnlyWhatIsNotOver(string status, int days, bool late) =>
        Assert.Equal(late, Work(status, Today.AddDays(days), Today).IsOverdue(Today));

    [Fact]
    public void IsOverdue_WithoutALastDay_IsNot() => Assert.False(Work("underWay", null, Today).IsOverdue(Today));

    [Theory]
    [InlineData("underWay", 90, null)]
    [InlineData("underWay", 97, 97)]
    [InlineData("done", 400, null)]
    public void SilentDays_SinceItWasChanged_AreToldWhenTheyAreMany(string status, int days, int? told) =>
        Assert.Equal(told, Work(status, null, Today.AddDays(-days)).SilentDays(Today));

    [Fact]
    public void Then_AStateThatNobodyKept_IsNeitherLateNorSilent()
    {
        StrategyWork work = Work("underWay", Today.AddDays(-1), Today.AddDays(-400));
        Assert.Equal((true, false), (work.Then("delayed").IsOverdue(Today), work.Then("done").IsOverdue(Today)));
        Assert.Equal((false, false, null), (work.Then(null).IsKnown, work.Then(null).IsOverdue(Today), work.Then(null).SilentDays(Today)));
    }

    private static StrategyWork Work(string status, DateOnly? ends, DateOnly changed) => new(Guid.NewGuid(), false, "Buss", "/sv/buss", "Region", status, null, ends, changed, []);
}
