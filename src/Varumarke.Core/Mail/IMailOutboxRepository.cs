namespace Varumarke.Core.Mail;

/// <summary>Keeps messages until they are sent, and after that for a while that they were.</summary>
public interface IMailOutboxRepository
{
    /// <summary>Adds a message, unless one with its key is there, waiting or closed.</summary>
    /// <returns>Whether it was added.</returns>
    Task<bool> AddAsync(OutboxItem item, CancellationToken cancellationToken);

    /// <summary>What is due and waits, what has waited longest first.</summary>
    Task<IReadOnlyList<OutboxItem>> DueAsync(DateTime now, int most, CancellationToken cancellationToken);

    /// <summary>Says that a message is being tried, and when to try again should nothing more be heard of it.</summary>
    /// <returns>False where it does not wait any more.</returns>
    Task<bool> TryAgainAtAsync(string key, DateTime dueOn, CancellationToken cancellationToken);

    /// <summary>Closes a message, sent or given up, and erases what it said and to whom.</summary>
    Task CloseAsync(string key, DateTime now, CancellationToken cancellationToken);

    /// <summary>Closes what waits about something; says how many.</summary>
    Task<int> DropAsync(string about, DateTime now, CancellationToken cancellationToken);

    /// <summary>Deletes what was closed before a moment; says how many.</summary>
    Task<int> DeleteClosedAsync(DateTime before, CancellationToken cancellationToken);
}

/// <summary>A message as it is kept.</summary>
public sealed record OutboxItem
{
    /// <summary>SHA-256 of the message's key, 64 small hex digits.</summary>
    public required string Key { get; init; }

    /// <summary>SHA-256 of what it is about; empty where that was not said.</summary>
    public string About { get; init; } = string.Empty;

    /// <summary>The message, encrypted; empty once it is closed.</summary>
    public required string Content { get; init; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; init; }

    /// <summary>When it was added, UTC.</summary>
    public required DateTime AddedOn { get; init; }

    /// <summary>When it is to be tried, UTC.</summary>
    public required DateTime DueOn { get; init; }
}
