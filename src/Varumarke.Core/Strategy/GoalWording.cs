namespace Varumarke.Core.Strategy;

/// <summary>How a goal was written until a day; what is empty was as it is in the wording after it.</summary>
/// <param name="Until">The day from which it was written otherwise.</param>
/// <param name="Title">What it was called.</param>
/// <param name="Indicator">What was to be measured.</param>
/// <param name="TargetKind">Code of the kind of target.</param>
/// <param name="TargetValue">The target's own value.</param>
/// <param name="TargetYear">The year that it was for.</param>
internal sealed record GoalWording(DateOnly Until, string Title, string Indicator, string TargetKind, decimal? TargetValue, int? TargetYear)
{
    /// <summary>What is said here, and where nothing is, what was said after it.</summary>
    public GoalWording Over(GoalWording later) => new(
        Until,
        Title.Length > 0 ? Title : later.Title,
        Indicator.Length > 0 ? Indicator : later.Indicator,
        TargetKind.Length > 0 ? TargetKind : later.TargetKind,
        TargetValue ?? (TargetKind.Length > 0 ? null : later.TargetValue),
        TargetYear ?? later.TargetYear);
}
