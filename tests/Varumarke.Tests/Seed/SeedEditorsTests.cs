using System.ComponentModel.DataAnnotations;
using System.Xml.Linq;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Varumarke.Tests.PropertyEditors;

namespace Varumarke.Tests.Seed;

/// <summary>The real editors accept every setting and every plain value of the seed, so that an editor can open and save any page.</summary>
public sealed class SeedEditorsTests : IDisposable
{
    private readonly EditorBench _bench = new(services => services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build()));

    /// <summary>Editors whose validation needs no look-up in a database.</summary>
    public static TheoryData<string> PlainEditors =>
    [
        "Umbraco.TextBox", "Umbraco.TextArea", "Umbraco.EmailAddress", "Umbraco.MultipleTextstring", "Umbraco.Integer", "Umbraco.Decimal",
        "Umbraco.Slider", "Umbraco.TrueFalse", "Umbraco.DateTime", "Umbraco.DropDown.Flexible", "Umbraco.RadioButtonList", "Umbraco.CheckBoxList", "Umbraco.Tags",
        "Umbraco.ImageCropper", "Umbraco.UploadField", "Umbraco.ColorPicker", "Umbraco.ContentPicker",
    ];

    [Fact]
    public void DataTypes_SettingsOfEachKnownEditor_AreValid()
    {
        var serializer = _bench.Get<IConfigurationEditorJsonSerializer>();
        foreach (SeedItem item in SeedFolder.In("DataTypes").Where(item => _bench.Get<PropertyEditorCollection>()[Editor(item)] is not null))
        {
            IConfigurationEditor editor = _bench.Editor(Editor(item)).GetConfigurationEditor();
            IEnumerable<ValidationResult> faults = editor.Validate(editor.FromDatabase(item.Root.Element("Config")!.Value, serializer));
            Assert.True(!faults.Any(), item.File + ": " + string.Join("; ", faults.Select(fault => fault.ErrorMessage)));
        }
    }

    [Theory]
    [MemberData(nameof(PlainEditors))]
    public void Values_OfEachPlainEditor_CanBeShownAndSavedAgain(string alias)
    {
        Dictionary<Guid, SeedItem> dataTypes = SeedFolder.In("DataTypes").Where(item => Editor(item) == alias).ToDictionary(item => item.Key);
        Dictionary<string, SeedItem> types = SeedFolder.In("ContentTypes").Concat(SeedFolder.In("MediaTypes")).ToDictionary(item => item.Alias);
        int values = 0;
        foreach (SeedItem item in SeedFolder.In("Content").Concat(SeedFolder.In("Media")))
        {
            SeedItem type = types[item.ContentType!];
            foreach (XElement property in type.Root.Descendants("Composition").Select(part => types[part.Value]).Append(type).SelectMany(part => part.Root.Descendants("GenericProperty")))
            {
                if (!dataTypes.TryGetValue(Guid.Parse(property.Element("Definition")!.Value), out SeedItem? dataType))
                {
                    continue;
                }

                foreach (string stored in Stored(item, property).Where(value => value.Length > 0))
                {
                    values++;
                    string[] faults = Faults(alias, stored, dataType.Root.Element("Config")!.Value, property);
                    Assert.True(faults.Length == 0, $"{item.File} {property.Element("Alias")!.Value}: {string.Join("; ", faults)}");
                }
            }
        }

        Assert.NotEqual(0, values);
    }

    public void Dispose() => _bench.Dispose();

    private static string Editor(SeedItem dataType) => dataType.Root.Element("Info")!.Element("EditorAlias")!.Value;

    private static IEnumerable<string> Stored(SeedItem item, XElement property) =>
        item.Root.Element("Properties")?.Element(property.Element("Alias")!.Value)?.Elements("Value").Select(value => value.Value) ?? [];

    private string[] Faults(string alias, string stored, string settings, XElement property)
    {
        object value = alias switch
        {
            "Umbraco.TrueFalse" => stored == "1" ? 1 : 0,
            "Umbraco.Integer" => int.Parse(stored, System.Globalization.CultureInfo.InvariantCulture),
            "Umbraco.Decimal" => decimal.Parse(stored, System.Globalization.CultureInfo.InvariantCulture),
            "Umbraco.DateTime" => DateTime.Parse(stored, System.Globalization.CultureInfo.InvariantCulture),
            _ => stored,
        };
        string shown = _bench.Show(alias, value, settings);
        return _bench.PostedFaults(alias, shown, settings, property.Element("Mandatory")!.Value == "true", property.Element("Validation")!.Value);
    }
}
