using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Varumarke.Core.Search;
using Varumarke.Search.Fields;

namespace Varumarke.Search.Queries;

/// <summary>
/// Takes what Lucene finds, in one pass: what may not be known of is passed over before anything is counted; a hit has a chosen value
/// of every facet that is filtered by; a value of a facet is counted for hits, and for what would be one but for that facet.
/// </summary>
internal sealed class HitCollector(SearchQuestion question, FixedBitSet visible, bool byDate, DateTimeOffset now) : ICollector
{
    private static readonly string[] Facets = [.. SearchFacet.All];
    private readonly Dictionary<string, int>[] _sums = [.. Facets.Select(_ => new Dictionary<string, int>(StringComparer.Ordinal))];
    private readonly PriorityQueue<int, HitRank> _best = new();
    private readonly int _wanted = question.Skip + question.Take;
    private IFacetSelection[] _selections = [];
    private NumericDocValues? _dates;
    private Scorer? _scorer;
    private int _base;

    public int Total { get; private set; }

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer) => _scorer = scorer;

    public void SetNextReader(AtomicReaderContext context)
    {
        Sum();
        _base = context.DocBase;
        _dates = context.AtomicReader.GetNumericDocValues(IndexFields.Date);
        _selections = [.. Facets.Select(facet => SelectionOf(context.AtomicReader, facet, question.Filters.GetValueOrDefault(facet)))];
    }

    public void Collect(int doc)
    {
        if (!visible.Get(_base + doc))
        {
            return;
        }

        int misses = 0, missed = -1;
        for (int facet = 0; facet < _selections.Length; facet++)
        {
            if (!_selections[facet].Take(doc))
            {
                misses++;
                missed = facet;
            }
        }

        if (misses == 1)
        {
            _selections[missed].Count();
        }
        else if (misses == 0)
        {
            Take(doc);
        }
    }

    /// <summary>The wanted page, best first.</summary>
    public IReadOnlyList<int> Page()
    {
        var worstFirst = new List<int>(_best.Count);
        while (_best.TryDequeue(out int document, out _))
        {
            worstFirst.Add(document);
        }

        worstFirst.Reverse();
        return [.. worstFirst.Skip(question.Skip).Take(question.Take)];
    }

    public IReadOnlyDictionary<string, IReadOnlyList<FacetValue>> Counts()
    {
        Sum();
        return Facets.Select((facet, at) => (facet, Values: _sums[at])).ToDictionary(
            pair => pair.facet,
            pair => (IReadOnlyList<FacetValue>)[.. pair.Values
                .Select(value => new FacetValue(value.Key, value.Value))
                .OrderByDescending(value => value.Count)
                .ThenBy(value => value.Value, StringComparer.Ordinal)]);
    }

    private IFacetSelection SelectionOf(AtomicReader reader, string facet, IReadOnlyList<string>? chosen) =>
        facet == SearchFacet.Usable ? new PeriodSelection(reader, now, chosen) : new FacetSelection(reader, facet, chosen);

    private void Take(int document)
    {
        Total++;
        foreach (IFacetSelection selection in _selections)
        {
            selection.Count();
        }

        var rank = new HitRank(byDate ? 0 : _scorer!.GetScore(), _dates?.Get(document) ?? 0, _base + document);
        if (_best.Count < _wanted)
        {
            _best.Enqueue(_base + document, rank);
        }
        else if (_wanted > 0)
        {
            _best.EnqueueDequeue(_base + document, rank);
        }
    }

    private void Sum()
    {
        for (int facet = 0; facet < _selections.Length; facet++)
        {
            _selections[facet].AddTo(_sums[facet]);
        }

        _selections = [];
    }

    /// <summary>How good a hit is: by its score, then the newer, then the one that was written first. The worst is the least.</summary>
    private readonly record struct HitRank(float Score, long Date, int Document) : IComparable<HitRank>
    {
        public int CompareTo(HitRank other) =>
            Score != other.Score ? Score.CompareTo(other.Score)
            : Date != other.Date ? Date.CompareTo(other.Date)
            : other.Document.CompareTo(Document);
    }
}
