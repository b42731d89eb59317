namespace Varumarke.Core.Contributions;

/// <summary>Keeps contributions. Within a scope it takes part in its transaction; otherwise each call is one of its own.</summary>
public interface IContributionRepository
{
    /// <summary>Adds a contribution; false where there is one with its key, and then nothing is changed.</summary>
    bool TryAdd(Contribution contribution);

    /// <summary>The contribution with a key.</summary>
    Contribution? Find(Guid key);

    /// <summary>The contribution with a code.</summary>
    Contribution? Find(string code);

    /// <summary>Writes a contribution whose version is still the one that was read, and counts it up; false where it is not.</summary>
    bool TryReplace(Contribution contribution);

    /// <summary>Those that go on with another one.</summary>
    IReadOnlyList<Contribution> MergedInto(Guid key);

    /// <summary>The contributions with some keys, in no particular order.</summary>
    IReadOnlyList<Contribution> Find(IReadOnlyCollection<Guid> keys);

    /// <summary>Of some contributions, how many others go on with each; none for those that nothing goes on with.</summary>
    IReadOnlyDictionary<Guid, int> CountMergedInto(IReadOnlyCollection<Guid> keys);

    /// <summary>Those that are shown to all, in no particular order: all of them, or those of some keys.</summary>
    IReadOnlyList<PublicContribution> AllPublic(IReadOnlyCollection<Guid>? among = null);

    /// <summary>A part of all, newest first, for editors.</summary>
    ContributionPage Page(ContributionQuestion question, int skip, int take);

    /// <summary>Gives all that an editor looks for, newest first, one after another: so many are never held at once.</summary>
    void ForEach(ContributionQuestion question, Action<Contribution> read);

    /// <summary>How long each answer took of those that came since a moment and were neither hidden nor merged, in no particular order.</summary>
    IReadOnlyList<TimeSpan> AnswerTimes(DateTime since);

    /// <summary>How many there are at all.</summary>
    int Count();

    /// <summary>Keys of those whose contact details are to be erased: done before one moment, or received before another.</summary>
    IReadOnlyList<Guid> WithContactBefore(DateTime doneBefore, DateTime receivedBefore);

    /// <summary>Erases the contact details of some.</summary>
    void EraseContacts(IReadOnlyCollection<Guid> keys);
}

/// <summary>Which contributions an editor looks for.</summary>
/// <param name="State">How far they have come; null for all.</param>
/// <param name="Hidden">Whether the hidden ones, and no others.</param>
/// <param name="Text">What they hold; null for anything.</param>
public sealed record ContributionQuestion(ContributionState? State, bool Hidden, string? Text);

/// <summary>A part of a list.</summary>
/// <param name="Total">How many there are in all.</param>
/// <param name="Items">The part.</param>
public sealed record ContributionPage(int Total, IReadOnlyList<Contribution> Items);
