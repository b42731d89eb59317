using System.Net;
using System.Text.Json;
using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.Docs;

/// <summary>Every curl command that the documents show, against the seeded site: what is shown works.</summary>
[Collection(SeededSiteTests.Name)]
public sealed class DocumentedRequestsTests(SeededSite site)
{
    private const string Base = "/umbraco/delivery/api/v2";

    public static TheoryData<string, string> Commands
    {
        get
        {
            var commands = new TheoryData<string, string>();
            foreach (ShownRequest shown in new[] { "README.md", "docs/api/delivery-api.md", "docs/api/renditions.md" }.SelectMany(ShownRequest.In))
            {
                commands.Add(shown.Document, shown.Command);
            }

            return commands;
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Curl_AsShown_IsAnswered(string document, string command)
    {
        using HttpClient client = site.CreateClient();
        using HttpRequestMessage request = new ShownRequest(document, command).ToRequest(await KeysAsync(client));

        HttpResponseMessage answer = await client.SendAsync(request);

        // Two show what a mistake, and what a withdrawn picture looks like.
        HttpStatusCode expected = command.Contains("colour:red", StringComparison.Ordinal) ? HttpStatusCode.BadRequest
            : command.Contains("media/item/69931023", StringComparison.Ordinal) ? HttpStatusCode.Gone
            : HttpStatusCode.OK;
        string body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == expected, $"{document}: {command} → {(int)answer.StatusCode} {body}");
        Assert.False(body is "[]" or "{\"total\":0,\"items\":[]}", $"{document}: {command} finds nothing.");
    }

    [Fact]
    public void Commands_OfTheDocuments_AreFound() => Assert.InRange(Commands.Count, 15, 200);

    private static async Task<string[]> KeysAsync(HttpClient client)
    {
        async Task<string> FirstAsync(string query)
        {
            using JsonDocument list = JsonDocument.Parse(await client.GetStringAsync(new Uri(Base + query, UriKind.Relative)));
            return list.RootElement.GetProperty("items")[0].GetProperty("id").GetString()!;
        }

        return [await FirstAsync("/content?filter=contentType:strength"), await FirstAsync("/media?fetch=children:/bilder/natur")];
    }
}
