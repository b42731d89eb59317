using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Assets;
using Varumarke.Web.Tests.DeliveryApi;

namespace Varumarke.Web.Tests.Rights;

/// <summary>Every way out refuses in the same words.</summary>
[Collection(SeededHostCollection.Name)]
public sealed class RefusalTests(SeededHost host)
{
    private IMediaService Media => host.Services.GetRequiredService<IMediaService>();

    private IAssetLibrary Library => host.Services.GetRequiredService<IAssetLibrary>();

    [Fact]
    public async Task Gone_Withdrawn_NamesTheSubstituteAndWhereItIs()
    {
        Asset substitute = Library.Find(Seed.VillageByTheLake)!;
        string file = Library.Find(Seed.AutumnRiver)!.Url;
        using var changed = Withdrawn(Seed.AutumnRiver, Seed.VillageByTheLake);

        foreach (string path in (string[])[file, $"media/item/{Seed.AutumnRiver}"])
        {
            Answer answer = await host.GetAsync(path);

            Assert.Equal(HttpStatusCode.Gone, answer.Status);
            Assert.Equal("application/problem+json", answer.Headers["Content-Type"].Split(';')[0]);
            Assert.Equal("withdrawn", answer.Json!["reason"]!.GetValue<string>());
            Assert.Equal("The right to use the asset has ended. There is a new picture", answer.Json["detail"]!.GetValue<string>());
            Assert.Equal(Seed.VillageByTheLake, answer.Json["substitute"]!.GetValue<Guid>());
            Assert.Equal(substitute.Url, answer.Json["substituteUrl"]!.GetValue<string>());
            Assert.Equal(HttpStatusCode.OK, (await host.GetAsync(answer.Json["substituteUrl"]!.GetValue<string>())).Status);
        }
    }

    [Theory]
    [InlineData("sv-SE,sv;q=0.9,en;q=0.8", "sv", "Rätten att använda filen har upphört. Ny bild finns")]
    [InlineData("sv-SE", "sv", "Rätten att använda filen har upphört. Ny bild finns")]
    [InlineData("en-GB,sv;q=0.5", "en", "The right to use the asset has ended. There is a new picture")]
    public async Task Gone_Language_IsTheReaders(string accepted, string language, string detail)
    {
        string file = Library.Find(Seed.AutumnRiver)!.Url;
        using var changed = Withdrawn(Seed.AutumnRiver, null);

        foreach (string path in (string[])[file, $"media/item/{Seed.AutumnRiver}"])
        {
            Answer answer = await host.GetAsync(path, ("Accept-Language", accepted));

            Assert.Equal(detail, answer.Json!["detail"]!.GetValue<string>());
            Assert.Equal(language, answer.Headers["Content-Language"]);
            Assert.Contains("Accept-Language", answer.Headers["Vary"], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Gone_SubstitutesInACircle_NamesNone()
    {
        using var one = Withdrawn(Seed.AutumnRiver, Seed.VillageByTheLake);
        using var other = Withdrawn(Seed.VillageByTheLake, Seed.AutumnRiver);

        Answer answer = await host.GetAsync($"media/item/{Seed.AutumnRiver}");

        Assert.Equal(HttpStatusCode.Gone, answer.Status);
        Assert.Null(answer.Json!["substitute"]);
        Assert.Null(answer.Json["substituteUrl"]);
    }

    [Fact]
    public async Task NotFound_NeverApprovedAndNotThere_SayTheSame()
    {
        Answer draft = await host.GetAsync($"media/item/{Seed.DraftBirches}");
        Answer nothing = await host.GetAsync($"media/item/{Guid.NewGuid()}");
        Answer byPath = await host.GetAsync("media/item/finns/inte");

        Assert.Equal(HttpStatusCode.NotFound, draft.Status);
        Assert.Equal(nothing.Text, draft.Text);
        Assert.Equal(nothing.Text, byPath.Text);
    }

    [Fact]
    public async Task NotFound_FileNeverApprovedAndNotThere_SayTheSame()
    {
        foreach ((string draft, string nothing) in new[]
        {
            (Library.Find(Seed.DraftBirches)!.Url, "/media/finns/inte.jpg"),
            ($"/renditions/{Seed.DraftBirches}", $"/renditions/{Guid.NewGuid()}"),
            ($"/renditions/{Seed.DraftBirches}/card.jpg", $"/renditions/{Guid.NewGuid()}/card.jpg"),
        })
        {
            Answer one = await host.GetAsync(draft, ("Accept-Language", "sv"));
            Answer other = await host.GetAsync(nothing, ("Accept-Language", "sv"));

            Assert.Equal(HttpStatusCode.NotFound, one.Status);
            Assert.Equal(other.Text, one.Text);
            Assert.Equal(other.Headers.OrderBy(header => header.Key), one.Headers.OrderBy(header => header.Key));
        }
    }

    private ChangedMedia Withdrawn(Guid key, Guid? substitute) => new(
        Media,
        key,
        ("approval", "withdrawn"),
        ("withdrawnReason", "Personen har ångrat sig"),
        ("publicReasonSv", "Ny bild finns"),
        ("publicReasonEn", "There is a new picture"),
        ("substitute", substitute is { } named ? ChangedMedia.Pick(named) : null));
}
