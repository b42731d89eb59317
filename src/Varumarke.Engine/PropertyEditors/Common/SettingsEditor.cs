using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Varumarke.Engine.PropertyEditors.Common;

/// <summary>
/// Reads a data type's settings. Where Umbraco fails on a setting that it cannot read, and with it every page that uses the
/// data type, this leaves that one setting at its default: settings are imported from many versions.
/// </summary>
internal class SettingsEditor<TSettings>(IIOHelper ioHelper) : ConfigurationEditor<TSettings>(ioHelper)
    where TSettings : new()
{
    public override object ToConfigurationObject(
        IDictionary<string, object> configuration,
        IConfigurationEditorJsonSerializer configurationEditorJsonSerializer)
    {
        if (TryRead(configuration, configurationEditorJsonSerializer, out object? settings))
        {
            return settings!;
        }

        var readable = configuration
            .Where(pair => TryRead(new Dictionary<string, object> { [pair.Key] = pair.Value }, configurationEditorJsonSerializer, out _))
            .ToDictionary();
        return TryRead(readable, configurationEditorJsonSerializer, out settings) ? settings! : new TSettings();
    }

    /// <summary>Adds a rule to the setting that is stored under <paramref name="key"/>.</summary>
    protected void Require(string key, IValueValidator validator)
    {
        ConfigurationField? field = Fields.Find(candidate => candidate.Key == key);
        if (field is null)
        {
            field = new ConfigurationField { Key = key };
            Fields.Add(field);
        }

        field.Validators.Add(validator);
    }

    private bool TryRead(IDictionary<string, object> configuration, IConfigurationEditorJsonSerializer serializer, out object? settings)
    {
        try
        {
            settings = base.ToConfigurationObject(configuration, serializer);
            return true;
        }
        catch (InvalidOperationException)
        {
            settings = null;
            return false;
        }
    }
}
