using Lucene.Net.Index;

namespace Varumarke.Search.Queries;

/// <summary>One facet in one segment: which values are chosen, and how many hits have each.</summary>
internal sealed class FacetSelection : IFacetSelection
{
    private readonly FacetColumn _column;
    private readonly bool[]? _chosen;
    private readonly int[] _counts;
    private int _document;

    public FacetSelection(AtomicReader reader, string facet, IReadOnlyList<string>? chosen)
    {
        _column = FacetColumn.Of(reader, facet);
        _counts = new int[_column.Names.Length];
        _chosen = chosen is null ? null : [.. _column.Names.Select(name => chosen.Contains(name, StringComparer.Ordinal))];
    }

    public bool Take(int document)
    {
        _document = document;
        if (_chosen is null)
        {
            return true;
        }

        foreach (int value in _column[document])
        {
            if (_chosen[value])
            {
                return true;
            }
        }

        return false;
    }

    public void Count()
    {
        foreach (int value in _column[_document])
        {
            _counts[value]++;
        }
    }

    public void AddTo(Dictionary<string, int> sums)
    {
        for (int value = 0; value < _counts.Length; value++)
        {
            if (_counts[value] > 0)
            {
                sums[_column.Names[value]] = sums.GetValueOrDefault(_column.Names[value]) + _counts[value];
            }
        }
    }
}
