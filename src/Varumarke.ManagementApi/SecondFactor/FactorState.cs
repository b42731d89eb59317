namespace Varumarke.ManagementApi.SecondFactor;

/// <summary>What is kept of somebody's authenticator app. It is stored encrypted as a whole.</summary>
/// <param name="Secret">The key that the app shares, in Base32.</param>
/// <param name="LastStep">The newest time step whose code was taken: none opens twice.</param>
/// <param name="Recovery">The codes that are left for a lost telephone.</param>
internal sealed record FactorState(string Secret, long LastStep, IReadOnlyList<string> Recovery)
{
    /// <summary>Codes that were wrong since the last right one.</summary>
    public int Failures { get; init; }

    /// <summary>Until when no code is looked at.</summary>
    public DateTimeOffset? LockedUntil { get; init; }
}

/// <summary>How a code was received.</summary>
internal enum FactorOutcome
{
    /// <summary>It is right, and has been used up.</summary>
    Accepted,

    /// <summary>It is wrong, old, or was used before.</summary>
    Refused,

    /// <summary>Too many were wrong; whether this one is right is not looked at.</summary>
    LockedOut,
}
