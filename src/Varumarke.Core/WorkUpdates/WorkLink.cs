namespace Varumarke.Core.WorkUpdates;

/// <summary>A link that was mailed to whoever is responsible for a measure or an activity, to say how it goes. All moments are UTC.</summary>
public sealed record WorkLink
{
    /// <summary>Its key, which stands encrypted in the address.</summary>
    public required Guid Key { get; init; }

    /// <summary>Key of the measure or activity.</summary>
    public required Guid Document { get; init; }

    /// <summary>The last day that it was mailed for.</summary>
    public required DateTime Deadline { get; init; }

    /// <summary>What for: <c>ahead</c>, <c>past</c>, or <c>renewed</c> with the time of asking.</summary>
    public required string Occasion { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTime MadeOn { get; init; }

    /// <summary>Until when it opens.</summary>
    public required DateTime ExpiresOn { get; init; }

    /// <summary>When it was used; it opens once.</summary>
    public DateTime? UsedOn { get; init; }
}
