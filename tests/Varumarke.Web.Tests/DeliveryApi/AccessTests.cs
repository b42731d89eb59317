using System.Net;

namespace Varumarke.Web.Tests.DeliveryApi;

public class AccessTests(ClosedHost host) : IClassFixture<ClosedHost>
{
    [Theory]
    [InlineData("content", null, HttpStatusCode.Unauthorized)]
    [InlineData("content", "wrong", HttpStatusCode.Unauthorized)]
    [InlineData("content", "closed-key", HttpStatusCode.OK)]
    [InlineData("media?fetch=children:/", "closed-key", HttpStatusCode.Unauthorized)]
    public async Task Query_ClosedApi_NeedsTheKey(string path, string? key, HttpStatusCode expected)
    {
        using HttpClient client = host.CreateClient();
        if (key is not null)
        {
            client.DefaultRequestHeaders.Add("Api-Key", key);
        }

        // Twice: the second time the answer may come out of the output cache.
        using HttpResponseMessage first = await client.GetAsync(new Uri("/umbraco/delivery/api/v2/" + path, UriKind.Relative));
        using HttpResponseMessage second = await client.GetAsync(new Uri("/umbraco/delivery/api/v2/" + path, UriKind.Relative));

        Assert.Equal(expected, first.StatusCode);
        Assert.Equal(expected, second.StatusCode);
    }

    [Fact]
    public async Task Query_EmptySite_IsAnEmptyPage()
    {
        using HttpClient client = host.CreateClient();
        client.DefaultRequestHeaders.Add("Api-Key", "closed-key");

        Assert.Equal("{\"total\":0,\"items\":[]}", await client.GetStringAsync(new Uri("/umbraco/delivery/api/v2/content", UriKind.Relative)));
    }
}
