using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Varumarke.Core.Library;
using Varumarke.Testing;

namespace Varumarke.Web.Tests.Library;

/// <summary>The pages take their colours from the brand platform: what an editor publishes there is what the next page shows.</summary>
public sealed partial class BrandStyleTests(LibrarySite site) : IClassFixture<LibrarySite>
{
    [Fact]
    public async Task Palette_PublishedOtherwise_IsThePagesAtOnce_AndUnderAnAddressOfItsOwn()
    {
        IContentService contents = site.Services.GetRequiredService<IContentService>();
        IDocumentNavigationQueryService navigation = site.Services.GetRequiredService<IDocumentNavigationQueryService>();
        Assert.True(navigation.TryGetRootKeys(out IEnumerable<Guid> roots));
        Guid key = roots.SelectMany(root => navigation.TryGetDescendantsKeysOfType(root, LibraryTypes.Platform, out IEnumerable<Guid> below) ? below : []).First();
        using HttpClient client = site.CreateClient();
        string before = await StyleAsync(client);
        Assert.DoesNotContain("#7a1f4b", await client.GetStringAsync(before), StringComparison.Ordinal);

        string palette = contents.GetById(key)!.GetValue<string>("colours")!;
        Publish(palette.Replace("#0B4F6C", "#7A1F4B", StringComparison.Ordinal));
        await Eventually.HoldsAsync(async () => await StyleAsync(client) != before);
        string after = await StyleAsync(client);
        using HttpResponseMessage style = await client.GetAsync(after);
        Assert.Contains("--brand:#7a1f4b", await style.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("immutable", style.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(before)).StatusCode);

        // One that could not be read is not taken.
        Publish(palette.Replace("#0B4F6C", "#FFE000", StringComparison.Ordinal));
        await Eventually.HoldsAsync(async () => await StyleAsync(client) != after);
        Assert.Equal(before, await StyleAsync(client));

        // What another node has made and this one has not is a style all the same.
        using HttpResponseMessage unknown = await client.GetAsync("/portal/000000000000/portal.css");
        Assert.Equal((HttpStatusCode.OK, "no-store"), (unknown.StatusCode, unknown.Headers.CacheControl!.ToString()));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/portal/000000000000/portal.js")).StatusCode);

        void Publish(string colours)
        {
            IContent platform = contents.GetById(key)!;
            Assert.Contains("colours", platform.Properties.Select(property => property.Alias));
            platform.SetValue("colours", colours);
            contents.Save(platform, -1);
            Assert.True(contents.Publish(contents.GetById(key)!, ["sv-SE", "en-GB"], -1).Success);
        }
    }

    private static async Task<string> StyleAsync(HttpClient client) => Style().Match(await client.GetStringAsync("/sv")).Groups[1].Value;

    [GeneratedRegex("<link rel=\"stylesheet\" href=\"([^\"]+)\"")]
    private static partial Regex Style();
}
