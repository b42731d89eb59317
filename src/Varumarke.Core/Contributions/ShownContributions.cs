namespace Varumarke.Core.Contributions;

/// <summary>The contributions that all were shown at a moment. It never changes.</summary>
public sealed class ShownContributions
{
    private ShownContributions(long change, IReadOnlyDictionary<Guid, PublicContribution> all)
    {
        (Change, All) = (change, all);
        Newest = [.. all.Values.OrderByDescending(each => each.ReceivedOn).ThenBy(each => each.Key).Select(each => each.Key)];
        Counts = all.Values.CountBy(each => each.State).ToDictionary(state => state.Key, state => state.Value);
    }

    /// <summary>How much had been heard when it was read: of two that differ in it, the higher is the newer.</summary>
    public long Change { get; }

    /// <summary>They, by key.</summary>
    public IReadOnlyDictionary<Guid, PublicContribution> All { get; }

    /// <summary>Their keys, the newest first.</summary>
    public IReadOnlyList<Guid> Newest { get; }

    /// <summary>How many have come how far.</summary>
    public IReadOnlyDictionary<ContributionState, int> Counts { get; }

    internal static ShownContributions Of(long change, IEnumerable<PublicContribution> all) => new(change, all.ToDictionary(each => each.Key));

    /// <summary>The same with some read again: those that are not shown any more go.</summary>
    internal ShownContributions With(long change, IEnumerable<Guid> changed, IEnumerable<PublicContribution> read)
    {
        var all = new Dictionary<Guid, PublicContribution>(All);
        foreach (Guid key in changed)
        {
            all.Remove(key);
        }

        foreach (PublicContribution each in read)
        {
            all[each.Key] = each;
        }

        return new ShownContributions(change, all);
    }
}
