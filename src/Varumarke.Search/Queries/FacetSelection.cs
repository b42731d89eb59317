using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Util;
using Varumarke.Core.Search;
using Varumarke.Search.Fields;

namespace Varumarke.Search.Queries;

/// <summary>One facet in one segment: which values are chosen, and how many hits have each.</summary>
internal sealed class FacetSelection : IFacetSelection
{
    private readonly SortedSetDocValues? _values;
    private readonly HashSet<long>? _chosen;
    private readonly int[] _counts;
    private readonly List<long> _ofDocument = [];

    public FacetSelection(AtomicReader reader, string facet, IReadOnlyList<string>? chosen)
    {
        _values = reader.GetSortedSetDocValues(IndexFields.Facet(facet));
        _counts = new int[_values?.ValueCount ?? 0];
        _chosen = chosen is null ? null : [.. chosen.Select(value => _values?.LookupTerm(new BytesRef(value)) ?? -1).Where(ordinal => ordinal >= 0)];
    }

    /// <summary>Looks at an entry; says whether it has one of the values that are chosen.</summary>
    public bool Take(int document)
    {
        _ofDocument.Clear();
        if (_values is null)
        {
            return _chosen is null;
        }

        _values.SetDocument(document);
        bool fits = _chosen is null;
        for (long ordinal = _values.NextOrd(); ordinal != SortedSetDocValues.NO_MORE_ORDS; ordinal = _values.NextOrd())
        {
            _ofDocument.Add(ordinal);
            fits = fits || _chosen!.Contains(ordinal);
        }

        return fits;
    }

    /// <summary>Counts the entry that was looked at last.</summary>
    public void Count()
    {
        foreach (long ordinal in _ofDocument)
        {
            _counts[ordinal]++;
        }
    }

    public void AddTo(Dictionary<string, int> sums)
    {
        var value = new BytesRef();
        for (int ordinal = 0; ordinal < _counts.Length; ordinal++)
        {
            if (_counts[ordinal] > 0)
            {
                _values!.LookupOrd(ordinal, value);
                string name = Encoding.UTF8.GetString(value.Bytes, value.Offset, value.Length);
                sums[name] = sums.GetValueOrDefault(name) + _counts[ordinal];
            }
        }
    }
}
