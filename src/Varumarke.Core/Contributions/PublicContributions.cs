namespace Varumarke.Core.Contributions;

/// <summary>The contributions that all are shown, kept until any contribution changes, on whatever node that is.</summary>
public sealed class PublicContributions(IContributionRepository contributions)
{
    private volatile Known? _known;

    /// <summary>They, by key, and which change they are from. Each call asks whether anything has changed since the last one.</summary>
    public (long Change, IReadOnlyDictionary<Guid, PublicContribution> All) Read()
    {
        // Asked before they are read: a change in between makes what was read old at once.
        long change = contributions.Changes();
        Known? known = _known;
        if (known is null || known.Change != change)
        {
            known = new Known(change, contributions.AllPublic().ToDictionary(each => each.Key));
            _known = known;
        }

        return (known.Change, known.All);
    }

    private sealed record Known(long Change, IReadOnlyDictionary<Guid, PublicContribution> All);
}
