using Microsoft.AspNetCore.Mvc.Testing;
using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.DeliveryApi;

/// <summary>A seeded site of these tests' own, since some of them change it.</summary>
public sealed class SeededHost() : Site(new Dictionary<string, string?>
{
    ["Varumarke:Seed:ConfigFolder"] = Path.Combine(Repository, "umbraco-config"),
    ["Varumarke:Seed:MediaFolder"] = Path.Combine(Repository, "media-seed"),
    ["Umbraco:CMS:DeliveryApi:ApiKey"] = "test-key",
    ["Varumarke:DeliveryApi:Cors:Origins:0"] = "https://hagfors.example.se",
})
{
    public async Task<Answer> GetAsync(string path, params (string Name, string Value)[] headers)
    {
        using HttpClient client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, path.StartsWith('/') ? path : "/umbraco/delivery/api/v2/" + path);
        foreach ((string name, string value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using HttpResponseMessage response = await client.SendAsync(request);
        return await Answer.ReadAsync(response);
    }
}
