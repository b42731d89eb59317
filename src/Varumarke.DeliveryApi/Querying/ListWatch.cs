using Varumarke.DeliveryApi.Dependencies;

namespace Varumarke.DeliveryApi.Querying;

/// <summary>
/// Keeps a list's answer honest without dropping it at every publish: when the index has changed, the query (some ten
/// microseconds) is asked again, and only if it finds other items, or another number of them, is the answer old.
/// </summary>
/// <param name="generation">The generation of all that the query reads, which grows with every change of it.</param>
/// <param name="ask">Asks again.</param>
/// <param name="answer">What was found.</param>
/// <param name="holdsUntil">When time alone may change what was found.</param>
/// <param name="before">The generation before it was asked.</param>
internal sealed class ListWatch(Func<long> generation, Func<DependencyRecorder, QueryAnswer> ask, QueryAnswer answer, DateTimeOffset? holdsUntil, long before)
{
    // Measured: the query as it was understood, with its conditions, and what asks it again.
    private const int Overhead = 800;
    private const int BytesOfCharacter = 8;

    private long _generation = before;

    /// <summary>What it takes of the heap, in bytes.</summary>
    /// <param name="queryLength">The length of the query as it was written, which what was understood grows with.</param>
    public long Size(int queryLength) => Overhead + ((long)queryLength * BytesOfCharacter) + (answer.Keys.Length * 16L);

    public bool IsCurrent()
    {
        long now = generation();
        if (now == Volatile.Read(ref _generation))
        {
            return true;
        }

        // The same items until an earlier moment are an answer that would be kept too long.
        var recorder = new DependencyRecorder();
        if (!ask(recorder).IsSameAs(answer) || recorder.ExpiresAt != holdsUntil)
        {
            return false;
        }

        Volatile.Write(ref _generation, now);
        return true;
    }
}
