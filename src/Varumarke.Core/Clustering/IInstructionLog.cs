namespace Varumarke.Core.Clustering;

/// <summary>
/// What nodes on one database tell each other to read anew, in the order in which the changes were committed. Where there is
/// one node only, nothing is written and nothing is read.
/// </summary>
public interface IInstructionLog
{
    /// <summary>Whether other nodes may read it.</summary>
    bool IsShared { get; }

    /// <summary>Writes in the transaction of the scope around the caller, or in one of its own where none is open.</summary>
    /// <param name="origin">The node that carries it out by itself.</param>
    /// <param name="instructions">What to do, as text.</param>
    void Write(Guid origin, string instructions);

    /// <summary>The id of the newest entry; 0 where there is none.</summary>
    long Latest();

    /// <summary>The entries after <paramref name="id"/>, oldest first. None is added before one that has been read.</summary>
    /// <param name="id">The last that the caller knows.</param>
    /// <param name="most">At most so many.</param>
    IReadOnlyList<InstructionEntry> After(long id, int most);

    /// <summary>Whether entries after <paramref name="id"/> have been deleted, so that what they said is lost to the caller.</summary>
    bool HasForgottenAfter(long id);

    /// <summary>Deletes what is older, but for the newest entry.</summary>
    int DeleteOlderThan(DateTime moment);

    /// <summary>Waits until something new is told, for <paramref name="patience"/> at the most.</summary>
    Task WaitAsync(TimeSpan patience, CancellationToken cancellationToken);
}

/// <summary>One entry.</summary>
/// <param name="Id">Grows from each to the next, with gaps.</param>
/// <param name="Origin">The node that wrote it.</param>
/// <param name="Instructions">What to do.</param>
public sealed record InstructionEntry(long Id, Guid Origin, string Instructions);
