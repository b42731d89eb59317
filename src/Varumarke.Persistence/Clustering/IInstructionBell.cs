using Varumarke.Core.Clustering;
using Varumarke.Persistence.Database;

namespace Varumarke.Persistence.Clustering;

/// <summary>Says that the log of instructions is worth reading. For one listener.</summary>
internal interface IInstructionBell
{
    /// <summary>From now on it rings.</summary>
    void Begin();

    /// <summary>Rings for everybody when the context's transaction is committed, and not if it is not.</summary>
    void Ring(VarumarkeDbContext context);

    /// <summary>Ends with the first ring since the last call.</summary>
    /// <param name="patience">Where a ring may be missed, the longest that it waits.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    Task<HeardChange> WaitAsync(TimeSpan patience, CancellationToken cancellationToken);
}
