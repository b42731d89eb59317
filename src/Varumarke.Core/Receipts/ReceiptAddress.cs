namespace Varumarke.Core.Receipts;

/// <summary>That somebody who took an asset wants to be told, once, when it may not be used any more.</summary>
public sealed record ReceiptAddress
{
    /// <summary>What was left together: one address for one or several receipts. Whoever has its name may erase it.</summary>
    public required string Group { get; init; }

    /// <summary>The media item.</summary>
    public required Guid MediaKey { get; init; }

    /// <summary>One of the receipts of that item.</summary>
    public required string Code { get; init; }

    /// <summary>The address, sealed.</summary>
    public required string Address { get; init; }

    /// <summary><c>sv</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>When it was left, UTC.</summary>
    public required DateTime LeftOn { get; init; }

    /// <summary>When a message was put into the outbox, UTC; null while there is nothing to tell.</summary>
    public DateTime? QueuedOn { get; init; }
}
