using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Varumarke.Http;
using Varumarke.Http.Addresses;

namespace Varumarke.Tests.Http.Addresses;

public class ProxyOptionsTests
{
    [Theory]
    [InlineData("10.0.0.5")]
    [InlineData("::1")]
    [InlineData("10.0.0.0/8")]
    [InlineData("fd00::/8")]
    [InlineData("10.0.0.5, 192.168.0.0/16")]
    public void Validate_AddressesAndNetworks_Pass(string text) => Assert.NotEmpty(Forwarded(("Varumarke:Proxies:Addresses:0", text)).KnownProxies.Select(each => each.ToString())
        .Concat(Forwarded(("Varumarke:Proxies:Addresses:0", text)).KnownIPNetworks.Select(each => each.ToString())));

    [Theory]
    [InlineData("nginx")]
    [InlineData("10")]
    [InlineData("10.0.0.0/99")]
    [InlineData("https://proxy")]
    public void Validate_NamesNoProxy_SaysWhich(string text)
    {
        OptionsValidationException failure = Assert.Throws<OptionsValidationException>(() => Forwarded(("Varumarke:Proxies:Addresses:0", text)));

        Assert.Contains($"'{text}'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_TextInPlaceOfAList_IsNotPassedOver() =>
        Assert.Throws<OptionsValidationException>(() => Forwarded(("Varumarke:Proxies", "10.0.0.5")));

    [Fact]
    public void PostConfigure_NobodyNamed_BelievesNobody()
    {
        ForwardedHeadersOptions options = Forwarded();

        Assert.Equal(ForwardedHeaders.None, options.ForwardedHeaders);
        Assert.Empty(options.KnownProxies);
        Assert.Empty(options.KnownIPNetworks);
    }

    private static ForwardedHeadersOptions Forwarded(params (string Key, string Value)[] settings)
    {
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => new KeyValuePair<string, string?>(setting.Key, setting.Value)))
            .Build();
        using ServiceProvider services = new ServiceCollection()
            .AddSingleton(configuration)
            .AddVarumarkeHttp()

            // As the framework does when ASPNETCORE_FORWARDEDHEADERS_ENABLED is set.
            .Configure<ForwardedHeadersOptions>(options => options.ForwardedHeaders = ForwardedHeaders.All)
            .BuildServiceProvider();
        return services.GetRequiredService<IOptions<ForwardedHeadersOptions>>().Value;
    }
}
