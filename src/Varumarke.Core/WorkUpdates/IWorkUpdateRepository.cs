namespace Varumarke.Core.WorkUpdates;

/// <summary>Keeps mailed links and what was said by them. Within a scope it takes part in its transaction.</summary>
public interface IWorkUpdateRepository
{
    /// <summary>Adds a link; false where one was made for the same document, day and occasion.</summary>
    bool TryAdd(WorkLink link);

    /// <summary>A link by its key.</summary>
    WorkLink? FindLink(Guid key);

    /// <summary>Marks a link as used; false where it was already.</summary>
    bool TryUse(Guid key, DateTime when);

    /// <summary>Adds what was said.</summary>
    void Add(WorkUpdate update);

    /// <summary>What was said, by its key.</summary>
    WorkUpdate? Find(Guid key);

    /// <summary>All that was said of a document, oldest first.</summary>
    IReadOnlyList<WorkUpdate> Of(Guid document);

    /// <summary>All changes of state that hold, of all documents, in the order in which they came to hold.</summary>
    IReadOnlyList<KeptState> Kept();

    /// <summary>What waits to be decided, oldest first.</summary>
    IReadOnlyList<WorkUpdate> Waiting(int most);

    /// <summary>Decides on what waits; false where that has been done.</summary>
    bool TryDecide(Guid key, WorkDecision decision, DateTime when);

    /// <summary>Erases links that ended before a moment; says how many.</summary>
    int DeleteLinksBefore(DateTime moment);
}
