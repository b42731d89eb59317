using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Util;
using Varumarke.Search.Fields;

namespace Varumarke.Search.Gates;

/// <summary>Reads from one segment what the gates must know of its entries.</summary>
internal sealed class EntryIdentities
{
    private readonly BinaryDocValues _keys;
    private readonly SortedDocValues _types;
    private readonly SortedDocValues _languages;
    private readonly string[] _typeNames;
    private readonly string[] _languageNames;
    private readonly BytesRef _bytes = new();

    public EntryIdentities(AtomicReader reader)
    {
        _keys = reader.GetBinaryDocValues(IndexFields.Key);
        _types = reader.GetSortedDocValues(IndexFields.Type);
        _languages = reader.GetSortedDocValues(IndexFields.Language);
        _typeNames = Names(_types);
        _languageNames = Names(_languages);
    }

    public EntryIdentity Of(int document) => new(KeyOf(document), _typeNames[_types.GetOrd(document)], _languageNames[_languages.GetOrd(document)]);

    private Guid KeyOf(int document)
    {
        _keys.Get(document, _bytes);
        return new Guid(_bytes.Bytes.AsSpan(_bytes.Offset, _bytes.Length));
    }

    private static string[] Names(SortedDocValues values)
    {
        var names = new string[values.ValueCount];
        var name = new BytesRef();
        for (int ordinal = 0; ordinal < names.Length; ordinal++)
        {
            values.LookupOrd(ordinal, name);
            names[ordinal] = Encoding.UTF8.GetString(name.Bytes, name.Offset, name.Length);
        }

        return names;
    }
}
