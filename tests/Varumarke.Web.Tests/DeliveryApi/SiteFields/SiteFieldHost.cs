using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DeliveryApi;
using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.DeliveryApi.SiteFields;

/// <summary>A seeded site with fields and query options of its own, registered as a site registers them.</summary>
public sealed class SiteFieldHost() : Site(new Dictionary<string, string?>
{
    ["Varumarke:Seed:ConfigFolder"] = Path.Combine(Repository, "umbraco-config"),
    ["Varumarke:Seed:MediaFolder"] = Path.Combine(Repository, "media-seed"),
    ["Umbraco:CMS:DeliveryApi:ApiKey"] = "test-key",
})
{
    public MeasureFields Fields { get; } = new();

    public async Task<Answer> GetAsync(string path, params (string Name, string Value)[] headers)
    {
        using HttpClient client = CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/umbraco/delivery/api/v2/" + path);
        foreach ((string name, string value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using HttpResponseMessage response = await client.SendAsync(request);
        return await Answer.ReadAsync(response);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<IContentIndexHandler, FaultyFields>();
            services.AddSingleton<IContentIndexHandler>(Fields);
            services.AddSingleton<ISelectorHandler, MeasureQueries>();
            services.AddSingleton<IFilterHandler, MeasureQueries>();
            services.AddSingleton<ISortHandler, MeasureQueries>();
        });
    }
}
