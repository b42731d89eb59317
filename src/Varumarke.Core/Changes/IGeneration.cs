namespace Varumarke.Core.Changes;

/// <summary>
/// Grows with every change of what it stands for. Whoever keeps something that was made in one generation makes it anew in the next;
/// several may be registered, and something that is made of all that they stand for is of the sum.
/// </summary>
public interface IGeneration
{
    /// <summary>The present one.</summary>
    long Now { get; }
}
