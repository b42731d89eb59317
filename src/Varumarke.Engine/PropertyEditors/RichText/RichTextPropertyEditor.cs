using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Extensions;
using Varumarke.Engine.PropertyEditors.Blocks;
using Varumarke.Engine.PropertyEditors.Common;

namespace Varumarke.Engine.PropertyEditors.RichText;

/// <summary>Formatted text with links, pictures and blocks in it.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.RichText, ValueType = ValueTypes.Text, ValueEditorIsReusable = false)]
internal sealed class RichTextPropertyEditor(
    IDataValueEditorFactory factory,
    IIOHelper ioHelper,
    IJsonSerializer jsonSerializer,
    IRichTextPropertyIndexValueFactory indexing,
    BlockMerger merger,
    BlockReaders readers) : EngineDataEditor<RichTextValueEditor, RichTextConfiguration>(factory, ioHelper)
{
    private readonly BlockEquality _equality = new(jsonSerializer);

    public override bool SupportsConfigurableElements => true;

    public override IPropertyIndexValueFactory PropertyIndexValueFactory => indexing;

    public override bool CanMergePartialPropertyValues(IPropertyType propertyType) => !propertyType.VariesByCulture();

    /// <summary>The markup is common to all cultures, as the layout of blocks is.</summary>
    public override object? MergePartialPropertyValueForCulture(object? sourceValue, object? targetValue, string? culture)
    {
        if (culture == "*" || Read(sourceValue) is not { } source || readers.RichText.Read(source.Blocks)?.BlockValue is not { } blocks)
        {
            return sourceValue;
        }

        RichTextBlockValue target = readers.RichText.Read(Read(targetValue)?.Blocks)?.BlockValue ?? new RichTextBlockValue();
        merger.TakeCulture(blocks, target, culture);
        return _equality.AreSame(blocks, target) ? sourceValue : jsonSerializer.Serialize(source with { Blocks = target });
    }

    public override object? MergeVariantInvariantPropertyValue(object? sourceValue, object? targetValue, bool canUpdateInvariantData, HashSet<string> allowedCultures)
    {
        if (Read(sourceValue) is not { } existing)
        {
            return targetValue;
        }

        if (Read(targetValue) is not { } posted)
        {
            return canUpdateInvariantData ? targetValue : sourceValue;
        }

        RichTextBlockValue? postedBlocks = readers.RichText.Read(posted.Blocks)?.BlockValue;
        RichTextBlockValue? existingBlocks = readers.RichText.Read(existing.Blocks)?.BlockValue;
        if (postedBlocks is null || existingBlocks is null)
        {
            return canUpdateInvariantData ? targetValue : sourceValue;
        }

        merger.TakeAllowed(postedBlocks, existingBlocks, canUpdateInvariantData, allowedCultures);
        return jsonSerializer.Serialize(new RichTextValue { Markup = canUpdateInvariantData ? posted.Markup : existing.Markup, Blocks = postedBlocks });
    }

    private RichTextValue? Read(object? value) => RichTextValue.Read(value, jsonSerializer);
}
