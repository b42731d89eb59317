using Lucene.Net.Index;
using Varumarke.Core.Search;
using Varumarke.Search.Fields;

namespace Varumarke.Search.Queries;

/// <summary>For how long hits may be used: told from the moment of the question, so that no value of the index grows old.</summary>
internal sealed class PeriodSelection : IFacetSelection
{
    private readonly NumericDocValues? _until;
    private readonly IReadOnlyList<long> _ends;
    private readonly long? _chosen;
    private readonly int[] _counts = new int[UsablePeriod.All.Count];
    private long _ofDocument;

    /// <param name="reader">The segment.</param>
    /// <param name="now">The moment of the question.</param>
    /// <param name="chosen">The periods that are asked for: the shortest of them lets most in.</param>
    public PeriodSelection(AtomicReader reader, DateTimeOffset now, IReadOnlyList<string>? chosen)
    {
        _until = reader.GetNumericDocValues(IndexFields.UsableUntil);
        _ends = UsablePeriod.Ends(now);
        _chosen = chosen is null ? null : chosen.Select(EndOf).DefaultIfEmpty(long.MaxValue).Min();
    }

    public bool Take(int document)
    {
        _ofDocument = _until?.Get(document) is > 0 and var until ? until : long.MaxValue;
        return _chosen is not { } chosen || (chosen > 0 && _ofDocument >= chosen);
    }

    public void Count()
    {
        for (int period = 0; period < _counts.Length; period++)
        {
            _counts[period] += _ofDocument >= _ends[period] ? 1 : 0;
        }
    }

    public void AddTo(Dictionary<string, int> sums)
    {
        for (int period = 0; period < _counts.Length; period++)
        {
            if (_counts[period] > 0)
            {
                sums[UsablePeriod.All[period]] = sums.GetValueOrDefault(UsablePeriod.All[period]) + _counts[period];
            }
        }
    }

    // What is no period lets nothing in.
    private long EndOf(string period)
    {
        for (int at = 0; at < _ends.Count; at++)
        {
            if (UsablePeriod.All[at] == period)
            {
                return _ends[at];
            }
        }

        return 0;
    }
}
