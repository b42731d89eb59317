using Varumarke.Core.Strategy.Reports;

namespace Varumarke.Tests.Core.Strategy.Reports;

/// <summary>What time a frozen figure is said to be of.</summary>
public sealed class FrozenGoalTests
{
    [Theory]
    [InlineData(2026, null, "2026")]
    [InlineData(2026, "Q1", "2026, kvartal 1")]
    [InlineData(2026, "07", "2026, juli")]
    [InlineData(null, null, "")]
    public void When_AYearOrAPartOfOne_IsToldAsInTheGoalsTable(int? year, string? period, string expected) => Assert.Equal(
        expected,
        new FrozenGoal(Guid.Empty, "Område", "Mål", "Andel", "procent", null, year, 1, 2, "reached", "Nått", "Därför.", "Egen", period).When("sv"));
}
