using Varumarke.Core.Changes;

namespace Varumarke.Search.Gates;

/// <summary>
/// Grows with every change that may hide something, and again when it is in the index: what was judged or found in an earlier
/// generation is asked for again.
/// </summary>
internal sealed class ChangeGeneration : IGeneration
{
    private long _now;

    public long Now => Volatile.Read(ref _now);

    public void Raise() => Interlocked.Increment(ref _now);
}
