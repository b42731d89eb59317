namespace Varumarke.Core.Strategy.Goals;

/// <summary>What is missing in a year, in the goal's unit: above nought as long as the target is not reached, whichever way is better.</summary>
/// <param name="Year">The year.</param>
/// <param name="Value">The municipality's value.</param>
/// <param name="Aim">What it is held against: the target, or the area's average of that year.</param>
/// <param name="Missing">How far the value is from it.</param>
public sealed record GoalGap(int Year, decimal Value, decimal Aim, decimal Missing)
{
    /// <summary>No source measures anything larger; what is larger is a slip of the keyboard, and could not be reckoned with.</summary>
    private const decimal Largest = 1e15m;

    /// <summary>Null for a year without a value, or without anything to hold it against.</summary>
    public static GoalGap? Of(GoalObservation observed, GoalFacts facts)
    {
        decimal? aim = facts.Target is GoalTarget.Value own ? own.Aim : observed.Of(facts.Target.Against!.Value);
        return observed.Value is { } value && aim is { } held && Math.Abs(value) <= Largest && Math.Abs(held) <= Largest
            ? new GoalGap(observed.Year, value, held, facts.Direction == GoalDirection.Up ? held - value : value - held)
            : null;
    }
}
