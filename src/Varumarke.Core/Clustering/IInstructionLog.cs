namespace Varumarke.Core.Clustering;

/// <summary>What the processes on one database, nodes, tell each other to read anew, in the order in which the changes were committed.</summary>
public interface IInstructionLog
{
    /// <summary>Begins to listen, before anything is read that others may change.</summary>
    /// <returns>The newest entry, from where on the caller follows.</returns>
    InstructionEntry Begin();

    /// <summary>Writes in the transaction of the scope around the caller, or in one of its own where none is open.</summary>
    /// <param name="origin">The node that carries it out by itself.</param>
    /// <param name="instructions">What to do, as text.</param>
    void Write(Guid origin, string instructions);

    /// <summary>The newest entry, or null where there is none.</summary>
    InstructionEntry? Newest();

    /// <summary>The entries after <paramref name="id"/>, oldest first. None is added before one that has been read.</summary>
    /// <param name="id">The last that the caller knows.</param>
    /// <param name="most">At most so many.</param>
    IReadOnlyList<InstructionEntry> After(long id, int most);

    /// <summary>
    /// Whether an entry that the caller has read is still there. The newest is never deleted, so whoever has read everything
    /// finds the one that it read last: unless too much has been deleted since, or the database is another one by now, such as
    /// a backup that has been restored.
    /// </summary>
    bool Has(InstructionEntry entry);

    /// <summary>Deletes what is older, but for the newest entry.</summary>
    int DeleteOlderThan(DateTime moment);

    /// <summary>Waits until something may have changed, for about <paramref name="patience"/> at the most where that cannot be heard for certain.</summary>
    Task<HeardChange> WaitAsync(TimeSpan patience, CancellationToken cancellationToken);
}

/// <summary>What a node has heard.</summary>
public enum HeardChange
{
    /// <summary>Something was told, or may have been: the log says what.</summary>
    Told,

    /// <summary>Something was written that is not told, by another program than this one: anything may be otherwise.</summary>
    Untold,

    /// <summary>Another database has taken the place of the one that was read: everything is otherwise.</summary>
    OtherDatabase,
}

/// <summary>One entry.</summary>
/// <param name="Id">Grows from each to the next, with gaps.</param>
/// <param name="Origin">The node that wrote it.</param>
/// <param name="Written">When it was written, in UTC.</param>
/// <param name="Instructions">What to do.</param>
public sealed record InstructionEntry(long Id, Guid Origin, DateTime Written, string Instructions);
