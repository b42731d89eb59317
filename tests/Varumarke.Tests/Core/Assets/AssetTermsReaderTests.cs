using Microsoft.Extensions.Options;
using Varumarke.Core.Assets;
using Varumarke.Core.Rights;
using Varumarke.Tests.Core.Rights;

namespace Varumarke.Tests.Core.Assets;

public class AssetTermsReaderTests
{
    [Fact]
    public void Read_Picture_SaysWhoseItIsAndUntilWhen()
    {
        AssetTerms terms = Read(new FakeMedia("brandImage")
            .Set("photographer", " Anna Ek ")
            .Set("rightsHolder", "Hagfors kommun")
            .Set("licence", new[] { "CC-BY-4.0" })
            .Set("legalBasis", "consent")
            .Set("consentValidTo", new DateTime(2026, 7, 1))
            .Set("deliverableTo", new DateTime(2026, 8, 1))
            .Set("place", "Uddeholm")
            .Set("altTextSv", "En älv")
            .Set("altTextEn", "A river")
            .Set("captionSv", "Klarälven"));

        Assert.Equal("Anna Ek", terms.Creator);
        Assert.Equal("Anna Ek / Hagfors kommun", terms.CreditLine);
        Assert.Equal("© Hagfors kommun", terms.CopyrightNotice);
        Assert.Equal("https://creativecommons.org/licenses/by/4.0/", terms.LicenceUrl);
        Assert.Equal(new DateTimeOffset(2026, 7, 1, 22, 0, 0, TimeSpan.Zero), terms.UsableUntil);
        Assert.Equal("Uddeholm", terms.Place);
        Assert.Equal("A river", terms.AltTextIn("en-GB"));
        Assert.Equal("En älv", terms.AltTextIn("nb-NO"));
        Assert.Equal("Klarälven", terms.CaptionIn("en-GB"));
    }

    [Fact]
    public void Read_Cc0_ClaimsNoCopyright() =>
        Assert.Null(Read(new FakeMedia("brandImage").Set("rightsHolder", "Hagfors kommun").Set("licence", "CC0-1.0")).CopyrightNotice);

    [Theory]
    [InlineData("brandImage", "Anna Ek", null, "Anna Ek")]
    [InlineData("brandImage", null, "Hagfors kommun", "Hagfors kommun")]
    [InlineData("brandImage", "Hagfors kommun", "hagfors kommun", "Hagfors kommun")]
    [InlineData("brandVideo", "Anna Ek", "Hagfors kommun", "Film: Anna Ek / Hagfors kommun")]
    [InlineData("brandLogo", "Anna Ek", "Hagfors kommun", "Anna Ek / Hagfors kommun")]
    [InlineData("brandImage", null, null, null)]
    public void Read_CreditLine_NamesEachOnce(string type, string? creator, string? holder, string? expected) =>
        Assert.Equal(expected, Read(new FakeMedia(type).Set("photographer", creator ?? "").Set("rightsHolder", holder ?? " ")).CreditLine);

    [Theory]
    [InlineData("brandImage", "photograph", "Foto: Anna Ek", "Photo: Anna Ek", "digitalCapture")]
    [InlineData("brandImage", "drawn", "Illustration: Anna Ek", "Illustration: Anna Ek", "digitalCreation")]
    [InlineData("brandImage", "composite", "Montage: Anna Ek", "Montage: Anna Ek", "composite")]
    [InlineData("brandImage", "aiMade", "AI-bild: Anna Ek", "AI image: Anna Ek", "trainedAlgorithmicMedia")]
    [InlineData("brandImage", "aiAltered", "Bild, ändrad med AI: Anna Ek", "Image, altered with AI: Anna Ek", "compositeWithTrainedAlgorithmicMedia")]
    [InlineData("brandImage", "guessed", "Anna Ek", "Anna Ek", null)]
    [InlineData("brandImage", "", "Anna Ek", "Anna Ek", null)]
    [InlineData("brandLogo", "drawn", "Anna Ek", "Anna Ek", "digitalCreation")]
    public void Read_MadeHow_ChoosesTheWordAndTheSourceType(string type, string made, string swedish, string english, string? source)
    {
        AssetTerms terms = Read(new FakeMedia(type).Set("photographer", "Anna Ek").Set("madeHow", made));

        Assert.Equal(swedish, terms.CreditLineIn("sv-SE"));
        Assert.Equal(swedish, terms.CreditLineIn("nb-NO"));
        Assert.Equal(english, terms.CreditLineIn("en-GB"));
        Assert.Equal(source is null ? null : "http://cv.iptc.org/newscodes/digitalsourcetype/" + source, terms.MadeHow?.SourceType);
        Assert.Equal(terms.MadeHow, MadeHow.OfSourceType(terms.MadeHow?.SourceType));
    }

    [Fact]
    public void Read_CreditLine_SiteOfPhotographsAlone_SaysSo()
    {
        var options = new AssetTermsOptions { CreditPrefixes = { ["brandImage"] = "Foto: " } };

        AssetTerms terms = new AssetTermsReader(Options.Create(options), Options.Create(new AssetGateOptions())).Read(new FakeMedia("brandImage").Set("photographer", "Anna Ek"));

        Assert.Equal("Foto: Anna Ek", terms.CreditLine);
    }

    [Theory]
    [InlineData("""[{"name":"CC0","url":"https://creativecommons.org/publicdomain/zero/1.0/deed.sv"}]""", "https://creativecommons.org/publicdomain/zero/1.0/")]
    [InlineData("""[{"udi":"umb://document/3885c85b737f5d27bd8be23fc6b2d9a5"},{"url":"https://hagfors.example.se/villkor"}]""", "https://hagfors.example.se/villkor")]
    [InlineData("""[{"url":"/villkor"}]""", "https://hagfors.example.se/kommunens-villkor")]
    [InlineData("""[{"url":"javascript:alert(1)"}]""", "https://hagfors.example.se/kommunens-villkor")]
    [InlineData("[{", "https://hagfors.example.se/kommunens-villkor")]
    [InlineData("[1,null,\"x\"]", "https://hagfors.example.se/kommunens-villkor")]
    [InlineData("{}", "https://hagfors.example.se/kommunens-villkor")]
    [InlineData("", "https://hagfors.example.se/kommunens-villkor")]
    public void Read_LicenceLink_CountsWhenItIsAnAddress(string stored, string expected) =>
        Assert.Equal(expected, Read(new FakeMedia("brandImage").Set("licence", "municipal-terms").SetSource("licenceLink", stored)).LicenceUrl);

    [Fact]
    public void Read_Decorative_HasAnEmptyAlternativeText() =>
        Assert.Equal(string.Empty, Read(new FakeMedia("brandImage").Set("decorative", true).Set("altTextSv", "En älv")).AltTextIn("sv-SE"));

    [Fact]
    public void Read_UmbracosOwnType_ClaimsNothing()
    {
        AssetTerms terms = Read(new FakeMedia("Image").Set("photographer", "Anna Ek").Set("altTextSv", "En älv"));

        Assert.Null(terms.CreditLine);
        Assert.Null(terms.UsableUntil);
        Assert.Equal("En älv", terms.AltTextIn(null));
    }

    private static AssetTerms Read(FakeMedia media)
    {
        var options = new AssetTermsOptions { LicenceUrls = { ["municipal-terms"] = "https://hagfors.example.se/kommunens-villkor" } };
        return new AssetTermsReader(Options.Create(options), Options.Create(new AssetGateOptions())).Read(media);
    }
}
