using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;

namespace Varumarke.Tests.Seed;

/// <summary>The texts keep the promises that the portal makes: two languages, three lengths, honest figures.</summary>
public sealed class SeedTextTests
{
    private const string Swedish = "sv-SE";
    private const string English = "en-GB";

    public static TheoryData<string> Cultures => [Swedish, English];

    [Fact]
    public void Languages_SwedishIsDefaultAndMandatory_EnglishFallsBackToIt()
    {
        XElement swedish = SeedFolder.In("Languages").Single(item => item.Alias == Swedish).Root;
        XElement english = SeedFolder.In("Languages").Single(item => item.Alias == English).Root;
        Assert.Equal(("true", "true"), ((string?)swedish.Element("IsDefault"), (string?)swedish.Element("IsMandatory")));
        Assert.Equal(("false", Swedish), ((string?)english.Element("IsDefault"), (string?)english.Element("Fallback")));
    }

    [Fact]
    public void Names_OfEveryDocument_AreGivenInBothCultures() =>
        Assert.All(SeedFolder.In("Content"), item => Assert.Equal(
            [English, Swedish],
            item.Root.Element("Info")!.Element("NodeName")!.Elements("Name").Where(name => name.Value.Length > 0).Select(name => (string)name.Attribute("Culture")!)));

    [Fact]
    public void Texts_WrittenInSwedish_AreTranslated() =>
        Assert.All(SeedFolder.In("Content"), item => Assert.All(item.Root.Element("Properties")!.Elements(), property =>
            Assert.Equal(item.Text(property.Name.LocalName, Swedish).Length > 0, item.Text(property.Name.LocalName, English).Length > 0)));

    [Fact]
    public void Labels_OfTheDictionary_AreGivenInBothCultures() =>
        Assert.All(SeedFolder.In("Dictionary"), item => Assert.Equal(
            [English, Swedish],
            item.Root.Descendants("Translation").Where(text => text.Value.Length > 0).Select(text => (string)text.Attribute("Language")!)));

