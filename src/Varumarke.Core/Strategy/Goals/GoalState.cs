namespace Varumarke.Core.Strategy.Goals;

/// <summary>How a goal goes, from worst to best; what cannot be judged stands outside of that order.</summary>
public enum GoalState
{
    /// <summary>There is too little, too old or too different to judge by.</summary>
    CannotBeJudged,

    /// <summary>The distance to the target grows.</summary>
    WrongWay,

    /// <summary>The distance is much the same.</summary>
    StandingStill,

    /// <summary>The distance shrinks.</summary>
    OnTheWay,

    /// <summary>What was promised is so.</summary>
    Reached,
}
