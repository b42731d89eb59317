namespace Varumarke.Core.Contributions;

/// <summary>How an act came out.</summary>
public enum ModerationOutcome
{
    /// <summary>It is done.</summary>
    Done,

    /// <summary>There is no such contribution.</summary>
    NotFound,

    /// <summary>Somebody else has changed it meanwhile.</summary>
    Changed,

    /// <summary>It would go on with itself.</summary>
    Circle,
}
