using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;
using Varumarke.Core.Published;
using Varumarke.Persistence.Caching;
using Varumarke.Persistence.Contents;
using Varumarke.Persistence.Schema;

namespace Varumarke.Persistence.Published;

/// <summary>
/// Makes nodes that hold one property's values of the rows that <see cref="PublishedSql.Values"/> gives. Of very many nodes little
/// is wanted, so that little is read: what else a node says of itself is empty.
/// </summary>
internal sealed class PublishedValueRows(ContentTypeSets contentTypes, DataSetCache<ILanguage> languages)
{
    private enum Column
    {
        Id,
        Key,
        ContentTypeId,
        Data,
        LanguageId,
        CultureName,
        CulturePublished,
    }

    /// <param name="reader">Stands before the first row.</param>
    /// <param name="kind">Which versions they are.</param>
    /// <param name="alias">The property.</param>
    /// <param name="isWanted">Which nodes.</param>
    /// <param name="take">Takes each node.</param>
    /// <returns>How many there were.</returns>
    public int Read(DbDataReader reader, VersionKind kind, string alias, Func<Guid, bool> isWanted, Action<PublishedNode> take)
    {
        var properties = new Dictionary<int, (bool IsOfKind, IPropertyType? Property)>();
        List<int> published = [];
        int count = 0;
        bool more = reader.Read();
        while (more)
        {
            int id = reader.GetInt32((int)Column.Id);
            Guid key = reader.GetGuid((int)Column.Key);
            int typeId = reader.GetInt32((int)Column.ContentTypeId);
            (bool wanted, IPropertyType? property) = isWanted(key) ? Property(typeId, kind, alias, properties) : default;
            List<StoredValue> stored = property is null ? [] : PropertyData.ReadOne(Utf8(reader), property.Id, property.ValueStorageType);
            bool hasCultures = stored.Count > 0 && kind == VersionKind.Published && property!.VariesByCulture() && !reader.IsDBNull((int)Column.LanguageId);
            published.Clear();
            do
            {
                if (hasCultures)
                {
                    AddCulture(reader, published);
                }

                more = reader.Read();
            }
            while (more && reader.GetInt32((int)Column.Id) == id);

            if (wanted)
            {
                take(Node(id, key, typeId, stored.Count == 0 ? [] : Values(stored, property!, hasCultures ? published : null)));
                count++;
            }
        }

        return count;
    }

    private (bool IsOfKind, IPropertyType? Property) Property(int typeId, VersionKind kind, string alias, Dictionary<int, (bool IsOfKind, IPropertyType? Property)> properties)
    {
        if (!properties.TryGetValue(typeId, out (bool, IPropertyType?) known))
        {
            IContentTypeComposition? type = contentTypes.Find(typeId);
            known = (type is IMediaType == (kind == VersionKind.Only), type?.CompositionPropertyTypes.FirstOrDefault(property => string.Equals(property.Alias, alias, StringComparison.OrdinalIgnoreCase)));
            properties[typeId] = known;
        }

        return known;
    }

    private static PublishedNode Node(int id, Guid key, int typeId, IReadOnlyList<PublishedNodeValue> values) => new()
    {
        Id = id,
        Key = key,
        ContentTypeId = typeId,
        Level = 0,
        Path = string.Empty,
        SortOrder = 0,
        Name = string.Empty,
        CreateDate = DateTime.UnixEpoch,
        CreatorId = 0,
        UpdateDate = DateTime.UnixEpoch,
        WriterId = 0,
        Published = true,
        Values = NodeValues.Of(values),
    };

    private List<PublishedNodeValue> Values(List<StoredValue> stored, IPropertyType property, List<int>? published)
    {
        List<PublishedNodeValue> values = new(stored.Count);
        foreach (StoredValue value in stored)
        {
            // As for a whole version: what is left from another variation is nobody's, and so is what is not published.
            bool applies = property.VariesByCulture() == value.LanguageId.HasValue
                && (published is null || (value.LanguageId is { } language && published.Contains(language)));
            string? culture = value.LanguageId is { } of ? languages.Shared.Find(of)?.IsoCode : string.Empty;
            if (applies && value.Value is not null && culture is not null)
            {
                values.Add(new PublishedNodeValue(property.Alias, culture, value.Segment ?? string.Empty, value.Value));
            }
        }

        return values;
    }

    private static void AddCulture(DbDataReader reader, List<int> published)
    {
        bool isPublished = !reader.IsDBNull((int)Column.LanguageId)
            && !reader.IsDBNull((int)Column.CulturePublished) && reader.GetBoolean((int)Column.CulturePublished)
            && !reader.IsDBNull((int)Column.CultureName) && reader.GetString((int)Column.CultureName).Length > 0;
        if (isPublished)
        {
            published.Add(reader.GetInt32((int)Column.LanguageId));
        }
    }

    private static ReadOnlySpan<byte> Utf8(DbDataReader reader) => reader is SqliteDataReader { Handle: { } statement }
        ? raw.sqlite3_column_blob(statement, (int)Column.Data)
        : reader.GetFieldValue<byte[]>((int)Column.Data);
}
