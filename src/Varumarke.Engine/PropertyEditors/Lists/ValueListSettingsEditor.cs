using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Varumarke.Engine.PropertyEditors.Common;

namespace Varumarke.Engine.PropertyEditors.Lists;

/// <summary>
/// The settings of lists of options. Options are texts; versions before 14 stored them as <c>{"id": 1, "value": "text"}</c>,
/// which is read too. Empty and repeated options are refused, because a stored choice could then not be told from another.
/// </summary>
internal sealed class ValueListSettingsEditor<TSettings> : SettingsEditor<TSettings>
    where TSettings : ValueListConfiguration, new()
{
    private const string ItemsKey = "items";

    public ValueListSettingsEditor(IIOHelper ioHelper)
        : base(ioHelper) => Require(ItemsKey, new ItemsValidator());

    public override object ToConfigurationObject(
        IDictionary<string, object> configuration,
        IConfigurationEditorJsonSerializer configurationEditorJsonSerializer)
    {
        if (configuration.TryGetValue(ItemsKey, out object? items) && items is not IEnumerable<string>)
        {
            configuration = new Dictionary<string, object>(configuration) { [ItemsKey] = Texts(items).ToArray() };
        }

        return base.ToConfigurationObject(configuration, configurationEditorJsonSerializer);
    }

    private static IEnumerable<string> Texts(object? items) =>
        items is IEnumerable list and not string
            ? list.Cast<object?>().Select(item => EditorValues.Text(item is JsonObject legacy ? legacy["value"] : item)).OfType<string>()
            : [];

    private sealed class ItemsValidator : IValueValidator
    {
        public IEnumerable<ValidationResult> Validate(object? value, string? valueType, object? dataTypeConfiguration, PropertyValidationContext validationContext)
        {
            string[] texts = Texts(value).ToArray();
            foreach (string text in texts.GroupBy(text => text).Where(group => group.Count() > 1).Select(group => group.Key))
            {
                yield return new ValidationResult($"The option '{text}' occurs more than once.", [ItemsKey]);
            }

            if (texts.Any(string.IsNullOrWhiteSpace))
            {
                yield return new ValidationResult("An option cannot be empty.", [ItemsKey]);
            }
        }
    }
}
