using System.Data;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Exceptions;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;
using Varumarke.Persistence.Caching;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Nodes;
using Varumarke.Persistence.Schema;

namespace Varumarke.Persistence.ContentTypes;

/// <summary>
/// Writes one content type with everything that belongs to it. What is stored is compared with the type as a whole, so
/// it does not matter through which collection something was changed.
/// </summary>
internal sealed class ContentTypeStorage(DataSetCache<IDataType> dataTypes)
{
    /// <summary>Inserts or updates; <paramref name="stored"/> are the types of the same kind.</summary>
    public void Write(VarumarkeDbContext context, IContentTypeComposition type, Guid objectType, IEnumerable<IContentTypeComposition> stored)
    {
        Check(type, stored);
        bool isNew = !type.HasIdentity;
        if (isNew)
        {
            context.InsertNode(type, objectType);
            context.Insert(RowOf(type));
        }
        else
        {
            context.UpdateNode(type, objectType);
            context.Replace(RowOf(type));
        }

        WriteCompositions(context, type);
        WriteAllowedTypes(context, type);
        WriteTemplates(context, type);
        RemoveProperties(context, type);
        WriteGroups(context, type);
        WriteProperties(context, type);
    }

    private static void Check(IContentTypeComposition type, IEnumerable<IContentTypeComposition> stored)
    {
        if (stored.Any(other => other.Id != type.Id && other.Alias.InvariantEquals(type.Alias)))
        {
            throw new DuplicateNameException($"There is another type with the alias '{type.Alias}' already.");
        }

        if (type.HasIdentity && type.CompositionIds().Contains(type.Id))
        {
            throw new InvalidCompositionException($"The type '{type.Alias}' would be composed of itself.");
        }

        foreach (IPropertyType property in type.PropertyTypes)
        {
            if (property.Alias.IsNullOrWhiteSpace())
            {
                throw new InvalidOperationException($"The property '{property.Name}' of '{type.Alias}' has no alias; perhaps it held only characters that an alias cannot have.");
            }

            // A property varies no more than its type: an existing one follows the type, a new one was put together wrongly.
            if (!type.HasIdentity && !type.Variations.HasFlag(property.Variations))
            {
                throw new InvalidOperationException($"The property '{property.Alias}' varies by {property.Variations}, but its type '{type.Alias}' by {type.Variations}.");
            }

            property.Variations &= type.Variations;
        }
    }

    private static ContentTypeRow RowOf(IContentTypeComposition type)
    {
        var document = type as IContentType;
        return new ContentTypeRow
        {
            NodeId = type.Id,
            Alias = type.Alias,
            Icon = type.Icon,
            Thumbnail = type.Thumbnail,
            Description = type.Description,
            AllowedAtRoot = type.AllowedAsRoot,
            IsElement = type.IsElement,
            Variations = type.Variations,
            ListView = type.ListView,
            PreventCleanup = document?.HistoryCleanup?.PreventCleanup ?? false,
            KeepAllVersionsNewerThanDays = document?.HistoryCleanup?.KeepAllVersionsNewerThanDays,
            KeepLatestVersionPerDayForDays = document?.HistoryCleanup?.KeepLatestVersionPerDayForDays,
            DefaultTemplateId = document is { DefaultTemplateId: > 0 } ? document.DefaultTemplateId : null,
        };
    }

    private static void WriteCompositions(VarumarkeDbContext context, IContentTypeComposition type) => WriteLinks(
        context,
        context.Set<CompositionRow>().Where(link => link.ChildId == type.Id),
        type.ContentTypeComposition.Select(parent => parent.Id).Distinct().Select(id => new CompositionRow { ParentId = id, ChildId = type.Id }));

    private static void WriteAllowedTypes(VarumarkeDbContext context, IContentTypeComposition type)
    {
        ContentTypeSort[] allowed = [.. (type.AllowedContentTypes ?? []).DistinctBy(sort => sort.Key)];
        Guid[] keys = [.. allowed.Select(sort => sort.Key)];
        Dictionary<Guid, int> ids = keys.Length == 0
            ? []
            : context.Set<ContentTypeRow>().Where(row => EF.Parameter(keys).Contains(row.Node.Key)).Select(row => new { row.Node.Key, row.NodeId }).ToDictionary(row => row.Key, row => row.NodeId);

        // A key without a type is one that has been deleted meanwhile.
        WriteLinks(
            context,
            context.Set<AllowedTypeRow>().Where(link => link.ContentTypeId == type.Id),
            allowed.Where(sort => ids.ContainsKey(sort.Key)).Select(sort => new AllowedTypeRow { ContentTypeId = type.Id, AllowedId = ids[sort.Key], SortOrder = sort.SortOrder }));
    }

    private static void WriteTemplates(VarumarkeDbContext context, IContentTypeComposition type)
    {
        if (type is IContentType document)
        {
            WriteLinks(
                context,
                context.Set<AllowedTemplateRow>().Where(link => link.ContentTypeId == type.Id),
                (document.AllowedTemplates ?? []).Select(template => new AllowedTemplateRow { ContentTypeId = type.Id, TemplateId = template.Id }));
        }
    }

    private static void WriteLinks<TRow>(VarumarkeDbContext context, IQueryable<TRow> stored, IEnumerable<TRow> wanted) where TRow : class
    {
        TRow[] rows = [.. wanted];
        if (!stored.AsEnumerable().ToHashSet().SetEquals(rows))
        {
            stored.ExecuteDelete();
            context.InsertMany(rows);
        }
    }

