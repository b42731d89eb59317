namespace Varumarke.Core.Sharing;

/// <summary>A link to a collection that a communicator gave somebody: until a day, and with a password if they chose one.</summary>
public sealed record ShareLink
{
    /// <summary>SHA-256 of the link's secret, 64 small hex digits. The secret itself is told once and kept by nobody here.</summary>
    public required string SecretHash { get; init; }

    /// <summary>The collection.</summary>
    public required Guid CollectionKey { get; init; }

    /// <summary>The password, hashed; null where none is asked for.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>The first moment when it leads nowhere any more, UTC.</summary>
    public required DateTime EndsOn { get; init; }

    /// <summary>Whom it is for, as the communicator noted it.</summary>
    public string? Note { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTime MadeOn { get; init; }

    /// <summary>Who made it.</summary>
    public required Guid MadeBy { get; init; }
}
