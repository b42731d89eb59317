using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Varumarke.Engine.PropertyEditors.Common;

namespace Varumarke.Engine.PropertyEditors.Blocks;

/// <summary>The number of blocks in a list.</summary>
internal sealed class BlockListCountValidator(BlockReaders readers, ILocalizedTextService texts) : IValueValidator
{
    public IEnumerable<ValidationResult> Validate(object? value, string? valueType, object? dataTypeConfiguration, PropertyValidationContext validationContext) =>
        dataTypeConfiguration is BlockListConfiguration settings
            ? texts.CountFaults(readers.List.Look(value)?.Layout?.Count() ?? 0, settings.ValidationLimit.Min, settings.ValidationLimit.Max)
            : [];
}

/// <summary>The number of blocks on a grid, and in each area of its blocks.</summary>
internal sealed class BlockGridCountValidator(BlockReaders readers, ILocalizedTextService texts) : IValueValidator
{
    public IEnumerable<ValidationResult> Validate(object? value, string? valueType, object? dataTypeConfiguration, PropertyValidationContext validationContext)
    {
        if (dataTypeConfiguration is not BlockGridConfiguration settings)
        {
            return [];
        }

        BlockGridLayoutItem[] layout = readers.Grid.Parse(value)?.Layout?.ToArray() ?? [];
        IEnumerable<ValidationResult> faults = texts.CountFaults(layout.Length, settings.ValidationLimit.Min, settings.ValidationLimit.Max);
        return AreasFit(layout, settings) ? faults : faults.Append(texts.Fault("entriesAreasMismatch"));
    }

    private static bool AreasFit(IEnumerable<BlockGridLayoutItem> items, BlockGridConfiguration settings)
    {
        var areas = settings.Blocks.SelectMany(block => block.Areas).DistinctBy(area => area.Key).ToDictionary(area => area.Key);
        return items.SelectMany(item => item.Areas).All(area =>
            (!areas.TryGetValue(area.Key, out BlockGridConfiguration.BlockGridAreaConfiguration? limits) || Fits(area.Items.Length, limits))
            && AreasFit(area.Items, settings));
    }

    private static bool Fits(int count, BlockGridConfiguration.BlockGridAreaConfiguration limits) =>
        (limits.MinAllowed is not > 0 || count >= limits.MinAllowed) && (limits.MaxAllowed is not > 0 || count <= limits.MaxAllowed);
}
