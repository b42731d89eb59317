using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.Docs;

/// <summary>Every curl command that the documents show, against the seeded site: what is shown works.</summary>
[Collection(SeededSiteTests.Name)]
public sealed partial class DocumentedRequestsTests(SeededSite site)
{
    private const string Base = "/umbraco/delivery/api/v2";
    private const string Picture = "62032cf6-0b87-5dd9-a726-38b2c9289289";

    public static TheoryData<string, string> Commands
    {
        get
        {
            var commands = new TheoryData<string, string>();
            foreach (string document in new[] { "README.md", "docs/api/delivery-api.md", "docs/api/renditions.md" })
            {
                // The line that signs an address needs a key; the tests of signatures have it.
                foreach (string line in File.ReadLines(Path.Combine(Site.Repository, document))
                    .Where(line => line.StartsWith("curl ", StringComparison.Ordinal) && !line.Contains("$HMAC", StringComparison.Ordinal)))
                {
                    commands.Add(document, line);
                }
            }

            return commands;
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Curl_AsShown_IsAnswered(string document, string command)
    {
        using HttpClient client = site.CreateClient();
        string[] keys = await KeysAsync(client);
        string[] words = [.. Words(command).Select(word => Fill(word, keys))];
        string address = Assert.Single(words, word => word.StartsWith('/'));
        Assert.True(Ascii.IsValid(address), $"{document}: curl sends '{address}' as it is, and an address holds no such letters.");

        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        foreach (int at in words.Index().Where(word => word.Item == "-H").Select(word => word.Index))
        {
            string[] header = words[at + 1].Split(": ", 2);
            Assert.True(request.Headers.TryAddWithoutValidation(header[0], header[1]));
        }

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

    private static string Fill(string word, string[] keys)
    {
        string filled = AddressVariable().Replace(word, Base);
        filled = SiteVariable().Replace(filled, string.Empty).Replace("$KEY", Picture, StringComparison.OrdinalIgnoreCase).Replace("\\$", "$", StringComparison.Ordinal);
        string key = filled.StartsWith(Base + "/media", StringComparison.Ordinal) ? keys[1] : keys[0];
        return KeyPlaceholder().Replace(filled, key);
    }

    /// <summary>The command's words as a shell splits them, up to the comment.</summary>
    private static IEnumerable<string> Words(string command) =>
        Word().Matches(command).Select(match => match.Value).TakeWhile(word => word[0] != '#').Select(word => word.Trim('"', '\''));

    [GeneratedRegex("""'[^']*'|"[^"]*"|\S+""")]
    private static partial Regex Word();

    [GeneratedRegex(@"^\$(API|api)")]
    private static partial Regex AddressVariable();

    [GeneratedRegex(@"^\$(SITE|site)")]
    private static partial Regex SiteVariable();

    [GeneratedRegex(@"\bKEY\d?\b")]
    private static partial Regex KeyPlaceholder();
}
