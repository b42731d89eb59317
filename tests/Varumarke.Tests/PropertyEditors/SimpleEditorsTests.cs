using Umbraco.Cms.Core.PropertyEditors.ValueConverters;

namespace Varumarke.Tests.PropertyEditors;

[Collection(EngineCollection.Name)]
public sealed class SimpleEditorsTests(EditorBench bench) : IClassFixture<EditorBench>
{
    private const string Options = """{"items": ["Röd", "Grön", "Blå"]}""";
    private const string ManyOptions = """{"items": ["Röd", "Grön", "Blå"], "multiple": true}""";
    private const string Colors = """{"items": [{"value": "#aa0000", "label": "Röd"}], "useLabel": true}""";

    [Theory]
    [InlineData("Umbraco.TextBox", "\"Hagfors å ä ö\"", "{}")]
    [InlineData("Umbraco.TextArea", "\"två\\nrader\"", "{}")]
    [InlineData("Umbraco.EmailAddress", "\"kommun@hagfors.se\"", "{}")]
    [InlineData("Umbraco.MultipleTextstring", "[\"ett\",\"två\"]", "{}")]
    [InlineData("Umbraco.CheckBoxList", "[\"Röd\",\"Blå\"]", Options)]
    [InlineData("Umbraco.DropDown.Flexible", "[\"Röd\"]", Options)]
    [InlineData("Umbraco.RadioButtonList", "\"Grön\"", Options)]
    [InlineData("Umbraco.TrueFalse", "true", "{}")]
    [InlineData("Umbraco.TrueFalse", "false", "{}")]
    [InlineData("Umbraco.ColorPicker", "{\"value\":\"#aa0000\",\"label\":\"Röd\"}", Colors)]
    [InlineData("Umbraco.Slider", "{\"from\":5,\"to\":10.5}", """{"enableRange": true, "minVal": 0, "maxVal": 20}""")]
    [InlineData("Umbraco.Tags", "[\"älv\",\"skog\"]", """{"group": "default", "storageType": "Json"}""")]
    [InlineData("Umbraco.Tags", "[\"älv\",\"skog\"]", """{"group": "default", "storageType": "Csv"}""")]
    [InlineData("Umbraco.DateOnly", "{\"date\":\"2026-06-19\",\"timeZone\":null}", "{}")]
    [InlineData("Umbraco.TimeOnly", "{\"date\":\"13:45:00\",\"timeZone\":null}", "{}")]
    [InlineData("Umbraco.DateTimeUnspecified", "{\"date\":\"2026-06-19T13:45:00\",\"timeZone\":null}", "{}")]
    [InlineData("Umbraco.DateTimeWithTimeZone", "{\"date\":\"2026-06-19T13:45:00+02:00\",\"timeZone\":\"Europe/Stockholm\"}", "{}")]
    public void StoreThenShow_ValidValue_ComesBackAsPosted(string alias, string posted, string settings)
    {
        Assert.Empty(bench.PostedFaults(alias, posted, settings, required: true));
        Assert.Equal(posted, bench.Show(alias, bench.Store(alias, posted, settings), settings));
    }

    [Theory]
    [InlineData("Umbraco.TextBox", "\"1234567\"", """{"maxChars": 5}""")]
    [InlineData("Umbraco.TextBox", "\"1234567\"", """{"maxChars": "5"}""")]
    [InlineData("Umbraco.TextArea", "\"1234567\"", """{"maxChars": 5}""")]
    [InlineData("Umbraco.EmailAddress", "\"inte en adress\"", "{}")]
    [InlineData("Umbraco.MultipleTextstring", "[\"ett\"]", """{"min": 2}""")]
    [InlineData("Umbraco.MultipleTextstring", "[\"ett\",\"två\"]", """{"max": 1}""")]
    [InlineData("Umbraco.CheckBoxList", "[\"Lila\"]", Options)]
    [InlineData("Umbraco.DropDown.Flexible", "[\"Lila\"]", Options)]
    [InlineData("Umbraco.RadioButtonList", "\"Lila\"", Options)]
    [InlineData("Umbraco.ColorPicker", "{\"value\":\"#00ff00\",\"label\":\"Grön\"}", Colors)]
    [InlineData("Umbraco.Slider", "{\"from\":25,\"to\":25}", """{"minVal": 0, "maxVal": 20}""")]
    [InlineData("Umbraco.Slider", "{\"from\":5,\"to\":10}", """{"minVal": 0, "maxVal": 20}""")]
    [InlineData("Umbraco.Slider", "{\"from\":10,\"to\":5}", """{"enableRange": true, "minVal": 0, "maxVal": 20}""")]
    [InlineData("Umbraco.Slider", "{\"from\":3,\"to\":3}", """{"minVal": 0, "maxVal": 20, "step": 2}""")]
    [InlineData("Umbraco.DateOnly", "{\"date\":\"i går\"}", "{}")]
    [InlineData("Umbraco.DateOnly", "\"i går\"", "{}")]
    [InlineData("Umbraco.DateTime", "\"i går\"", "{}")]
    [InlineData("Umbraco.DateTimeWithTimeZone", "{\"date\":\"2026-06-19T13:45:00+02:00\",\"timeZone\":\"Asia/Tokyo\"}", """{"timeZones": {"mode": "custom", "timeZones": ["Europe/Stockholm"]}}""")]
    public void Validate_WrongValue_OneFault(string alias, string posted, string settings) =>
        Assert.Single(bench.PostedFaults(alias, posted, settings));

