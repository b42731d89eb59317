using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Varumarke.Engine.Sync.Format;
using Varumarke.Engine.Sync.Legacy;
using Varumarke.Engine.Sync.Running;

namespace Varumarke.Engine.Sync.Kinds;

/// <summary>The properties and tabs of a type, from the file to the type and back.</summary>
internal sealed class TypeProperties(IDataTypeService dataTypes, PlaceholderDataTypes placeholders, TypeKeys keys, IShortStringHelper strings)
{
    public async Task ApplyAsync(TypeItem item, IContentTypeComposition type, ImportRun run, List<string> notes)
    {
        ApplyTabs(item, type, notes);
        if (item.Properties is null)
        {
            return;
        }

        HashSet<string> wanted = new(item.Properties.Select(property => property.Alias), StringComparer.OrdinalIgnoreCase);
        HashSet<Guid> wantedKeys = [.. item.Properties.Select(property => property.Key)];
        foreach (IPropertyType gone in type.PropertyTypes.Where(old => !wantedKeys.Contains(old.Key) && !wanted.Contains(old.Alias)).ToArray())
        {
            type.RemovePropertyType(gone.Alias);
        }

        Dictionary<string, int> orders = Orders(item.Properties, type);
        foreach (TypeProperty property in item.Properties)
        {
            await ApplyAsync(property, orders[property.Alias], type, run, notes);
        }

        foreach (PropertyGroup gone in item.Tabs is null ? [] : type.PropertyGroups.Where(old => !IsWanted(old, item)).ToArray())
        {
            type.RemovePropertyGroup(gone.Alias);
        }
    }

    public static IReadOnlyList<TypeProperty> ToItems(IContentTypeComposition type)
    {
        var member = type as IMemberType;
        return [.. type.PropertyTypes.Select(property =>
        {
            PropertyGroup? tab = type.PropertyGroups.FirstOrDefault(group => group.PropertyTypes?.Contains(property.Alias) == true);
            return new TypeProperty(property.Key, property.Alias, property.Name)
            {
                DataType = property.DataTypeKey,
                EditorAlias = property.PropertyEditorAlias,
                Mandatory = property.Mandatory,
                MandatoryMessage = property.MandatoryMessage ?? string.Empty,
                Validation = property.ValidationRegExp ?? string.Empty,
                ValidationMessage = property.ValidationRegExpMessage ?? string.Empty,
                Description = property.Description ?? string.Empty,
                SortOrder = property.SortOrder,
                TabAlias = tab?.Alias ?? string.Empty,
                TabName = tab?.Name ?? string.Empty,
                Variations = property.Variations.ToString(),
                LabelOnTop = property.LabelOnTop,
                Access = member is null ? null : new MemberAccess(
                    member.MemberCanEditProperty(property.Alias),
                    member.MemberCanViewProperty(property.Alias),
                    member.IsSensitiveProperty(property.Alias)),
            };
        })];
    }

    private async Task ApplyAsync(TypeProperty item, int order, IContentTypeComposition type, ImportRun run, List<string> notes)
    {
        IDataType dataType = await DataTypeAsync(item, run, notes);
        IPropertyType? property = type.PropertyTypes.FirstOrDefault(old => old.Key == item.Key)
            ?? type.PropertyTypes.FirstOrDefault(old => string.Equals(old.Alias, item.Alias, StringComparison.OrdinalIgnoreCase));
        bool isNew = property is null;
        property ??= new PropertyType(strings, dataType, item.Alias);
        if (isNew)
        {
            property.Key = keys.Property(type, item.Key, item.Alias, notes);
        }

        if (property.DataTypeKey != dataType.Key)
        {
            property.DataTypeId = dataType.Id;
            property.DataTypeKey = dataType.Key;
            property.PropertyEditorAlias = dataType.EditorAlias;
            property.ValueStorageType = dataType.DatabaseType;
        }

        property.Alias = item.Alias;
        property.Name = item.Name;
        property.Mandatory = item.Mandatory;
        property.MandatoryMessage = NullIfEmpty(item.MandatoryMessage);
        property.ValidationRegExp = NullIfEmpty(item.Validation);
        property.ValidationRegExpMessage = NullIfEmpty(item.ValidationMessage);
        property.Description = NullIfEmpty(item.Description);
        property.SortOrder = order;
        property.LabelOnTop = item.LabelOnTop;
        property.Variations = Enum.Parse<ContentVariation>(item.Variations);
        Place(item, property, type, isNew, notes);
        property.SortOrder = order;
        if (item.Access is { } access && type is IMemberType member)
        {
            member.SetMemberCanEditProperty(item.Alias, access.CanEdit);
            member.SetMemberCanViewProperty(item.Alias, access.CanView);
            member.SetIsSensitiveProperty(item.Alias, access.IsSensitive);
        }
    }

