namespace Varumarke.Core.WorkUpdates;

/// <summary>That a measure or an activity came to another state, or is said to have. All moments are UTC.</summary>
public sealed record WorkUpdate
{
    /// <summary>Its key.</summary>
    public required Guid Key { get; init; }

    /// <summary>Key of the measure or activity.</summary>
    public required Guid Document { get; init; }

    /// <summary>When it was said.</summary>
    public required DateTime SaidOn { get; init; }

    /// <summary>By whom: a function, such as a department, or an editor.</summary>
    public required string SaidBy { get; init; }

    /// <summary>The state before; null where that is not known.</summary>
    public string? Before { get; init; }

    /// <summary>The state that it came to.</summary>
    public required string After { get; init; }

    /// <summary>Why, or what came out of it.</summary>
    public string? Reason { get; init; }

    /// <summary>Key of a picture that was sent with it, which waits for its own approval.</summary>
    public Guid? Picture { get; init; }

    /// <summary>Whether it holds.</summary>
    public WorkDecision Decision { get; init; }

    /// <summary>When that was decided.</summary>
    public DateTime? DecidedOn { get; init; }
}

/// <summary>Whether what was said holds.</summary>
public enum WorkDecision
{
    /// <summary>It waits for the page's owner.</summary>
    Waiting,

    /// <summary>It holds.</summary>
    Applied,

    /// <summary>It was refused.</summary>
    Refused,
}
