using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors.Validation;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Varumarke.Engine.PropertyEditors.Blocks;

/// <summary>
/// Validates each value in each block as if its property stood on the page itself, properties without a value included, and
/// says where with a JSON path, by which the backoffice finds the field. Blocks that are not shown in the cultures at hand are
/// nobody's concern yet.
/// </summary>
internal sealed class BlockValidator(IPropertyValidationService validationService, BlockElementTypes elementTypes)
{
    public IEnumerable<ValidationResult> Validate(BlockValue value, string path, PropertyValidationContext context)
    {
        HashSet<Guid> shown = value.Expose
            .Where(entry => entry.Culture is null || Cultures(context) is not { Count: > 0 } cultures || cultures.InvariantContains(entry.Culture))
            .Select(entry => entry.ContentKey)
            .ToHashSet();
        HashSet<Guid> settings = References(value).Where(item => shown.Contains(item.ContentKey)).Select(item => item.SettingsKey).OfType<Guid>().ToHashSet();

        List<ValidationResult> faults =
        [
            .. Faults(value.ContentData, $"{path}contentData", shown, value.Expose, context),
            .. Faults(value.SettingsData, $"{path}settingsData", settings, value.Expose, context),
        ];
        if (faults.Count == 0)
        {
            return [];
        }

        var result = new NestedValidationResults();
        faults.ForEach(result.ValidationResults.Add);
        return [result];
    }

    private static List<string> Cultures(PropertyValidationContext context) =>
        context.Culture is { Length: > 0 } culture && culture != "*" ? [culture] : context.CulturesBeingValidated.ToList();

    private static IEnumerable<IBlockLayoutItem> References(BlockValue value)
    {
        IEnumerable<IBlockLayoutItem> layout = value.Layout.TryGetValue(value.PropertyEditorAlias, out IEnumerable<IBlockLayoutItem>? items) ? items : [];
        return layout.SelectMany(WithNested);

        static IEnumerable<IBlockLayoutItem> WithNested(IBlockLayoutItem item) =>
            item is BlockGridLayoutItem grid
                ? grid.Areas.SelectMany(area => area.Items).SelectMany(WithNested).Prepend(item)
                : [item];
    }

    private IEnumerable<ValidationResult> Faults(
        List<BlockItemData> items,
        string path,
        HashSet<Guid> shown,
        IEnumerable<BlockItemVariation> expose,
        PropertyValidationContext context)
    {
        for (int i = 0; i < items.Count; i++)
        {
            BlockItemData item = items[i];
            if (!shown.Contains(item.Key) || elementTypes.Find(item.ContentTypeKey) is not { } type)
            {
                continue;
            }

            for (int j = 0; j < item.Values.Count; j++)
            {
                BlockPropertyValue value = item.Values[j];
                if (IsConcerned(value.Culture, context) && Fault($"{path}[{i}].values[{j}].value", value.PropertyType!, value.Value, value.Culture, value.Segment, context) is { } fault)
                {
                    yield return fault;
                }
            }

            foreach ((IPropertyType property, string? culture) in Missing(item, type, expose, context))
            {
                string missing = JsonPathExpression.MissingPropertyValue(property.Alias, culture, segment: null);
                if (Fault($"{path}[{i}].values[{missing}].value", property, null, culture, null, context) is { } fault)
                {
                    yield return fault;
                }
            }
        }
    }

    private static bool IsConcerned(string? culture, PropertyValidationContext context) =>
        culture is null || Cultures(context) is not { Count: > 0 } cultures || cultures.InvariantContains(culture);

    /// <summary>A client need not post what was never filled in, and "required" is about just that.</summary>
    private static IEnumerable<(IPropertyType Property, string? Culture)> Missing(
        BlockItemData item,
        IContentType type,
        IEnumerable<BlockItemVariation> expose,
        PropertyValidationContext context)
    {
        foreach (IPropertyType property in type.CompositionPropertyTypes)
        {
            IEnumerable<string?> expected = property.VariesByCulture()
                ? expose.Where(entry => entry.ContentKey == item.Key && entry.Culture is not null && IsConcerned(entry.Culture, context)).Select(entry => entry.Culture).Distinct()
                : [null];
            foreach (string? culture in expected.Where(culture => !item.Values.Any(value => value.Alias == property.Alias && (value.Culture.InvariantEquals(culture) || culture is null))))
            {
                yield return (property, culture);
            }
        }
    }

    private NestedJsonPathValidationResults? Fault(string path, IPropertyType property, object? value, string? culture, string? segment, PropertyValidationContext context)
    {
        var nested = new PropertyValidationContext
        {
            Culture = culture,
            Segment = segment,
            CulturesBeingValidated = Cultures(context),
            SegmentsBeingValidated = context.SegmentsBeingValidated,
        };
        var result = new NestedJsonPathValidationResults(path);
        foreach (ValidationResult fault in validationService.ValidatePropertyValue(property, value, nested))
        {
            result.ValidationResults.Add(fault);
        }

        return result.ValidationResults.Count == 0 ? null : result;
    }
}
