using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Varumarke.Core.Assets;
using Varumarke.Web.Tests.DeliveryApi;

namespace Varumarke.Web.Tests.Rights;

/// <summary>What a page shows where an editor picked a picture whose right has ended.</summary>
[Collection(SeededHostCollection.Name)]
public sealed class PickedAssetTests(SeededHost host)
{
    private const int Admin = -1;
    private static readonly string Page = $"content/item/{Seed.BoldFolk}";

    private IMediaService Media => host.Services.GetRequiredService<IMediaService>();

    private IContentService Contents => host.Services.GetRequiredService<IContentService>();

    private IAssetLibrary Library => host.Services.GetRequiredService<IAssetLibrary>();

    [Fact]
    public async Task Picker_Withdrawn_ShowsTheSubstituteInItsPlace()
    {
        Guid[] before = Keys(await host.GetAsync(Page));
        Assert.DoesNotContain(Seed.AutumnRiver, before);

        using var changed = Withdrawn(before[0], Seed.AutumnRiver);
        Answer after = await host.GetAsync(Page);

        Assert.Equal([Seed.AutumnRiver, .. before.Skip(1)], Keys(after));
        Assert.Equal(Library.Find(Seed.AutumnRiver)!.Url, after.Json!["properties"]!["images"]![0]!["url"]!.GetValue<string>());
    }

    [Fact]
    public async Task Picker_SubstituteOfTheSubstitute_IsFoundAndChangesWithEach()
    {
        Guid[] before = Keys(await host.GetAsync(Page));
        using var first = Withdrawn(before[0], Seed.VillageByTheLake);
        Assert.Equal(Seed.VillageByTheLake, Keys(await host.GetAsync(Page))[0]);

        using (Withdrawn(Seed.VillageByTheLake, Seed.AutumnRiver))
        {
            Assert.Equal(Seed.AutumnRiver, Keys(await host.GetAsync(Page))[0]);
        }

        Assert.Equal(Seed.VillageByTheLake, Keys(await host.GetAsync(Page))[0]);
    }

    [Fact]
    public async Task Picker_NoSubstitute_IsAsIfItHadNotBeenPicked()
    {
        Guid[] before = Keys(await host.GetAsync(Page));
        using var changed = Withdrawn(before[0], null);

        Assert.Equal(before.Skip(1), Keys(await host.GetAsync(Page)));
    }

    [Fact]
    public async Task Value_Picture_HasItsTermsInTheLanguageAsked()
    {
        Answer swedish = await host.GetAsync($"media/item/{Seed.AutumnRiver}");
        Answer english = await host.GetAsync($"media/item/{Seed.AutumnRiver}", ("Accept-Language", "en-GB"));

        JsonNode terms = english.Json!["terms"]!;
        Assert.Equal(
            ["alt", "decorative", "caption", "credit", "digitalSourceType", "creator", "rightsHolder", "licence", "licenceUrl", "usableUntil"],
            terms.AsObject().Select(member => member.Key));
        Assert.Equal("Yellow birches and dark spruces are mirrored in the river.", terms["alt"]!.GetValue<string>());
        Assert.Equal("Gula björkar och mörka granar speglar sig i älven.", swedish.Json!["terms"]!["alt"]!.GetValue<string>());
        Assert.Equal("Illustration: Varumärke-projektet / Hagfors kommun", terms["credit"]!.GetValue<string>());
        Assert.Null(terms["usableUntil"]);
    }

    [Fact]
    public async Task Value_PickedPicture_HasUmbracosMembersFirst()
    {
        JsonNode picked = (await host.GetAsync(Page)).Json!["properties"]!["images"]![0]!;
        string[] members = [.. picked.AsObject().Select(member => member.Key)];

        Assert.Equal(["terms", "renditions"], members[^2..]);
        Assert.Equal(
            ["bytes", "crops", "extension", "focalPoint", "height", "id", "mediaType", "name", "properties", "url", "width"],
            members[..^2].Order());
    }