    [Theory]
    [InlineData("Umbraco.CheckBoxList", "[]")]
    [InlineData("Umbraco.CheckBoxList", "[\"\"]")]
    [InlineData("Umbraco.DropDown.Flexible", "[]")]
    [InlineData("Umbraco.Tags", "[]")]
    [InlineData("Umbraco.MultipleTextstring", "[]")]
    [InlineData("Umbraco.TextBox", "\" \"")]
    [InlineData("Umbraco.TrueFalse", "null")]
    public void Validate_RequiredAndEmpty_OneFault(string alias, string posted) =>
        Assert.Single(bench.PostedFaults(alias, posted, required: true));

    [Fact]
    public void Validate_OneLineBreaksTheFormat_OneFault()
    {
        Assert.Single(bench.PostedFaults("Umbraco.MultipleTextstring", "[\"12\",\"ab\"]", format: "^[0-9]+$"));
        Assert.Empty(bench.PostedFaults("Umbraco.MultipleTextstring", "[\"12\",\"34\"]", format: "^[0-9]+$"));
    }

    [Theory]
    [InlineData("Umbraco.CheckBoxList", "[\"trasig")]
    [InlineData("Umbraco.CheckBoxList", "{\"a\":1}")]
    [InlineData("Umbraco.DropDown.Flexible", "[1,{]")]
    [InlineData("Umbraco.ColorPicker", "{\"value\":")]
    [InlineData("Umbraco.ColorPicker", "{trasig}")]
    [InlineData("Umbraco.Tags", "[trasig]")]
    [InlineData("Umbraco.Slider", "a,b,c")]
    [InlineData("Umbraco.DateOnly", "{trasig}")]
    [InlineData("Umbraco.TimeOnly", "[]")]
    [InlineData("Umbraco.DateTimeWithTimeZone", "{\"date\":17}")]
    [InlineData("Umbraco.MultipleTextstring", "[trasig]")]
    [InlineData("Umbraco.RadioButtonList", "{}")]
    public void ShowAndConvert_BrokenStoredValue_NeverThrow(string alias, string stored)
    {
        Assert.NotNull(bench.Show(alias, stored));
        Assert.Null(Record.Exception(() => bench.Convert(alias, stored)));
        Assert.NotNull(bench.ConvertForDelivery(alias, stored));
        Assert.NotNull(bench.Faults(alias, stored));
    }

    [Fact]
    public void Convert_ValidValues_GiveClrTypes()
    {
        Assert.Equal(new[] { "Röd", "Blå" }, bench.Convert("Umbraco.CheckBoxList", "[\"Röd\",\"Blå\"]", Options));
        Assert.Equal("Röd", bench.Convert("Umbraco.DropDown.Flexible", "[\"Röd\"]", Options));
        Assert.Equal(new[] { "Röd" }, bench.Convert("Umbraco.DropDown.Flexible", "[\"Röd\"]", ManyOptions));
        Assert.Equal(true, bench.Convert("Umbraco.TrueFalse", 1));
        Assert.Equal(5.5m, bench.Convert("Umbraco.Slider", "5.5"));
        Assert.Equal(new[] { "älv", "skog" }, bench.Convert("Umbraco.Tags", "älv, skog"));
        Assert.Equal("Röd", Assert.IsType<ColorPickerValueConverter.PickedColor>(bench.Convert("Umbraco.ColorPicker", "{\"value\":\"#aa0000\",\"label\":\"Röd\"}")).Label);
        Assert.Equal(new DateOnly(2026, 6, 19), bench.Convert("Umbraco.DateOnly", "{\"date\":\"2026-06-19T00:00:00+00:00\"}"));
        Assert.Equal(new TimeOnly(13, 45), bench.Convert("Umbraco.TimeOnly", "{\"date\":\"0001-01-01T13:45:00+00:00\"}"));
        Assert.Equal(new DateTime(2026, 6, 19, 13, 45, 0), bench.Convert("Umbraco.DateTimeUnspecified", "{\"date\":\"2026-06-19T13:45:00+00:00\"}"));
        Assert.Equal(
            new DateTimeOffset(2026, 6, 19, 13, 45, 0, TimeSpan.FromHours(2)),
            bench.Convert("Umbraco.DateTimeWithTimeZone", "{\"date\":\"2026-06-19T13:45:00+02:00\",\"timeZone\":\"Europe/Stockholm\"}"));
    }

    [Fact]
    public void Store_DateTimeWithZone_KeepsWallClock() =>
        Assert.Equal(new DateTime(2026, 6, 19, 13, 45, 0), bench.Store("Umbraco.DateTime", "\"2026-06-19T13:45:00+05:00\""));

    [Fact]
    public void Store_TimeWithPositiveOffset_KeepsTimeOfDay() =>
        Assert.Equal("{\"date\":\"13:45:00\",\"timeZone\":null}", bench.Show("Umbraco.TimeOnly", bench.Store("Umbraco.TimeOnly", "{\"date\":\"13:45+02:00\"}")));

    [Fact]
    public void Store_MoreTextsThanAllowed_KeepsTheFirst() =>
        Assert.Equal("ett", bench.Store("Umbraco.MultipleTextstring", "[\"ett\",\"två\"]", """{"max": 1}"""));

    [Fact]
    public void Settings_OptionsFromOlderVersions_AreRead() =>
        Assert.Empty(bench.PostedFaults("Umbraco.RadioButtonList", "\"Grön\"", """{"items": [{"id": 1, "value": "Grön"}]}"""));

    [Fact]
    public void Settings_OneUnreadable_TheRestIsKept() =>
        Assert.Single(bench.PostedFaults("Umbraco.Slider", "{\"from\":25,\"to\":25}", """{"enableRange": {"nej": 1}, "maxVal": "20", "step": ""}"""));
}
