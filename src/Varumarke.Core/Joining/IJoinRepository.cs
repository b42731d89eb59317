namespace Varumarke.Core.Joining;

/// <summary>Keeps wishes to join. Within a scope it takes part in its transaction.</summary>
public interface IJoinRepository
{
    /// <summary>Adds a wish; false where there is one with its key, and then nothing is changed.</summary>
    bool TryAdd(JoinWish wish);

    /// <summary>The wish with a key.</summary>
    JoinWish? Find(Guid key);

    /// <summary>All that want to join in a contribution, oldest first.</summary>
    IReadOnlyList<JoinWish> Of(Guid contribution);

    /// <summary>All that want to join in one of several contributions, in no particular order.</summary>
    IReadOnlyList<JoinWish> Of(IReadOnlyCollection<Guid> contributions);

    /// <summary>How many have wanted to join in a contribution since a moment, whatever became of it.</summary>
    int CountSince(Guid contribution, DateTime since);

    /// <summary>Answers a wish and erases its details; false where it has been answered or erased, or is too old.</summary>
    bool TryAnswer(Guid key, bool isAgreed, DateTime when);

    /// <summary>Erases the details of those that could be answered until a moment; says of how many.</summary>
    int EraseDetails(DateTime expiredBy);
}
