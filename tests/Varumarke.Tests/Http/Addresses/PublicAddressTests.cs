using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Varumarke.Http.Addresses;

namespace Varumarke.Tests.Http.Addresses;

public class PublicAddressTests
{
    [Theory]
    [InlineData("https://bild.example/", null, "https://bild.example")]
    [InlineData("https://bild.example/cms/", "http://localhost:1", "https://bild.example/cms")]
    [InlineData(null, "http://*:8080;https://other", "http://localhost:8080")]
    [InlineData(null, "http://+:8080", "http://localhost:8080")]
    [InlineData("not an address", "http://node:1/", "http://node:1")]
    [InlineData("ftp://bild.example", null, "http://localhost:5000")]
    public void OrListening_Configuration_Decides(string? application, string? urls, string expected) =>
        Assert.Equal(expected, Address(application, urls).OrListening);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("bild.example")]
    public void Configured_NothingThatCanBeFollowed_IsNull(string? application) => Assert.Null(Address(application, "http://node:1").Configured);

    private static PublicAddress Address(string? application, string? urls) => new(
        Options.Create(new WebRoutingSettings { UmbracoApplicationUrl = application! }),
        new ConfigurationBuilder().AddInMemoryCollection([new("Urls", urls)]).Build());
}
