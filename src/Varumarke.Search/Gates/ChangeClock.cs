namespace Varumarke.Search.Gates;

/// <summary>Goes on with every change that may hide something. What was judged before its last stroke is judged again.</summary>
internal sealed class ChangeClock
{
    private long _strokes;

    public long Now => Volatile.Read(ref _strokes);

    public void Strike() => Interlocked.Increment(ref _strokes);
}
