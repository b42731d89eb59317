using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Strings;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Nodes;

namespace Varumarke.Persistence.Schema;

/// <summary>
/// Makes all types of one kind of their rows. Types are composed of one another, so they are only ever loaded together;
/// a composition is the very same object wherever it is used.
/// </summary>
internal sealed class ContentTypeLoading(IShortStringHelper strings, Lazy<ITemplateRepository> templates)
{
    /// <summary>All types of a kind, by name.</summary>
    public IReadOnlyList<T> Load<T>(VarumarkeDbContext context, ContentTypeKind<T> kind) where T : class, IContentTypeComposition
    {
        List<ContentTypeRow> rows = context.Read(ContentTypeSql.Types, ContentTypeSql.ReadType, ("@type", kind.ObjectType));
        ILookup<int, PropertyGroupRow> groups = context.Read(ContentTypeSql.Groups, ContentTypeSql.ReadGroup).ToLookup(group => group.ContentTypeId);
        ILookup<int, PropertyOfDataType> properties = Properties(context).ToLookup(property => property.Row.ContentTypeId);
        var types = rows.ToDictionary(row => row.NodeId, row => Build(row, kind, [.. groups[row.NodeId]], [.. properties[row.NodeId]]));
        Compose(context, types);
        Allow(context, types);
        AllowTemplates(context, types, rows);
        foreach (T type in types.Values)
        {
            type.ResetDirtyProperties(false);
        }

        return [.. types.Values.OrderBy(type => type.Name, SwedishOrder.Comparer)];
    }

    private static IEnumerable<PropertyOfDataType> Properties(VarumarkeDbContext context)
    {
        // Two plain reads take half the time of a join, which carries each data type once per property.
        var dataTypes = context.Read(ContentTypeSql.DataTypes, ContentTypeSql.ReadDataType).ToDictionary(dataType => dataType.NodeId);
        foreach (PropertyTypeRow property in context.Read(ContentTypeSql.Properties, ContentTypeSql.ReadProperty))
        {
            DataTypeRow dataType = dataTypes[property.DataTypeId];
            yield return new PropertyOfDataType(property, dataType.EditorAlias, dataType.StorageType, dataType.Node.Key);
        }
    }

    private T Build<T>(ContentTypeRow row, ContentTypeKind<T> kind, PropertyGroupRow[] groups, PropertyOfDataType[] properties) where T : class, IContentTypeComposition
    {
        T type = kind.Create(strings, NodeRow.RootId);

        // Before the id: a media type that has one refuses some aliases.
        type.Alias = row.Alias;
        type.WithNode(row.Node);
        type.Icon = row.Icon;
        type.Thumbnail = row.Thumbnail;
        type.Description = row.Description;
        type.AllowedAsRoot = row.AllowedAtRoot;
        type.IsElement = row.IsElement;
        type.Variations = row.Variations;
        type.ListView = row.ListView;
        if (type is IContentType { } documentType)
        {
            documentType.HistoryCleanup = new HistoryCleanup
            {
                PreventCleanup = row.PreventCleanup,
                KeepAllVersionsNewerThanDays = row.KeepAllVersionsNewerThanDays,
                KeepLatestVersionPerDayForDays = row.KeepLatestVersionPerDayForDays,
            };
            documentType.HistoryCleanup.ResetDirtyProperties();
        }

        AddProperties(type, groups, properties);
        return type;
    }

    private void AddProperties(IContentTypeComposition type, PropertyGroupRow[] groups, PropertyOfDataType[] properties)
    {
        bool publishing = type is IContentType;
        ILookup<int?, IPropertyType> byGroup = properties.ToLookup(property => property.Row.PropertyGroupId, IPropertyType (property) => Build(property, publishing));
        foreach (PropertyGroupRow row in groups)
        {
            var group = new PropertyGroup(new PropertyTypeCollection(publishing, byGroup[row.Id]))
            {
                Id = row.Id,
                Key = row.Key,
                Type = row.Type,
                Alias = row.Alias,
                Name = row.Name,
                SortOrder = row.SortOrder,
            };
            type.PropertyGroups.Add(group);
        }

        type.NoGroupPropertyTypes = byGroup[null];
        if (type is IMemberType member)
        {
            foreach (PropertyTypeRow row in properties.Select(property => property.Row))
            {
                member.SetMemberCanEditProperty(row.Alias, row.MemberCanEdit);
                member.SetMemberCanViewProperty(row.Alias, row.MemberCanView);
                member.SetIsSensitiveProperty(row.Alias, row.IsSensitive);
            }
        }
    }