    private static void RemoveProperties(VarumarkeDbContext context, IContentTypeComposition type)
    {
        int[] kept = [.. type.PropertyTypes.Where(property => property.HasIdentity).Select(property => property.Id)];
        context.Set<PropertyTypeRow>().Where(property => property.ContentTypeId == type.Id && !EF.Parameter(kept).Contains(property.Id)).ExecuteDelete();
        int[] keptGroups = [.. type.PropertyGroups.Where(group => group.HasIdentity).Select(group => group.Id)];
        context.Set<PropertyGroupRow>().Where(group => group.ContentTypeId == type.Id && !EF.Parameter(keptGroups).Contains(group.Id)).ExecuteDelete();
    }

    private static void WriteGroups(VarumarkeDbContext context, IContentTypeComposition type)
    {
        HashSet<PropertyGroupRow> stored = [.. context.Set<PropertyGroupRow>().Where(group => group.ContentTypeId == type.Id)];
        (PropertyGroup Group, PropertyGroupRow Row)[] groups = [.. type.PropertyGroups.Select(group => (group, RowOf(group, type.Id)))];
        context.ReplaceMany(groups.Where(pair => pair.Group.HasIdentity && !stored.Contains(pair.Row)).Select(pair => pair.Row));
        context.InsertMany(groups.Where(pair => !pair.Group.HasIdentity).Select(pair => pair.Row));
        foreach ((PropertyGroup group, PropertyGroupRow row) in groups)
        {
            group.Id = row.Id;
            foreach (IPropertyType property in PropertiesOf(group))
            {
                property.PropertyGroupId = new Lazy<int>(() => group.Id);
            }
        }
    }

    private static IEnumerable<IPropertyType> PropertiesOf(PropertyGroup group) => group.PropertyTypes ?? Enumerable.Empty<IPropertyType>();

    private void WriteProperties(VarumarkeDbContext context, IContentTypeComposition type)
    {
        var groupIds = type.PropertyGroups
            .SelectMany(group => PropertiesOf(group).Select(property => (property.Alias, group.Id)))
            .DistinctBy(pair => pair.Alias)
            .ToDictionary(pair => pair.Alias, pair => pair.Id);
        HashSet<PropertyTypeRow> stored = [.. context.Set<PropertyTypeRow>().Where(property => property.ContentTypeId == type.Id)];
        (IPropertyType Property, PropertyTypeRow Row)[] properties =
        [
            .. type.PropertyTypes.Select(property => (property, RowOf(property, DataTypeOf(property, type), type, groupIds.TryGetValue(property.Alias, out int group) ? group : null))),
        ];
        context.ReplaceMany(properties.Where(pair => pair.Property.HasIdentity && !stored.Contains(pair.Row)).Select(pair => pair.Row));
        context.InsertMany(properties.Where(pair => !pair.Property.HasIdentity).Select(pair => pair.Row));
        foreach ((IPropertyType property, PropertyTypeRow row) in properties)
        {
            property.Id = row.Id;
        }
    }

    /// <summary>By id, by key, or, for a property that was made with only an editor, the first of that editor.</summary>
    private IDataType DataTypeOf(IPropertyType property, IContentTypeComposition type)
    {
        DataSet<IDataType> all = dataTypes.Shared;
        return (property.DataTypeId != 0 ? all.Find(property.DataTypeId) : null)
            ?? (property.DataTypeKey != Guid.Empty ? all.Find(property.DataTypeKey) : null)
            ?? all.All.FirstOrDefault(dataType => dataType.EditorAlias == property.PropertyEditorAlias)
            ?? throw new InvalidOperationException($"The property '{property.Alias}' of '{type.Alias}' has no data type (id {property.DataTypeId}, key {property.DataTypeKey}, editor '{property.PropertyEditorAlias}').");
    }

    private static PropertyGroupRow RowOf(PropertyGroup group, int contentTypeId) => new()
    {
        Id = group.Id,
        Key = group.Key,
        ContentTypeId = contentTypeId,
        Type = group.Type,
        Alias = group.Alias,
        Name = group.Name,
        SortOrder = group.SortOrder,
    };

    /// <summary>Tells the property, on the way, what its data type settles.</summary>
    private static PropertyTypeRow RowOf(IPropertyType property, IDataType dataType, IContentTypeComposition type, int? groupId)
    {
        property.DataTypeId = dataType.Id;
        property.DataTypeKey = dataType.Key;
        property.PropertyEditorAlias = dataType.EditorAlias;
        property.ValueStorageType = dataType.DatabaseType;
        var member = type as IMemberType;
        return new PropertyTypeRow
        {
            Id = property.Id,
            Key = property.Key,
            ContentTypeId = type.Id,
            PropertyGroupId = groupId,
            DataTypeId = property.DataTypeId,
            Alias = property.Alias,
            Name = property.Name,
            Description = property.Description,
            SortOrder = property.SortOrder,
            Mandatory = property.Mandatory,
            MandatoryMessage = property.MandatoryMessage,
            ValidationRegExp = property.ValidationRegExp,
            ValidationRegExpMessage = property.ValidationRegExpMessage,
            LabelOnTop = property.LabelOnTop,
            Variations = property.Variations,
            MemberCanEdit = member?.MemberCanEditProperty(property.Alias) ?? false,
            MemberCanView = member?.MemberCanViewProperty(property.Alias) ?? false,
            IsSensitive = member?.IsSensitiveProperty(property.Alias) ?? false,
        };
    }
}
