using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Varumarke.Testing;
using Varumarke.Web.Tests.Backoffice;
using Varumarke.Web.Tests.Backoffice.Content;

namespace Varumarke.Web.Tests.Contributions;

/// <summary>A site that was seeded when contributions were documents keeps that type, and what it keeps to itself stays there.</summary>
public sealed class OldContributionTests(BackofficeSite site) : IClassFixture<BackofficeSite>
{
    private const string Documents = "/umbraco/delivery/api/v2/content?filter=contentType:contribution";

    [Fact]
    public async Task Contact_InADocumentOfAnEarlierSeed_IsDeliveredByNoDoor()
    {
        string plant = $"planterad{Guid.NewGuid():N}";
        await MakeAsync(plant);
        using HttpClient client = site.CreateClient();
        await Eventually.HoldsAsync(async () => (await client.GetStringAsync(Documents)).Contains("Ett gammalt bidrag", StringComparison.Ordinal));

        Assert.DoesNotContain(plant, await client.GetStringAsync($"{Documents}&expand=properties[$all]&fields=properties[$all]"), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(0, (int)JsonNode.Parse(await client.GetStringAsync($"{Documents}&filter=properties[contactEmail]~{plant[..9]}"))!["total"]!);
        string path = (string)JsonNode.Parse(await client.GetStringAsync(Documents))!["items"]![0]!["route"]!["path"]!;
        foreach (string exit in new[] { "/sv" + path, "/sv/strategin/bidrag", "/sv/uppfoljning/bidrag", $"/api/v1/search?q={plant[..12]}", $"/sv/sok?q={plant[..12]}", $"/api/v1/suggest?q={plant[..12]}", "/sitemap.xml", "/dcat" })
        {
            HttpResponseMessage answer = await client.GetAsync(exit);
            Assert.True(answer.StatusCode < HttpStatusCode.InternalServerError, exit);
            Assert.DoesNotContain(plant, await answer.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
        }
    }

    private async Task MakeAsync(string plant)
    {
        IShortStringHelper strings = site.Services.GetRequiredService<IShortStringHelper>();
        IDataType text = (await site.Services.GetRequiredService<IDataTypeService>().GetByEditorAliasAsync("Umbraco.TextBox")).First();
        var type = new ContentType(strings, Constants.System.Root) { Alias = "contribution", Name = "Bidrag från någon utanför", Variations = ContentVariation.Culture };
        foreach (string alias in (string[])["idea", "contactName", "contactEmail"])
        {
            type.AddPropertyType(new PropertyType(strings, text, alias) { Name = alias, Variations = ContentVariation.Nothing }, "contribution", "Bidrag");
        }

        Assert.True((await site.Services.GetRequiredService<IContentTypeService>().CreateAsync(type, Constants.Security.SuperUserKey)).Success);
        IContentService contents = site.Services.GetRequiredService<IContentService>();
        IContent document = contents.Create("Ett gammalt bidrag", Guid.Parse(Pages.Contributions), "contribution");
        document.SetCultureName("Ett gammalt bidrag", "sv-SE");
        document.SetValue("idea", "Fler bänkar");
        document.SetValue("contactName", "Namn " + plant);
        document.SetValue("contactEmail", plant + "@example.se");
        Assert.True(contents.Save(document).Success);
        Assert.True(contents.Publish(document, ["sv-SE"]).Success);
    }
}
