using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Extensions;
using Varumarke.Engine.PropertyEditors.Common;

namespace Varumarke.Engine.PropertyEditors.Blocks;

/// <summary>What the block editors share: elements in the settings, values that hold several cultures, and a common index.</summary>
internal abstract class BlockDataEditor<TValueEditor, TSettings, TValue, TLayout>(
    IDataValueEditorFactory factory,
    IIOHelper ioHelper,
    IJsonSerializer jsonSerializer,
    IBlockValuePropertyIndexValueFactory indexing,
    BlockMerger merger,
    BlockReader<TValue, TLayout> reader) : EngineDataEditor<TValueEditor, TSettings>(factory, ioHelper)
    where TValueEditor : class, IDataValueEditor
    where TSettings : new()
    where TValue : BlockValue<TLayout>, new()
    where TLayout : class, IBlockLayoutItem, new()
{
    private readonly BlockEquality _equality = new(jsonSerializer);

    public override bool SupportsConfigurableElements => true;

    public override IPropertyIndexValueFactory PropertyIndexValueFactory => indexing;

    public override bool CanMergePartialPropertyValues(IPropertyType propertyType) => !propertyType.VariesByCulture();

    /// <summary>Where nothing is left of what was published before, the source itself, so that draft and published are equal.</summary>
    public override object? MergePartialPropertyValueForCulture(object? sourceValue, object? targetValue, string? culture)
    {
        // Umbraco publishes each culture twice, and what all cultures share again with it: after the first time there is nothing to take.
        if (culture == "*" || (sourceValue is string text && text.Equals(targetValue as string, StringComparison.Ordinal)) || reader.Look(sourceValue)?.BlockValue is not { } source)
        {
            return sourceValue;
        }

        TValue target = reader.Read(targetValue)?.BlockValue ?? new TValue();
        merger.TakeCulture(source, target, culture);
        return _equality.AreSame(source, target) ? sourceValue : jsonSerializer.Serialize(target);
    }

    public override object? MergeVariantInvariantPropertyValue(object? sourceValue, object? targetValue, bool canUpdateInvariantData, HashSet<string> allowedCultures)
    {
        if (reader.Read(sourceValue)?.BlockValue is not { } existing)
        {
            return targetValue;
        }

        if (reader.Read(targetValue)?.BlockValue is not { } posted)
        {
            return canUpdateInvariantData ? targetValue : sourceValue;
        }

        merger.TakeAllowed(posted, existing, canUpdateInvariantData, allowedCultures);
        return jsonSerializer.Serialize(posted);
    }
}