    private PropertyType Build(PropertyOfDataType property, bool publishing)
    {
        var type = new PropertyType(strings, property.EditorAlias, property.StorageType, property.Row.Alias);

        // There are thousands of properties, and noting each change of a new one costs more than making it.
        type.DisableChangeTracking();
        type.Id = property.Row.Id;
        type.Key = property.Row.Key;
        type.Name = property.Row.Name;
        type.Description = property.Row.Description;
        type.DataTypeId = property.Row.DataTypeId;
        type.DataTypeKey = property.DataTypeKey;
        type.SortOrder = property.Row.SortOrder;
        type.Mandatory = property.Row.Mandatory;
        type.MandatoryMessage = property.Row.MandatoryMessage;
        type.ValidationRegExp = property.Row.ValidationRegExp;
        type.ValidationRegExpMessage = property.Row.ValidationRegExpMessage;
        type.LabelOnTop = property.Row.LabelOnTop;
        type.Variations = property.Row.Variations;
        type.SupportsPublishing = publishing;
        type.EnableChangeTracking();
        return type;
    }

    private static void Compose<T>(VarumarkeDbContext context, Dictionary<int, T> types) where T : class, IContentTypeComposition
    {
        foreach (IGrouping<int, CompositionRow> links in context.Read(ContentTypeSql.Compositions, ContentTypeSql.ReadComposition).Where(link => types.ContainsKey(link.ChildId)).GroupBy(link => link.ChildId))
        {
            types[links.Key].ContentTypeComposition = [.. links.Select(link => types[link.ParentId])];
        }
    }

    private static void Allow<T>(VarumarkeDbContext context, Dictionary<int, T> types) where T : class, IContentTypeComposition
    {
        foreach (IGrouping<int, AllowedTypeRow> links in context.Read(ContentTypeSql.AllowedTypes, ContentTypeSql.ReadAllowedType).Where(link => types.ContainsKey(link.ContentTypeId)).GroupBy(link => link.ContentTypeId))
        {
            types[links.Key].AllowedContentTypes =
            [
                .. links.OrderBy(link => link.SortOrder).Select(link => new ContentTypeSort(types[link.AllowedId].Key, link.SortOrder, types[link.AllowedId].Alias)),
            ];
        }
    }

    private void AllowTemplates<T>(VarumarkeDbContext context, Dictionary<int, T> types, List<ContentTypeRow> rows) where T : class, IContentTypeComposition
    {
        // A headless site has no templates; then nobody is asked for them.
        List<AllowedTemplateRow> links = typeof(T) == typeof(IContentType) ? context.Read(ContentTypeSql.AllowedTemplates, ContentTypeSql.ReadAllowedTemplate) : [];
        if (links.Count == 0)
        {
            return;
        }

        var known = templates.Value.GetMany([.. links.Select(link => link.TemplateId).Distinct()]).ToDictionary(template => template.Id);
        foreach (IGrouping<int, AllowedTemplateRow> allowed in links.GroupBy(link => link.ContentTypeId))
        {
            var type = (IContentType)types[allowed.Key];
            type.AllowedTemplates = [.. allowed.Where(link => known.ContainsKey(link.TemplateId)).Select(link => known[link.TemplateId])];
            int? main = rows.Find(row => row.NodeId == allowed.Key)?.DefaultTemplateId;
            type.SetDefaultTemplate(main is { } id ? known.GetValueOrDefault(id) : null);
        }
    }

    private sealed record PropertyOfDataType(PropertyTypeRow Row, string EditorAlias, ValueStorageType StorageType, Guid DataTypeKey);
}
