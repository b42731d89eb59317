namespace Varumarke.Core.Changes;

/// <summary>Something changed and is committed, here or on another node.</summary>
public sealed record Change
{
    private static readonly IReadOnlySet<Guid> Nothing = new HashSet<Guid>();

    private readonly Lazy<IReadOnlySet<Guid>> _branch;

    private Change(ChangeKinds kind, ChangeReach reach, Guid? key, Func<IReadOnlySet<Guid>>? branch)
    {
        Kind = kind;
        Reach = reach;
        Key = key;
        _branch = new Lazy<IReadOnlySet<Guid>>(branch ?? (() => key is { } one ? new HashSet<Guid> { one } : Nothing));
    }

    /// <summary>What kind of thing, one of them.</summary>
    public ChangeKinds Kind { get; }

    /// <summary>How much of its kind.</summary>
    public ChangeReach Reach { get; }

    /// <summary>Which; null where all may be meant, and for types, which are told by <see cref="Id"/>.</summary>
    public Guid? Key { get; }

    /// <summary>The number that the engine knows it by; 0 where all may be meant.</summary>
    public int Id { get; init; }

    /// <summary>Whether it went to stay away; what lay below it went with it.</summary>
    public bool IsRemoved { get; init; }

    /// <summary>Whether it is a blueprint, which nobody outside ever sees.</summary>
    public bool IsBlueprint { get; init; }

    /// <summary>Whether what readers see of the one document is another, in any culture. Of branches and removals that is to be assumed.</summary>
    public bool TouchesPublished { get; init; }

    /// <summary>
    /// The thing and all that lies below it, in the tree or in the bin, as it is when first asked for; whatever the
    /// <see cref="Reach"/>, since a folder's name is part of the paths below it. Empty where all may be meant.
    /// </summary>
    public IReadOnlySet<Guid> Branch => _branch.Value;

    /// <summary>Everything of a kind may have changed.</summary>
    public static Change OfAll(ChangeKinds kind) => new(kind, ChangeReach.All, null, null);

    /// <summary>One thing changed, alone or with what lies below it.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="key">Its key; null for a type.</param>
    /// <param name="reach">Alone, or with what lies below it.</param>
    /// <param name="branch">Finds it and all that lies below it; null for what lies in no tree.</param>
    public static Change Of(ChangeKinds kind, Guid? key, ChangeReach reach = ChangeReach.One, Func<IReadOnlySet<Guid>>? branch = null) => new(kind, reach, key, branch);
}
