namespace Varumarke.Core.Strategy.Goals;

/// <summary>How often the source has a new value.</summary>
public enum GoalFrequency
{
    /// <summary>Every month.</summary>
    Monthly,

    /// <summary>Every half year.</summary>
    HalfYearly,

    /// <summary>Every year.</summary>
    Yearly,

    /// <summary>Every second year.</summary>
    EveryOtherYear,

    /// <summary>Every fourth year.</summary>
    EveryFourthYear,
}
