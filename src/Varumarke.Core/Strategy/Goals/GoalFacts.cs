namespace Varumarke.Core.Strategy.Goals;

/// <summary>All that a judgement is made of.</summary>
/// <param name="Direction">Which way is better.</param>
/// <param name="Target">What was promised.</param>
/// <param name="BaselineYear">The year that the promise starts from.</param>
/// <param name="TargetYear">The year that it is for.</param>
/// <param name="Frequency">How often the source has a new value.</param>
/// <param name="Series">What was measured, in any order.</param>
public sealed record GoalFacts(
    GoalDirection Direction, GoalTarget Target, int BaselineYear, int TargetYear, GoalFrequency Frequency, IReadOnlyList<GoalObservation> Series)
{
    /// <summary>
    /// How many years old the newest value may be: what lies between two values, and one year that the source takes to publish.
    /// </summary>
    public int MostYearsOld => Frequency switch
    {
        GoalFrequency.EveryFourthYear => 5,
        GoalFrequency.EveryOtherYear => 3,
        _ => 2,
    };
}
