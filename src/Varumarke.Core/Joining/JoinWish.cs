namespace Varumarke.Core.Joining;

/// <summary>Somebody wants to join in a published contribution. All moments are UTC.</summary>
public sealed record JoinWish
{
    /// <summary>Its key, which stands encrypted in the link that the contribution's sender is mailed.</summary>
    public required Guid Key { get; init; }

    /// <summary>Key of the contribution.</summary>
    public required Guid Contribution { get; init; }

    /// <summary>One of <see cref="Contributions.SenderKinds"/>.</summary>
    public required string SenderKind { get; init; }

    /// <summary>The language that it was written in.</summary>
    public required string Language { get; init; }

    /// <summary><see cref="JoinDetails"/>, encrypted; null where nobody can be asked, and as soon as it is answered or too late.</summary>
    public string? Details { get; init; }

    /// <summary>When it came.</summary>
    public required DateTime MadeOn { get; init; }

    /// <summary>Until when it can be answered.</summary>
    public required DateTime ExpiresOn { get; init; }

    /// <summary>When it was answered; that can be done once.</summary>
    public DateTime? AnsweredOn { get; init; }

    /// <summary>Whether the answer was yes.</summary>
    public bool IsAgreed { get; init; }

    /// <summary>What has become of it by a moment.</summary>
    public JoinState StateAt(DateTime now) =>
        AnsweredOn is not null ? IsAgreed ? JoinState.Agreed : JoinState.Declined
        : Details is null || ExpiresOn <= now ? JoinState.Over
        : JoinState.Waiting;
}
