namespace Varumarke.Core.Strategy.Goals;

/// <summary>What was promised.</summary>
public abstract record GoalTarget
{
    private GoalTarget()
    {
    }

    /// <summary>A value of one's own, in the goal's unit.</summary>
    public sealed record Value(decimal Aim) : GoalTarget;

    /// <summary>To be at least as good as that area's average of the same year.</summary>
    public sealed record Reach(ComparedArea Area) : GoalTarget;

    /// <summary>To be nearer to that area's average than in the baseline year.</summary>
    public sealed record Approach(ComparedArea Area) : GoalTarget;

    /// <summary>What a value is held against; null for a target of one's own.</summary>
    public ComparedArea? Against => this switch
    {
        Reach reach => reach.Area,
        Approach approach => approach.Area,
        _ => null,
    };
}
