using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;
using Varumarke.Core.Published;
using Varumarke.Persistence.Caching;
using Varumarke.Persistence.Contents;
using Varumarke.Persistence.Schema;

namespace Varumarke.Persistence.Published;

/// <summary>Makes nodes of the rows that <see cref="PublishedSql.Version"/> gives.</summary>
internal sealed class PublishedRows(ContentTypeSets contentTypes, DataSetCache<ILanguage> languages)
{
    /// <summary>Umbraco's own user, which stands for one who has been deleted.</summary>
    private const int NoUser = -1;

    // Kept as long as the cached type they belong to: a type that changes is another instance.
    private readonly ConditionalWeakTable<IContentTypeComposition, Dictionary<int, IPropertyType>> _properties = new();

    /// <param name="reader">Stands before the first row.</param>
    /// <param name="kind">Which versions they are.</param>
    /// <param name="only">The alias of the property whose values are wanted; null for all.</param>
    public List<PublishedNode> Read(DbDataReader reader, VersionKind kind, string? only = null)
    {
        List<(PublishedNode Node, List<PublishedNodeCulture> Cultures)> found = [];

        // Rows of one version need not follow each other; whatever says so would sort all that they hold.
        Dictionary<int, int>? places = null;
        while (reader.Read())
        {
            int id = reader.GetInt32((int)PublishedColumn.Id);
            if (found.Count == 0 || found[^1].Node.Id != id)
            {
                places ??= found.Index().ToDictionary(entry => entry.Item.Node.Id, entry => entry.Index);
                if (places.TryGetValue(id, out int place))
                {
                    AddCulture(reader, found[place].Cultures);
                    continue;
                }

                places[id] = found.Count;
                found.Add((ReadNode(reader, only), []));
            }

            AddCulture(reader, found[^1].Cultures);
        }

        return found.ConvertAll(entry => WithCultures(entry.Node, entry.Cultures, kind));
    }

    private PublishedNode ReadNode(DbDataReader reader, string? only)
    {
        var row = new Row(reader);
        int contentTypeId = row.Int(PublishedColumn.ContentTypeId);
        bool media = contentTypes.Find(contentTypeId) is IMediaType;
        return new PublishedNode
        {
            Id = row.Int(PublishedColumn.Id),
            Key = row.Guid(PublishedColumn.Key),
            ContentTypeId = contentTypeId,
            Level = row.Int(PublishedColumn.Level),
            Path = row.Text(PublishedColumn.Path) ?? string.Empty,
            SortOrder = row.Int(PublishedColumn.SortOrder),
            Name = row.Text(PublishedColumn.VersionName) ?? row.Text(PublishedColumn.NodeName) ?? string.Empty,
            CreateDate = row.Date(PublishedColumn.CreateDate),
            CreatorId = row.IntOr(PublishedColumn.CreatorId, NoUser),
            UpdateDate = row.Date(PublishedColumn.VersionDate),
            WriterId = row.IntOr(PublishedColumn.UserId, NoUser),
            TemplateId = row.IsNull(PublishedColumn.TemplateId) ? null : row.Int(PublishedColumn.TemplateId),
            Published = media || row.Bool(PublishedColumn.Published),
            Edited = !media && row.Bool(PublishedColumn.Edited),
            Values = row.IsNull(PublishedColumn.Data) ? NodeValues.None
                : only is null ? new StoredNodeValues(row.Utf8(PublishedColumn.Data).ToArray(), contentTypeId, published: null, this)
                : NodeValues.Of(Values(row.Utf8(PublishedColumn.Data), contentTypeId, only)),
        };
    }

