using System.Collections.Concurrent;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;

namespace Varumarke.Persistence.Contents;

/// <summary>Keeps the tags of an item in step with the values of its tag properties.</summary>
/// <remarks>Property editors reach back to the repositories, so they are asked for late, as are tags, which few need.</remarks>
internal sealed class ContentTags(Lazy<ITagRepository> tags, IDataTypeRepository dataTypes, Cultures cultures, Lazy<PropertyEditorCollection> editors)
{
    private readonly ConcurrentDictionary<string, bool> _tagEditors = new(StringComparer.OrdinalIgnoreCase);

    public void Assign(IContentBase content)
    {
        foreach (IProperty property in content.Properties.Where(property => IsTagEditor(property.PropertyType.PropertyEditorAlias)))
        {
            var provider = (IDataValueTags)editors.Value[property.PropertyType.PropertyEditorAlias]!.GetValueEditor();
            object? configuration = dataTypes.Get(property.PropertyType.DataTypeId)?.ConfigurationObject;
            ITag[] assigned = [.. property.PropertyType.VariesByCulture()
                ? property.Values.SelectMany(value => provider.GetTags(value.EditedValue, configuration, cultures.Find(value.Culture)))
                : provider.GetTags(property.GetValue(), configuration, null)];
            tags.Value.Assign(content.Id, property.PropertyTypeId, assigned);
        }
    }

    public void Clear(IContentBase content)
    {
        if (content.Properties.Any(property => IsTagEditor(property.PropertyType.PropertyEditorAlias)))
        {
            tags.Value.RemoveAll(content.Id);
        }
    }

    private bool IsTagEditor(string alias) => _tagEditors.GetOrAdd(alias, known => editors.Value[known]?.GetValueEditor() is IDataValueTags);
}