    // Umbraco has no two properties of one order in a tab: whenever it reads a type it moves the second one back. Here it is done
    // once, so that what is in stays as it is.
    private static Dictionary<string, int> Orders(IReadOnlyList<TypeProperty> items, IContentTypeComposition type)
    {
        Dictionary<string, int> here = new(StringComparer.OrdinalIgnoreCase);
        foreach (IPropertyType property in type.PropertyTypes)
        {
            here.TryAdd(property.Alias, property.SortOrder);
        }

        Dictionary<string, int> orders = new(StringComparer.OrdinalIgnoreCase);
        foreach (IGrouping<string, TypeProperty> tab in items.GroupBy(item => TabAlias(item, type) ?? item.TabName, StringComparer.OrdinalIgnoreCase))
        {
            int next = int.MinValue;
            foreach (TypeProperty item in tab.OrderBy(item => item.SortOrder).ThenBy(item => here.GetValueOrDefault(item.Alias, int.MaxValue)))
            {
                orders[item.Alias] = Math.Max(item.SortOrder, next);
                next = orders[item.Alias] + 1;
            }
        }

        return orders;
    }

    private static void Place(TypeProperty item, IPropertyType property, IContentTypeComposition type, bool isNew, List<string> notes)
    {
        string? tab = TabAlias(item, type);
        if (!isNew)
        {
            string? now = type.PropertyGroups.FirstOrDefault(group => group.PropertyTypes?.Contains(property.Alias) == true)?.Alias;
            if (!string.Equals(now, tab, StringComparison.OrdinalIgnoreCase))
            {
                type.MovePropertyType(property.Alias, tab);
            }

            return;
        }

        bool added = tab is null ? type.AddPropertyType(property) : type.AddPropertyType(property, tab, item.TabName);
        if (!added)
        {
            notes.Add($"The property '{item.Alias}' was left out: the type has one of that alias already, from a composition.");
        }
    }

    // Files from before Umbraco 8.17 name the tab by its caption alone.
    private static string? TabAlias(TypeProperty item, IContentTypeComposition type)
    {
        if (item.TabAlias.Length > 0)
        {
            return item.TabAlias;
        }

        return item.TabName.Length == 0
            ? null
            : type.PropertyGroups.FirstOrDefault(group => string.Equals(group.Name, item.TabName, StringComparison.OrdinalIgnoreCase))?.Alias;
    }

    private void ApplyTabs(TypeItem item, IContentTypeComposition type, List<string> notes)
    {
        foreach (TypeTab tab in item.Tabs ?? [])
        {
            PropertyGroup? group = type.PropertyGroups.FirstOrDefault(old => old.Key == tab.Key)
                ?? type.PropertyGroups.FirstOrDefault(old => string.Equals(old.Alias, tab.Alias, StringComparison.OrdinalIgnoreCase));
            bool isNew = group is null;
            group ??= new PropertyGroup(type is IContentType) { Alias = tab.Alias, Key = keys.Tab(type, tab.Key, tab.Alias, notes) };
            if (group.Alias != tab.Alias)
            {
                group.Alias = tab.Alias;
            }

            group.Name = tab.Caption;
            group.Type = Enum.TryParse(tab.Type, ignoreCase: true, out PropertyGroupType groupType) ? groupType : PropertyGroupType.Group;
            group.SortOrder = tab.SortOrder;
            if (isNew)
            {
                type.PropertyGroups.Add(group);
            }
        }
    }

    private static bool IsWanted(PropertyGroup group, TypeItem item)
    {
        return item.Tabs!.Any(tab => tab.Key == group.Key || string.Equals(tab.Alias, group.Alias, StringComparison.OrdinalIgnoreCase))
            || item.Properties!.Any(property => string.Equals(property.TabAlias, group.Alias, StringComparison.OrdinalIgnoreCase));
    }

    private async Task<IDataType> DataTypeAsync(TypeProperty item, ImportRun run, List<string> notes)
    {
        if (await dataTypes.GetAsync(run.Here(item.DataType)) is { } known)
        {
            return known;
        }

        string editor = item.EditorAlias.Length > 0 ? LegacyEditors.Successor(item.EditorAlias) : "Umbraco.Label";
        IDataType placeholder = await placeholders.GetAsync(item.DataType, editor);
        notes.Add($"The data type of '{item.Alias}' is not here; '{placeholder.Name}' stands in for it.");
        return placeholder;
    }

    private static string? NullIfEmpty(string text)
    {
        return text.Length == 0 ? null : text;
    }
}
