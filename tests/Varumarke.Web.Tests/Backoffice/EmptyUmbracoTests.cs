using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.Backoffice;

/// <summary>What a first start makes with <c>Varumarke:Seed:Kind=Empty</c>: Umbraco as its own installer leaves it.</summary>
public sealed class EmptyUmbracoSite() : Site(new Dictionary<string, string?>
{
    ["Varumarke:Seed:Kind"] = "Empty",
    ["Varumarke:Backoffice:AdministratorEmail"] = BackofficeSite.Administrator,
    ["Varumarke:Backoffice:AdministratorPassword"] = BackofficeSite.Password,
});

public sealed class EmptyUmbracoTests(EmptyUmbracoSite site) : IClassFixture<EmptyUmbracoSite>
{
    private static readonly string Base = Path.Combine(Site.Repository, "umbraco-base");

    private static readonly string[] StockKinds =
        ["File", "Folder", "Image", "umbracoMediaArticle", "umbracoMediaAudio", "umbracoMediaVectorGraphics", "umbracoMediaVideo"];

    [Fact]
    public async Task DataTypes_AreTheStockOnesWithTheirKeys()
    {
        IDataType[] types = [.. await site.Services.GetRequiredService<IDataTypeService>().GetAllAsync()];

        Assert.Equal(37, types.Length);
        Guid[] keys = [.. types.Select(type => type.Key)];
        Assert.Contains(Constants.DataTypes.Guids.RichtextEditorGuid, keys);
        Assert.Contains(Constants.DataTypes.Guids.ListViewMediaGuid, keys);
        Assert.Contains(Constants.DataTypes.Guids.ImageCropperGuid, keys);
        Assert.Contains(Constants.DataTypes.Guids.LabelStringGuid, keys);
    }

    /// <summary>Umbraco's installer writes down few settings: whoever asks hears of no others, although the editors have their defaults.</summary>
    [Theory]
    [InlineData("Approved Color")]
    [InlineData("Checkbox list")]
    [InlineData("Content Picker")]
    [InlineData("Dropdown", "multiple")]
    [InlineData("Dropdown multiple", "multiple")]
    [InlineData("Image Cropper")]
    [InlineData("List View - Content", "includeProperties", "layouts", "orderBy", "orderDirection", "pageSize")]
    [InlineData("List View - Media", "includeProperties", "layouts", "orderBy", "orderDirection", "pageSize")]
    [InlineData("Multi URL Picker")]
    [InlineData("Radiobox")]
    [InlineData("Richtext editor", "extensions", "maxImageSize", "overlaySize", "toolbar")]
    [InlineData("Textarea")]
    [InlineData("True/false")]
    [InlineData("Upload File")]
    public async Task DataType_Settings_AreThoseThatTheInstallerWrites(string name, params string[] settings)
    {
        IDataType type = (await site.Services.GetRequiredService<IDataTypeService>().GetAllAsync()).Single(one => one.Name == name);

        Assert.Equal(settings, type.ConfigurationData.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Types_AreTheStockOnes()
    {
        IMediaTypeService media = site.Services.GetRequiredService<IMediaTypeService>();

        Assert.Equal(StockKinds, media.GetAll().Select(type => type.Alias).Order(StringComparer.OrdinalIgnoreCase));
        Assert.Equal(7, media.Get("Folder")!.AllowedContentTypes!.Count());
        Assert.Equal("Member", Assert.Single(site.Services.GetRequiredService<IMemberTypeService>().GetAll()).Alias);
        Assert.Empty(site.Services.GetRequiredService<IContentTypeService>().GetAll());
    }

    [Fact]
    public async Task Language_IsEnglishOfTheUnitedStates()
    {
        ILanguage language = Assert.Single(await site.Services.GetRequiredService<ILanguageService>().GetAllAsync());

        Assert.Equal("en-US", language.IsoCode);
        Assert.True(language.IsDefault);
        Assert.Equal("en-US", site.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<Umbraco.Cms.Core.Configuration.Models.GlobalSettings>>().Value.DefaultUILanguage);
    }

    [Fact]
    public async Task Administrator_SignsInAndReadsEnglish()
    {
        using var editor = new Editor(site.CreateClient(new() { BaseAddress = new Uri("https://backoffice.example.se"), AllowAutoRedirect = false, HandleCookies = true }));
        await editor.SignInAsync(BackofficeSite.Administrator, BackofficeSite.Password);

        JsonNode user = await editor.ReadAsync("user/current");

        Assert.Equal("en-US", user["languageIsoCode"]!.GetValue<string>());
        Assert.True(user["isAdmin"]!.GetValue<bool>());
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync("tree/document/root?take=10000")).StatusCode);
    }

    /// <summary>
    /// The municipality's folder is an export like any other, and so it holds the stock data types too: the same ones. Only in the rich
    /// text editor does it choose the tools itself: its pages have headings, and no centred lines.
    /// </summary>
    [Fact]
    public void MunicipalitySeed_StockDataTypes_AreTheSame()
    {
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Base, "DataTypes")).Where(file => Path.GetFileName(file) != "RichtextEditor.config"))
        {
            var own = XElement.Load(Path.Combine(Site.Repository, "umbraco-config", "DataTypes", Path.GetFileName(file)));
            Assert.True(XNode.DeepEquals(XElement.Load(file), own), file);
        }
    }
}
