using System.Globalization;
using Umbraco.Cms.Core.Services;
using Varumarke.Tests.PropertyEditors;

namespace Varumarke.Tests.Localization;

[Collection(EngineCollection.Name)]
public sealed class LocalizedTextsTests(EditorBench bench) : IClassFixture<EditorBench>
{
    [Theory]
    [InlineData("en-US", "Invalid email")]
    [InlineData("en-GB", "Invalid email")]
    [InlineData("", "Invalid email")]
    [InlineData("fi-FI", "Invalid email")]
    [InlineData("sv-SE", "Invalid email")]
    public void Localize_AnyCulture_GivesTheNearestLanguage(string culture, string expected) =>
        Assert.Equal(expected, bench.Get<ILocalizedTextService>().Localize("validation", "invalidEmail", CultureInfo.GetCultureInfo(culture)));

    [Fact]
    public void Faults_InAnyCulture_AreText() =>
        Assert.DoesNotContain('[', bench.PostedFaults("Umbraco.TextBox", "\"1234567\"", """{"maxChars": 5}""").Single());
}
