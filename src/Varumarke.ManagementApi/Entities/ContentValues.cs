using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;

namespace Varumarke.ManagementApi.Entities;

/// <summary>The values of a document, a media item or a member, in the languages that it has.</summary>
internal sealed class ContentValues(PropertyEditorCollection editors)
{
    /// <summary>Draft and published go through the same code: the client finds unpublished changes by comparing the two texts.</summary>
    /// <param name="content">Whose.</param>
    /// <param name="published">What is published, rather than the draft.</param>
    /// <param name="aliases">Of these properties alone; null for all.</param>
    public List<ValueModel> Of(IContentBase content, bool published = false, IReadOnlySet<string>? aliases = null)
    {
        var values = new List<ValueModel>();
        string?[] cultures = [.. content.AvailableCultures];
        foreach (IProperty stored in content.Properties.Where(property => aliases is null || aliases.Contains(property.Alias)))
        {
            if (editors[stored.PropertyType.PropertyEditorAlias]?.GetValueEditor() is { } editor)
            {
                Add(values, published ? Published(stored) : stored, cultures, editor);
            }
        }

        return values;
    }

    private static void Add(List<ValueModel> values, IProperty property, string?[] cultures, IDataValueEditor editor)
    {
        foreach (string? culture in property.PropertyType.VariesByCulture() ? cultures : [null])
        {
            foreach (string? segment in SegmentsOf(property))
            {
                // Some editors make an empty list of what nobody has filled in, which is no value.
                if (property.GetValue(culture, segment) is not null && editor.ToEditor(property, culture, segment) is { } value)
                {
                    values.Add(new ValueModel(culture, segment, property.Alias, value, property.PropertyType.PropertyEditorAlias));
                }
            }
        }
    }

    private static IEnumerable<string?> SegmentsOf(IProperty property) => property.PropertyType.VariesBySegment()
        ? property.Values.Select(value => value.Segment).Append(null).Distinct()
        : [null];

    // An editor reads the edited value of a property, so the published one takes its place in a copy.
    private static Property Published(IProperty property)
    {
        var copy = new Property(property.PropertyType);
        foreach (IPropertyValue value in property.Values)
        {
            copy.SetValue(value.PublishedValue, value.Culture, value.Segment);
        }

        return copy;
    }
}
