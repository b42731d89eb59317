using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Util;
using Varumarke.Search.Fields;

namespace Varumarke.Search.Queries;

/// <summary>
/// The values of a facet in one segment, laid out in arrays: unpacked once, when the segment is first asked, and gone with it. Lucene's
/// own doc values unpack some bits for every hit and facet, which costs more than finding the hit.
/// </summary>
internal sealed class FacetColumn
{
    private static readonly ConditionalWeakTable<object, ConcurrentDictionary<string, FacetColumn>> Columns = [];
    private readonly int[] _starts;
    private readonly int[] _values;

    private FacetColumn(SortedSetDocValues? source, int documents)
    {
        Names = new string[source?.ValueCount ?? 0];
        _starts = new int[documents + 1];
        var values = new List<int>(documents);
        for (int document = 0; document < documents; document++)
        {
            _starts[document] = values.Count;
            source?.SetDocument(document);
            for (long value = source?.NextOrd() ?? SortedSetDocValues.NO_MORE_ORDS; value != SortedSetDocValues.NO_MORE_ORDS; value = source!.NextOrd())
            {
                values.Add((int)value);
            }
        }

        _starts[documents] = values.Count;
        _values = [.. values];
        var name = new BytesRef();
        for (int value = 0; value < Names.Length; value++)
        {
            source!.LookupOrd(value, name);
            Names[value] = Encoding.UTF8.GetString(name.Bytes, name.Offset, name.Length);
        }
    }

    /// <summary>What each value is called, in the order of their bytes.</summary>
    public string[] Names { get; }

    /// <summary>The values of an entry.</summary>
    public ReadOnlySpan<int> this[int document] => _values.AsSpan(_starts[document].._starts[document + 1]);

    /// <summary>The column of a facet.</summary>
    public static FacetColumn Of(AtomicReader reader, string facet) => Columns.GetOrCreateValue(reader.CoreCacheKey)
        .GetOrAdd(facet, static (name, from) => new FacetColumn(from.GetSortedSetDocValues(IndexFields.Facet(name)), from.MaxDoc), reader);
}