    [Fact]
    public void Codes_ThatAnEditorChooses_HaveWordsInTheDictionary()
    {
        HashSet<string> words = [.. SeedFolder.In("Dictionary").Where(item => item.Alias.Contains('.', StringComparison.Ordinal)).Select(item => item.Alias[(item.Alias.IndexOf('.', StringComparison.Ordinal) + 1)..])];
        string[] lists = ["Umbraco.DropDown.Flexible", "Umbraco.RadioButtonList", "Umbraco.CheckBoxList"];
        string[] codes = [.. SeedFolder.In("DataTypes")
            .Where(item => lists.Contains(item.Root.Element("Info")!.Element("EditorAlias")!.Value))
            .Select(item => JsonDocument.Parse(item.Root.Element("Config")!.Value).RootElement)
            .Where(config => config.TryGetProperty("items", out _))
            .SelectMany(config => config.GetProperty("items").EnumerateArray())
            .Select(code => code.GetString()!)];

        // Umbraco's own lists are empty until somebody writes in them; the municipality's are not.
        Assert.NotEmpty(codes);
        Assert.Empty(codes.Except(words));
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void BrandTexts_InThreeLengths_KeepTheirLimits(string culture) =>
        Assert.All(SeedFolder.Documents("brandText"), item =>
        {
            Assert.InRange(item.Text("short", culture).Length, 1, 160);
            Assert.InRange(item.Text("medium", culture).Length, 161, 500);
            Assert.Contains("\"markup\"", item.Text("long", culture), StringComparison.Ordinal);
        });

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Strengths_Each_HavePromiseProofAndMessages(string culture) =>
        Assert.All(SeedFolder.Documents("strength"), item =>
        {
            Assert.InRange(item.Text("promise", culture).Length, 1, 160);
            Assert.InRange(item.Text("keyMessages", culture).Split('\n').Length, 3, 12);
            Assert.All(Blocks(item.Text("proofPoints", culture)), proof => Assert.NotEmpty(proof["source"]));
            Assert.InRange(Blocks(item.Text("proofPoints", culture)).Count, 3, 10);
        });

    [Fact]
    public void Goals_EveryRow_SaysThatItIsAnExampleAndWhenItWasRead() =>
        Assert.All(SeedGoal.All.SelectMany(goal => goal.History.Rows), row =>
        {
            Assert.StartsWith("exempel", row.Note, StringComparison.Ordinal);
            Assert.NotNull(row.ReadOn);
        });

    [Fact]
    public void Goals_AYearWithoutAValue_SaysWhy() =>
        Assert.All(SeedGoal.All.SelectMany(goal => goal.History.Rows).Where(row => row.Observed.Value is null), row => Assert.StartsWith("exempel: ", row.Note, StringComparison.Ordinal));

    [Fact]
    public void Goals_Together_ShowGapsACorrectionAChangedSourceAndBothSexes()
    {
        Assert.Contains(SeedGoal.All, goal => goal.History.Rows.Any(row => row.Observed.Value is null));
        Assert.Contains(SeedGoal.All, goal => goal.History.Rows.GroupBy(row => row.Year).Any(year => year.Count() > 1));
        Assert.Contains(SeedGoal.All, goal => goal.History.Rows.Any(row => row.Observed.BeginsAnew));
        Assert.Contains(SeedGoal.All, goal => goal.History.Rows.Any(row => row is { Women: not null, Men: not null }));
        Assert.Contains(SeedGoal.All, goal => goal.Item.Text("earlier").Length > 0);
    }

    [Fact]
    public void Goals_ThatHold_AreAsManyAsTheStrategyPromises() =>
        Assert.Equal(32, SeedGoal.All.Count(goal => goal.Removed is null));

    [Fact]
    public void Goals_MeasuredMoreSeldom_HaveNoValuesInBetween() =>
        Assert.All(SeedGoal.All.Where(goal => goal.Item.Text("frequency").Contains("every", StringComparison.Ordinal)), goal =>
        {
            int step = goal.Item.Text("frequency").Contains("everyFourthYear", StringComparison.Ordinal) ? 4 : 2;
            Assert.All(goal.History.Rows.Zip(goal.History.Rows.Skip(1)), pair => Assert.Equal(step, pair.Second.Year - pair.First.Year));
        });

    [Fact]
    public void Goals_WithAnAbsoluteTarget_NameTheValue() =>
        Assert.All(SeedFolder.Documents("goal"), item =>
            Assert.Equal(item.Text("targetKind") == "absolute", item.Text("targetValue").Length > 0));

    [Fact]
    public void Measures_Together_ShowAllFiveStatuses() =>
        Assert.Equal(
            ["cancelled", "delayed", "done", "notStarted", "underWay"],
            SeedFolder.Documents("measure").Select(item => JsonSerializer.Deserialize<string[]>(item.Text("status"))!.Single()).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Contributions_OfTheSeed_NameNobodyAndLieInNoDocument()
    {
        string contributions = File.ReadAllText(Path.Combine(SeedFolder.Path, "contributions.json"));
        Assert.DoesNotContain("@", contributions, StringComparison.Ordinal);
        Assert.DoesNotContain("contact", contributions, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(SeedFolder.Documents("contribution"));
        Assert.DoesNotContain(SeedFolder.All, item => item.Root.Descendants("Alias").Any(alias => alias.Value.StartsWith("contact", StringComparison.Ordinal) && alias.Value != "contactText"));
    }

    [Fact]
    public void Content_SomeOfIt_IsStillADraft() =>
        Assert.Contains(SeedFolder.In("Content"), item => !item.Published);

    /// <summary>The values of each block, in order, as text.</summary>
    private static IReadOnlyList<Dictionary<string, string>> Blocks(string value)
    {
        using JsonDocument json = JsonDocument.Parse(value);
        return
        [
            .. json.RootElement.GetProperty("contentData").EnumerateArray().Select(block => block.GetProperty("values").EnumerateArray()
                .ToDictionary(field => field.GetProperty("alias").GetString()!, field => field.GetProperty("value").ToString()))
        ];
    }
}
