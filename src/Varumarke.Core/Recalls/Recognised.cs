namespace Varumarke.Core.Recalls;

/// <summary>Which assets a file may be.</summary>
/// <param name="By">What it is known by.</param>
/// <param name="Keys">The assets, the surest first.</param>
public sealed record Recognised(RecognisedBy By, IReadOnlyList<Guid> Keys)
{
    /// <summary>Nothing that is known here.</summary>
    public static Recognised Nothing { get; } = new(RecognisedBy.Nothing, []);
}
