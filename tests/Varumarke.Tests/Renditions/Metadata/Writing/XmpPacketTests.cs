using System.Text.Json;
using System.Xml.Linq;
using CsCheck;
using Varumarke.Core.Assets;
using Varumarke.Renditions.Metadata.Writing;
using Varumarke.Testing.Pictures;

namespace Varumarke.Tests.Renditions.Metadata.Writing;

public class XmpPacketTests
{
    private const string Licence = "https://creativecommons.org/licenses/by/4.0/";

    [Fact]
    public void Write_AllTerms_AreReadByExifTool()
    {
        IReadOnlyDictionary<string, JsonElement> tags = ExifTool.Read(XmpPacket.Write(SampleAssets.Statement));

        Assert.Equal("Åsa Öberg & Co <foto>", tags["XMP-dc:Creator"][0].GetString());
        Assert.Equal("© Hagfors kommun", tags["XMP-dc:Rights"].GetString());
        Assert.Equal("By vid sjön", tags["XMP-dc:Title"].GetString());
        Assert.Equal("Byn vid sjön.", tags["XMP-dc:Description-sv"].GetString());
        Assert.Equal("The village.", tags["XMP-dc:Description-en"].GetString());
        Assert.Equal("Byn vid sjön.", tags["XMP-dc:Description"].GetString());
        Assert.Equal("Röda hus", tags["XMP-iptcCore:AltTextAccessibility-sv"].GetString());
        Assert.Equal("Ekshärad", tags["XMP-iptcCore:Location"].GetString());
        Assert.Equal("Foto: Åsa Öberg / Hagfors kommun", tags["XMP-photoshop:Credit"].GetString());
        Assert.True(tags["XMP-xmpRights:Marked"].GetBoolean());
        Assert.Equal("Hagfors kommun", tags["XMP-xmpRights:Owner"][0].GetString());
        Assert.Equal(SampleAssets.Statement.Address, tags["XMP-xmpRights:WebStatement"].GetString());
        Assert.Contains(Licence, tags["XMP-xmpRights:UsageTerms-sv"].GetString(), StringComparison.Ordinal);
        Assert.Equal(Licence, tags["XMP-cc:License"].GetString());
        Assert.Equal("Hagfors kommun", tags["XMP-plus:Licensor"][0].GetProperty("LicensorName").GetString());
        Assert.Equal(SampleAssets.Statement.Address, tags["XMP-plus:Licensor"][0].GetProperty("LicensorURL").GetString());
    }

    [Fact]
    public void Write_MadeHow_IsReadByExifTool()
    {
        AssetTerms made = SampleAssets.Terms with { MadeHow = MadeHow.AiAltered };

        Assert.Equal(MadeHow.AiAltered.SourceType, ExifTool.Read(XmpPacket.Write(SampleAssets.Statement with { Terms = made }))["XMP-iptcExt:DigitalSourceType"].GetString());
        Assert.DoesNotContain("Iptc4xmpExt", System.Text.Encoding.UTF8.GetString(XmpPacket.Write(SampleAssets.Statement)), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_NoTerms_GivesTitleAndStatementOnly()
    {
        XElement[] written = [.. Properties(XmpPacket.Write(SampleAssets.Statement with { Terms = AssetTerms.None }))];

        Assert.Equal(["title", "UsageTerms", "WebStatement", "Licensor"], written.Select(element => element.Name.LocalName));
    }

    [Theory]
    [InlineData("CC0-1.0", "Hagfors kommun", "False")]
    [InlineData("CC-BY-4.0", "Hagfors kommun", "True")]
    [InlineData(null, "Hagfors kommun", "True")]
    [InlineData(null, null, null)]
    public void Write_Copyright_IsMarkedAsTheLicenceSays(string? licence, string? holder, string? expected)
    {
        byte[] packet = XmpPacket.Write(SampleAssets.Statement with { Terms = new AssetTerms { Licence = licence, RightsHolder = holder } });

        Assert.Equal(expected, Properties(packet).SingleOrDefault(element => element.Name.LocalName == "Marked")?.Value);
    }

    [Fact]
    public void Write_ControlCharactersAndHalves_AreDropped()
    {
        var terms = new AssetTerms { Creator = "A\u0000n\u001Bn\uD800a\uFFFF\u0085 E\nk" };

        Assert.Equal("Anna E k", Properties(XmpPacket.Write(SampleAssets.Statement with { Terms = terms })).Single(element => element.Name.LocalName == "creator").Value);
    }

    [Fact]
    public void Write_AnyTexts_GivesWellFormedXmlThatFits() => Gen.Select(Gen.String, Gen.String, Gen.Int[0, 40_000]).Sample((text, address, length) =>
    {
        string many = string.Concat(Enumerable.Repeat(text + "&", (length / (text.Length + 1)) + 1));
        var terms = new AssetTerms
        {
            Creator = many,
            RightsHolder = many,
            CreditLine = many,
            CopyrightNotice = many,
            LicenceUrl = address,
            Captions = new Dictionary<string, string> { ["sv"] = many, ["en"] = many },
            AltTexts = new Dictionary<string, string> { ["sv"] = many, ["en"] = text },
        };
        byte[] packet = XmpPacket.Write(new RightsStatement(text, terms, SampleAssets.Statement.Address));

        Assert.True(packet.Length <= 65_504);
        Assert.Contains(Properties(packet), element => element.Name.LocalName == "WebStatement");
    }, iter: 300);

    private static IEnumerable<XElement> Properties(byte[] packet)
    {
        using var stream = new MemoryStream(packet);
        XElement description = XDocument.Load(stream).Descendants(XName.Get("Description", XmpNames.Rdf)).Single();
        return description.Elements();
    }
}
