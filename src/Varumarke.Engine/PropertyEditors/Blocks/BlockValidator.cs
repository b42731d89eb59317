using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validation;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Varumarke.Engine.PropertyEditors.Blocks;

/// <summary>
/// Validates each value in each block as if its property stood on the page itself, properties without a value included, and
/// says where with a JSON path, by which the backoffice finds the field. Blocks that are not shown in the cultures at hand are
/// nobody's concern yet. Blocks repeat themselves: what was found valid once in a value is not asked of the same value of the same
/// property again.
/// </summary>
internal sealed class BlockValidator(
    IPropertyValidationService validationService, BlockElementTypes elementTypes, PropertyEditorCollection propertyEditors, IDataTypeConfigurationCache settingsCache)
{
    public IEnumerable<ValidationResult> Validate(BlockValue value, string path, PropertyValidationContext context)
    {
        var concern = new Concern(context);
        HashSet<Guid> shown = value.Expose
            .Where(entry => concern.Holds(entry.Culture))
            .Select(entry => entry.ContentKey)
            .ToHashSet();
        HashSet<Guid> settings = References(value).Where(item => shown.Contains(item.ContentKey)).Select(item => item.SettingsKey).OfType<Guid>().ToHashSet();

        List<ValidationResult> faults =
        [
            .. Faults(value.ContentData, $"{path}contentData", shown, value.Expose, concern),
            .. Faults(value.SettingsData, $"{path}settingsData", settings, value.Expose, concern),
        ];
        if (faults.Count == 0)
        {
            return [];
        }

        var result = new NestedValidationResults();
        faults.ForEach(result.ValidationResults.Add);
        return [result];
    }

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
        Concern concern)
    {
        Dictionary<Guid, IContentType?> types = items.Select(item => item.ContentTypeKey).Distinct().ToDictionary(key => key, elementTypes.Find);
        for (int i = 0; i < items.Count; i++)
        {
            BlockItemData item = items[i];
            if (!shown.Contains(item.Key) || types[item.ContentTypeKey] is not { } type)
            {
                continue;
            }

            for (int j = 0; j < item.Values.Count; j++)
            {
                BlockPropertyValue value = item.Values[j];
                if (concern.Holds(value.Culture) && Fault(value.PropertyType!, value.Value, value.Culture, value.Segment, concern, () => $"{path}[{i}].values[{j}].value") is { } fault)
                {
                    yield return fault;
                }
            }

            foreach ((IPropertyType property, string? culture) in Missing(item, type, expose, concern))
            {
                if (Fault(property, null, culture, null, concern, () => $"{path}[{i}].values[{JsonPathExpression.MissingPropertyValue(property.Alias, culture, segment: null)}].value") is { } fault)
                {
                    yield return fault;
                }
            }
        }
    }

    /// <summary>A client need not post what was never filled in, and "required" is about just that.</summary>
    private static IEnumerable<(IPropertyType Property, string? Culture)> Missing(
        BlockItemData item,
        IContentType type,
        IEnumerable<BlockItemVariation> expose,
        Concern concern)
    {
        foreach (IPropertyType property in type.CompositionPropertyTypes)
        {
            IEnumerable<string?> expected = property.VariesByCulture()
                ? expose.Where(entry => entry.ContentKey == item.Key && entry.Culture is not null && concern.Holds(entry.Culture)).Select(entry => entry.Culture).Distinct()
                : [null];
            foreach (string? culture in expected.Where(culture => !item.Values.Any(value => value.Alias == property.Alias && (value.Culture.InvariantEquals(culture) || culture is null))))
            {
                yield return (property, culture);
            }
        }
    }

    private NestedJsonPathValidationResults? Fault(IPropertyType property, object? value, string? culture, string? segment, Concern concern, Func<string> path)
    {
        bool isPlain = property.Key != Guid.Empty && value is (null or string or ValueType);
        if (isPlain && concern.IsValid(property.Key, value, culture, segment))
        {
            return null;
        }

        PropertyValidationContext context = concern.Of(culture, segment);
        ValidationResult[] faults = isPlain && IsValid(concern.Editor(property, EditorOf), property, value, context) ? [] : [.. validationService.ValidatePropertyValue(property, value, context)];
        if (faults.Length == 0)
        {
            if (isPlain)
            {
                concern.NoteValid(property.Key, value, culture, segment);
            }

            return null;
        }

        var result = new NestedJsonPathValidationResults(path());
        Array.ForEach(faults, result.ValidationResults.Add);
        return result;
    }

    // Umbraco's service asks the same of the same editor, and finds language, type, settings and texts anew for each value first.
    private static bool IsValid(IDataValueEditor? editor, IPropertyType property, object? value, PropertyValidationContext context) =>
        editor is not null && !editor.Validate(value, property.Mandatory, property.ValidationRegExp, context).Any();

    private IDataValueEditor? EditorOf(IPropertyType property) =>
        propertyEditors.TryGet(property.PropertyEditorAlias, out IDataEditor? editor) ? editor.GetValueEditor(settingsCache.GetConfiguration(property.DataTypeKey)) : null;

    /// <summary>Which cultures and segments are validated, and what of them has been found valid.</summary>
    private sealed class Concern(PropertyValidationContext context)
    {
        private readonly HashSet<(Guid Property, object? Value, string? Culture, string? Segment)> _valid = [];
        private readonly List<string> _cultures = context.Culture is { Length: > 0 } culture && culture != "*" ? [culture] : [.. context.CulturesBeingValidated];

        private readonly Dictionary<Guid, IDataValueEditor?> _editors = [];

        public IDataValueEditor? Editor(IPropertyType property, Func<IPropertyType, IDataValueEditor?> make)
        {
            if (!_editors.TryGetValue(property.Key, out IDataValueEditor? editor))
            {
                _editors.Add(property.Key, editor = make(property));
            }

            return editor;
        }

        public bool Holds(string? culture) => culture is null || _cultures.Count == 0 || _cultures.InvariantContains(culture);

        public bool IsValid(Guid property, object? value, string? culture, string? segment) => _valid.Contains((property, value, culture, segment));

        public void NoteValid(Guid property, object? value, string? culture, string? segment) => _valid.Add((property, value, culture, segment));

        public PropertyValidationContext Of(string? culture, string? segment) => new()
        {
            Culture = culture,
            Segment = segment,
            CulturesBeingValidated = _cultures,
            SegmentsBeingValidated = context.SegmentsBeingValidated,
        };
    }
}
