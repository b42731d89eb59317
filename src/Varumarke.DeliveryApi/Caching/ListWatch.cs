using Varumarke.DeliveryApi.Index;
using Varumarke.DeliveryApi.Querying;

namespace Varumarke.DeliveryApi.Caching;

/// <summary>
/// Keeps a list's answer honest without dropping it at every publish: when the index has changed, the query (some ten
/// microseconds) is asked again, and only if it finds other items, or another number of them, is the answer old.
/// </summary>
internal sealed class ListWatch(PublishedIndex index, Func<QueryAnswer> ask, QueryAnswer answer, long version)
{
    // Measured: the query as it was understood, with its conditions, and what asks it again.
    private const int Overhead = 800;
    private const int BytesOfCharacter = 8;

    private long _version = version;

    /// <summary>What it takes of the heap, in bytes.</summary>
    /// <param name="queryLength">The length of the query as it was written, which what was understood grows with.</param>
    public long Size(int queryLength) => Overhead + ((long)queryLength * BytesOfCharacter) + (answer.Keys.Length * 16L);

    public bool IsCurrent()
    {
        long now = index.Version;
        if (now == Volatile.Read(ref _version))
        {
            return true;
        }

        if (!ask().IsSameAs(answer))
        {
            return false;
        }

        Volatile.Write(ref _version, now);
        return true;
    }
}
