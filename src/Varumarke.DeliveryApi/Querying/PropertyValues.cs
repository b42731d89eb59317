using Umbraco.Cms.Core.Models.PublishedContent;

namespace Varumarke.DeliveryApi.Querying;

/// <summary>What one query reads of properties: from what is kept, else from the items, many of them together.</summary>
internal sealed class PropertyValues(
    PropertyValueCache values,
    PropertyScalarReader reader,
    Func<Guid, IPublishedContent?> readOne,
    Action<IReadOnlyCollection<Guid>, string, Action<IPublishedContent>> readMany) : IPropertyValueSource
{
    // What there is no room to keep, for as long as this query runs.
    private readonly Dictionary<(Guid, PropertyColumn), PropertyScalars> _own = [];
    private (string Alias, string? Culture, string? Segment, PropertyColumn Column)? _last;

    public PropertyScalars Read(Guid key, string alias, string? culture, string? segment)
    {
        PropertyColumn column = Column(alias, culture, segment);
        if ((column.Find(key) ?? _own.GetValueOrDefault((key, column))) is { } known)
        {
            return known;
        }

        long generation = values.Generation;
        PropertyScalars scalars = reader.Read(readOne(key), alias, culture, segment);
        values.Keep(column, key, scalars, generation);
        return scalars;
    }

    public void ReadAhead(IReadOnlyCollection<Guid> keys, string alias, string? culture, string? segment)
    {
        PropertyColumn column = Column(alias, culture, segment);
        Guid[] missing = [.. keys.Where(key => !column.Contains(key) && !_own.ContainsKey((key, column)))];
        if (missing.Length == 0)
        {
            return;
        }

        long generation = values.Generation;
        readMany(missing, alias, content => Take(column, content.Key, reader.Read(content, alias, culture, segment), generation));
        values.MakeRoom();
    }

    private void Take(PropertyColumn column, Guid key, PropertyScalars scalars, long generation)
    {
        if (!values.Keep(column, key, scalars, generation))
        {
            _own[(key, column)] = scalars;
        }
    }

    // A query asks about one property of many items, and then about the next.
    private PropertyColumn Column(string alias, string? culture, string? segment)
    {
        if (_last is not { } last || last.Alias != alias || last.Culture != culture || last.Segment != segment)
        {
            _last = last = (alias, culture, segment, values.Column(alias, culture, segment));
        }

        return last.Column;
    }
}
