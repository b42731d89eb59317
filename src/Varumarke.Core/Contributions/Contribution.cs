namespace Varumarke.Core.Contributions;

/// <summary>An idea that somebody sent, and what became of it. All moments are UTC.</summary>
public sealed record Contribution
{
    /// <summary>Its key, by which editors name it.</summary>
    public required Guid Key { get; init; }

    /// <summary>The sender's code (<see cref="Receipts.ReceiptCode"/>): whoever has it may follow it. It leaves by the sender's own page and mail alone.</summary>
    public required string Code { get; init; }

    /// <summary>The language that the sender wrote in, <c>sv</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The idea, as plain text.</summary>
    public required string Idea { get; init; }

    /// <summary>Key of the area of the strategy; null for none in particular.</summary>
    public Guid? Area { get; init; }

    /// <summary>One of <see cref="SenderKinds"/>.</summary>
    public required string SenderKind { get; init; }

    /// <summary>The sender's contact details, encrypted; null where there are none, or where they have been erased.</summary>
    public string? Contact { get; init; }

    /// <summary>Whether the sender asked for a mail on each step.</summary>
    public bool WantsMail { get; init; }

    /// <summary>When it came.</summary>
    public required DateTime ReceivedOn { get; init; }

    /// <summary>When it was read.</summary>
    public DateTime? ReadOn { get; init; }

    /// <summary>When it was answered.</summary>
    public DateTime? AnsweredOn { get; init; }

    /// <summary>When it became an activity.</summary>
    public DateTime? ActivityOn { get; init; }

    /// <summary>When what it led to was done.</summary>
    public DateTime? DoneOn { get; init; }

    /// <summary>The day on which an answer is promised.</summary>
    public DateTime? PromisedOn { get; init; }

    /// <summary>The answer.</summary>
    public string? Reply { get; init; }

    /// <summary>Key of the activity that it became.</summary>
    public Guid? Activity { get; init; }

    /// <summary>Key of a like contribution that it goes on with.</summary>
    public Guid? MergedInto { get; init; }

    /// <summary>When it was published, by somebody who had read it; null where it is not shown to others.</summary>
    public DateTime? PublishedOn { get; init; }

    /// <summary>Whether it was hidden. Then it is shown and counted nowhere.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Its number in the register of public records.</summary>
    public string? RecordNumber { get; init; }

    /// <summary>When it was registered there.</summary>
    public DateTime? RegisteredOn { get; init; }

    /// <summary>Counts its changes, so that nobody writes over what another has changed meanwhile.</summary>
    public int Version { get; init; }

    /// <summary>How far it has come.</summary>
    public ContributionState State =>
        DoneOn is not null ? ContributionState.Done
        : ActivityOn is not null ? ContributionState.Activity
        : AnsweredOn is not null ? ContributionState.Answered
        : ReadOn is not null ? ContributionState.Read
        : ContributionState.Received;

    /// <summary>Whether others are shown it.</summary>
    public bool IsPublic => PublishedOn is not null && !IsHidden && MergedInto is null;

    /// <summary>When a step was reached; null where it was not, or was passed over.</summary>
    public DateTime? On(ContributionState step) => step switch
    {
        ContributionState.Received => ReceivedOn,
        ContributionState.Read => ReadOn,
        ContributionState.Answered => AnsweredOn,
        ContributionState.Activity => ActivityOn,
        _ => DoneOn,
    };
}
