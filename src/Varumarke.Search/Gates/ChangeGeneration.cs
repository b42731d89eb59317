namespace Varumarke.Search.Gates;

/// <summary>Grows with every change that may hide something: what was judged in an earlier generation is judged again.</summary>
internal sealed class ChangeGeneration
{
    private long _now;

    public long Now => Volatile.Read(ref _now);

    public void Raise() => Interlocked.Increment(ref _now);
}