    /// <summary>Takes the values of a version apart, or those of one property alone.</summary>
    public List<PublishedNodeValue> Values(ReadOnlySpan<byte> data, int contentTypeId, string? only)
    {
        Dictionary<int, IPropertyType> properties = Properties(contentTypeId);
        List<StoredValue> stored = only is null
            ? PropertyData.Read(data, id => properties.TryGetValue(id, out IPropertyType? type) ? type.ValueStorageType : null, properties.Count)
            : properties.Values.FirstOrDefault(property => string.Equals(property.Alias, only, StringComparison.OrdinalIgnoreCase)) is { } one
                ? PropertyData.ReadOne(data, one.Id, one.ValueStorageType)
                : [];
        List<PublishedNodeValue> values = new(stored.Count);
        foreach (StoredValue value in stored)
        {
            IPropertyType type = properties[value.PropertyTypeId];
            string? culture = value.LanguageId is { } language ? languages.Shared.Find(language)?.IsoCode : string.Empty;

            // Values left from before a property's variation was changed are nobody's.
            bool applies = type.VariesByCulture() == value.LanguageId.HasValue;
            if (applies && value.Value is not null && culture is not null)
            {
                values.Add(new PublishedNodeValue(type.Alias, culture, value.Segment ?? string.Empty, value.Value));
            }
        }

        return values;
    }

    private Dictionary<int, IPropertyType> Properties(int contentTypeId) => contentTypes.Find(contentTypeId) is { } type
        ? _properties.GetValue(type, static found => found.CompositionPropertyTypes.ToDictionary(property => property.Id))
        : [];

    private void AddCulture(DbDataReader reader, List<PublishedNodeCulture> cultures)
    {
        var row = new Row(reader);
        if (row.IsNull(PublishedColumn.CultureLanguageId)
            || languages.Shared.Find(row.Int(PublishedColumn.CultureLanguageId)) is not { } language)
        {
            return;
        }

        cultures.Add(new PublishedNodeCulture(
            language.IsoCode,
            row.Text(PublishedColumn.CultureName) ?? string.Empty,
            row.Date(PublishedColumn.CultureDate),
            !row.IsNull(PublishedColumn.CulturePublished) && row.Bool(PublishedColumn.CulturePublished),
            !row.IsNull(PublishedColumn.CultureEdited) && row.Bool(PublishedColumn.CultureEdited)));
    }

    private static PublishedNode WithCultures(PublishedNode node, List<PublishedNodeCulture> cultures, VersionKind kind)
    {
        if (cultures.Count == 0)
        {
            return node;
        }

        if (kind != VersionKind.Published)
        {
            return node with { Cultures = [.. cultures.Where(culture => culture.Name.Length > 0)] };
        }

        // A culture that has been unpublished may still stand in the version that others are published in.
        PublishedNodeCulture[] published = [.. cultures.Where(culture => culture.Published && culture.Name.Length > 0)];
        return node with
        {
            Cultures = published,
            Values = node.Values is StoredNodeValues stored
                ? stored.In(published)
                : NodeValues.Of([.. node.Values.Read().Where(value => value.Culture.Length == 0 || published.Any(culture => culture.Culture == value.Culture))]),
        };
    }

    private readonly struct Row(DbDataReader reader)
    {
        public int Int(PublishedColumn column) => reader.GetInt32((int)column);

        public int IntOr(PublishedColumn column, int otherwise) => IsNull(column) ? otherwise : Int(column);

        public bool Bool(PublishedColumn column) => reader.GetBoolean((int)column);

        public Guid Guid(PublishedColumn column) => reader.GetGuid((int)column);

        public string? Text(PublishedColumn column) => IsNull(column) ? null : reader.GetString((int)column);

        // Text as both databases hold it, until the next row: a string of it would be made only to be taken apart.
        public ReadOnlySpan<byte> Utf8(PublishedColumn column) => reader is SqliteDataReader { Handle: { } statement }
            ? raw.sqlite3_column_blob(statement, (int)column)
            : reader.GetFieldValue<byte[]>((int)column);

        // SQLite's text has no kind; every date in this database is UTC.
        public DateTime Date(PublishedColumn column) => DateTime.SpecifyKind(reader.GetDateTime((int)column), DateTimeKind.Utc);

        public bool IsNull(PublishedColumn column) => reader.IsDBNull((int)column);
    }
}
