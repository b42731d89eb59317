namespace Varumarke.Core.Boot;

/// <summary>
/// Work done once in a database's life, at the first start when the engine runs and before the first request is answered:
/// the import of the seed. A start that is broken off in the middle does it again.
/// </summary>
public interface IFirstStart
{
    /// <summary>Does the work. Anything it throws stops the program, and the next start tries again.</summary>
    Task RunAsync(CancellationToken cancellationToken);
}
