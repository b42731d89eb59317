using Varumarke.Core.Strategy.Goals;

namespace Varumarke.Core.Strategy.Reports;

/// <summary>A goal as it stood.</summary>
/// <param name="Id">Key of its document.</param>
/// <param name="Area">The area that it belonged to.</param>
/// <param name="Title">What it was called.</param>
/// <param name="Indicator">What was measured.</param>
/// <param name="Unit">In what.</param>
/// <param name="Promise">What was promised.</param>
/// <param name="Year">The year of the newest value that could be compared.</param>
/// <param name="Value">That value.</param>
/// <param name="Aim">What it was held against.</param>
/// <param name="State">Code of the state.</param>
/// <param name="StateName">The state in words.</param>
/// <param name="Why">The sentence that says why.</param>
/// <param name="Source">Whose figures they were.</param>
/// <param name="Period">Which part of the year; null for the whole, and then left out, so that what was frozen before stays as it is.</param>
public sealed record FrozenGoal(
    Guid Id, string Area, string Title, string Indicator, string Unit, string? Promise, int? Year, decimal? Value, decimal? Aim, string State, string StateName, string Why, string Source,
    string? Period = null)
{
    /// <summary>What time the value is of, for a table; empty where there is no value.</summary>
    public string When(string language) =>
        Year is { } year && PartOfYear.TryParse(Period ?? string.Empty, out PartOfYear part) ? PeriodTexts.Label(new Goals.Period(year, part), language) : string.Empty;
}
