using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.PropertyEditors;
using Varumarke.Engine.PropertyEditors.RichText;

namespace Varumarke.Engine.PropertyEditors.Blocks;

/// <summary>
/// Indexes all text in the blocks of a value, and the markup of rich text, as one field a culture: a reader looks for words on a
/// page, not in the third block of its second column.
/// </summary>
internal sealed class BlockIndexValueFactory(BlockReaders readers, PropertyEditorCollection propertyEditors, RichTextText richText)
    : IBlockValuePropertyIndexValueFactory, IRichTextPropertyIndexValueFactory
{
    public IEnumerable<IndexValue> GetIndexValues(
        IProperty property,
        string? culture,
        string? segment,
        bool published,
        IEnumerable<string> availableCultures,
        IDictionary<Guid, IContentType> contentTypeDictionary)
    {
        object? value = property.GetValue(culture, segment, published);
        var texts = new List<(string? Culture, string Text)>();
        if (richText.Plain(property.PropertyType.PropertyEditorAlias, value) is { Length: > 0 } markup)
        {
            texts.Add((culture, markup));
        }

        if (readers.Find(property.PropertyType.PropertyEditorAlias, value) is { } blocks)
        {
            IEnumerable<BlockPropertyValue> properties = blocks.ContentData
                .Where(item => blocks.Expose.Any(entry => entry.ContentKey == item.Key))
                .SelectMany(item => item.Values);
            texts.AddRange(properties.SelectMany(nested => Texts(nested, culture, published, availableCultures, contentTypeDictionary)));
        }

        return texts
            .GroupBy(text => text.Culture)
            .Select(group => new IndexValue { Culture = group.Key, FieldName = property.Alias, Values = [string.Join(Environment.NewLine, group.Select(text => text.Text))] });
    }

    private IEnumerable<(string? Culture, string Text)> Texts(
        BlockPropertyValue value,
        string? culture,
        bool published,
        IEnumerable<string> availableCultures,
        IDictionary<Guid, IContentType> contentTypes)
    {
        if (!propertyEditors.TryGet(value.PropertyType!.PropertyEditorAlias, out IDataEditor? editor))
        {
            return [];
        }

        // The temporary property is a draft: nothing has published it.
        return editor.PropertyIndexValueFactory
            .GetIndexValues(BlockValueMapper.Temporary(value), null, null, published: false, availableCultures, contentTypes)
            .SelectMany(index => index.Values.Select(text => (Culture: index.Culture ?? value.Culture ?? culture, Text: text?.ToString())))
            .Where(text => !string.IsNullOrWhiteSpace(text.Text))
            .Select(text => (text.Culture, text.Text!));
    }
}
