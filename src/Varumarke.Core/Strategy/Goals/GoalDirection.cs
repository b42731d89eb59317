namespace Varumarke.Core.Strategy.Goals;

/// <summary>Which way is better.</summary>
public enum GoalDirection
{
    /// <summary>More is better.</summary>
    Up,

    /// <summary>Less is better.</summary>
    Down,
}
