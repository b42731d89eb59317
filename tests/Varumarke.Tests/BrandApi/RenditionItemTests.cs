using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Varumarke.BrandApi.Answers;
using Varumarke.BrandApi.Assets;
using Varumarke.Core.Renditions;
using Varumarke.Http.Addresses;

namespace Varumarke.Tests.BrandApi;

public class RenditionItemTests
{
    private static readonly RenditionLink Web = new("/renditions/a/web.jpg", 1600, 900, "image/jpeg", "/renditions/a/web@320.jpg 320w, /renditions/a/web.jpg 1600w", "100vw");

    /// <summary>A website elsewhere asks each candidate where the server is, not where it is itself.</summary>
    [Theory]
    [InlineData("https://bild.example/", "https://bild.example")]
    [InlineData(null, "")]
    public void Of_Candidates_AreAsWholeAsTheAddress(string? configured, string root)
    {
        var links = new ApiLinks(new PublicAddress(Options.Create(new WebRoutingSettings { UmbracoApplicationUrl = configured! }), new ConfigurationBuilder().Build()));

        RenditionItem item = RenditionItem.Of("web", Web, links);

        Assert.Equal($"{root}/renditions/a/web.jpg", item.Url);
        Assert.Equal($"{root}/renditions/a/web@320.jpg 320w, {root}/renditions/a/web.jpg 1600w", item.Srcset);
        Assert.Null(RenditionItem.Of("web", Web with { Srcset = null }, links).Srcset);
    }
}