    [Fact]
    public async Task Value_Picture_HasRenditionsThatAreThere()
    {
        JsonNode renditions = (await host.GetAsync($"media/item/{Seed.AutumnRiver}")).Json!["renditions"]!;
        JsonNode card = renditions["presets"]!["card"]!;

        Answer picture = await host.GetAsync(card["url"]!.GetValue<string>());

        Assert.Matches("^#[0-9a-f]{6}$", renditions["placeholder"]!["colour"]!.GetValue<string>());
        Assert.StartsWith("data:image/", renditions["placeholder"]!["blur"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, picture.Status);
        Assert.Equal(card["type"]!.GetValue<string>(), picture.Headers["Content-Type"]);
        Assert.Equal(4 * card["height"]!.GetValue<int>(), 3 * card["width"]!.GetValue<int>());
        Assert.Contains("w", card["srcset"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Value_DocumentAndFolder_HaveNoRenditions()
    {
        JsonNode document = (await host.GetAsync("media?fetch=descendants:/&filter=mediaType:brandDocument&take=1")).Items[0]!;
        JsonNode folder = (await host.GetAsync("media?fetch=children:/&take=1")).Items[0]!;

        Assert.NotNull(document["terms"]!["credit"]);
        Assert.True(document.AsObject().ContainsKey("renditions"));
        Assert.Null(document["renditions"]);
        Assert.Null(folder["terms"]);
        Assert.Null(folder["renditions"]);
        Assert.Null(document["crops"]);
        Assert.Null(folder["crops"]);
    }

    [Fact]
    public async Task Value_FocalPointOfThePick_HasSignedAddressesOfItsOwn()
    {
        IContent page = Guide("<p>x</p>", $$$"""[{"key":"{{{Guid.NewGuid()}}}","mediaKey":"{{{Seed.AutumnRiver}}}","crops":[],"focalPoint":{"left":0.1,"top":0.9}}]""");
        Answer answer = await host.GetAsync($"content/item/{page.Key}");
        string local = answer.Json!["properties"]!["images"]![0]!["renditions"]!["presets"]!["thumb"]!["url"]!.GetValue<string>();
        string own = (await host.GetAsync($"media/item/{Seed.AutumnRiver}")).Json!["renditions"]!["presets"]!["thumb"]!["url"]!.GetValue<string>();
        Contents.Delete(page, Admin);

        Answer signed = await host.GetAsync(local);
        Answer forged = await host.GetAsync(local.Replace("width=", "width=1", StringComparison.Ordinal));

        Assert.Contains("hmac=", local, StringComparison.Ordinal);
        Assert.DoesNotContain("hmac=", own, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, signed.Status);
        Assert.Equal(HttpStatusCode.Forbidden, forged.Status);
    }

    [Fact]
    public async Task RichText_WithdrawnPictureAndLink_LeaveWithoutAddress()
    {
        string file = Library.Find(Seed.AutumnRiver)!.Url;
        IContent page = Guide($"""
            <p>Före</p><p><img src="{file}?width=500" data-udi="umb://media/{Seed.AutumnRiver:N}" alt="Älv"></p><p><img src="{file}"></p>
            <p><a href="/{LocalLink(Seed.AutumnRiver)}" type="media">hämta</a> <a href="{file}">igen</a></p>
            """);
        string path = $"content/item/{page.Key}";
        Answer before = await host.GetAsync(path);

        Answer withdrawn;
        using (Withdrawn(Seed.AutumnRiver, null))
        {
            withdrawn = await host.GetAsync(path);
        }

        Answer replaced;
        using (Withdrawn(Seed.AutumnRiver, Seed.VillageByTheLake))
        {
            replaced = await host.GetAsync(path);
        }

        Answer restored = await host.GetAsync(path);
        Contents.Delete(page, Admin);

        string other = Library.Find(Seed.VillageByTheLake)!.Url;
        Assert.Equal(4, Count(Markup(before), file));
        Assert.DoesNotContain(file, withdrawn.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", Markup(withdrawn), StringComparison.Ordinal);
        Assert.Contains("<a>hämta</a>", Markup(withdrawn), StringComparison.Ordinal);
        Assert.DoesNotContain(file, replaced.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(4, Count(Markup(replaced), other));
        Assert.DoesNotContain("alt=\"Älv\"", Markup(replaced), StringComparison.Ordinal);
        Assert.Equal(before.Text, restored.Text);
    }

    private static string LocalLink(Guid key) => "{localLink:" + key + "}";

    private static string Markup(Answer answer) => answer.Json!["properties"]!["intro"]!["markup"]!.GetValue<string>();

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static Guid[] Keys(Answer answer) =>
        [.. answer.Json!["properties"]!["images"]!.AsArray().Select(image => image!["id"]!.GetValue<Guid>())];

    private IContent Guide(string markup, string? images = null)
    {
        IContent content = Contents.Create("Guide med bild", Contents.GetById(Seed.Guides)!.Id, "guidePage", Admin);
        content.SetCultureName("Guide med bild", "sv-SE");
        foreach (IProperty property in content.Properties.Where(property => property.PropertyType.Mandatory))
        {
            content.SetValue(property.Alias, "Guide", property.PropertyType.VariesByCulture() ? "sv-SE" : null);
        }

        bool varies = content.Properties["intro"]!.PropertyType.VariesByCulture();
        content.SetValue("intro", JsonSerializer.Serialize(new { markup }), varies ? "sv-SE" : null);
        if (images is not null)
        {
            content.SetValue("images", images, content.Properties["images"]!.PropertyType.VariesByCulture() ? "sv-SE" : null);
        }

        Contents.Save(content, Admin);
        PublishResult result = Contents.Publish(content, ["sv-SE"], Admin);
        Assert.True(result.Success, result.Result.ToString());
        return Contents.GetById(content.Key)!;
    }

    private ChangedMedia Withdrawn(Guid key, Guid? substitute) => new(
        Media,
        key,
        ("approval", "withdrawn"),
        ("substitute", substitute is { } named ? ChangedMedia.Pick(named) : null));
}
