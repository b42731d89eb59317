using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Varumarke.Core.Receipts;
using Varumarke.Engine.Receipts;

namespace Varumarke.Web.Tests.Backoffice;

/// <summary>Communicators see when a picture was taken and for what, and whether somebody has asked since; not by whom, nor the keys to the receipts.</summary>
[Collection(BackofficeSiteTests.Name)]
public sealed class MediaReceiptsTests(BackofficeSite site)
{
    private static readonly Guid Village = Guid.Parse("8e6de157-7f5f-5e8d-8a5c-73df1825bf10");

    [Fact]
    public async Task List_OfWhatWasTaken_IsNewestFirst_AndCountsWhoAsked()
    {
        using Editor editor = await site.SignInAsync();
        using Editor nobody = site.Editor();
        await TakeAsync(nobody, "Först");
        string taken = await TakeAsync(nobody, "Sist"), code = taken.Split('?')[0][3..];
        await PageAsync(nobody, taken);
        await StoreAsync();
        Assert.Null((await ListAsync(editor, "?take=1"))["items"]![0]!["lastAsked"]);

        await PageAsync(nobody, "/r/" + code);
        await nobody.Client.GetAsync("/api/v1/receipts/" + code);
        await nobody.Client.PostAsJsonAsync("/api/v1/receipts/check", new { codes = new[] { code, code, "x" } });
        await StoreAsync();

        JsonNode list = await ListAsync(editor, "?take=1"), next = await ListAsync(editor, "?skip=1&take=1"), first = list["items"]![0]!;
        Assert.True(list["total"]!.GetValue<int>() >= 2);
        Assert.Equal(("Sist", "print", "web", false, 3), (first["purpose"]!.GetValue<string>(), first["channel"]!.GetValue<string>(), first["rendition"]!.GetValue<string>(), first["hasAddress"]!.GetValue<bool>(), first["timesAsked"]!.GetValue<int>()));
        Assert.Equal(site.Time.GetUtcNow(), first["lastAsked"]!.GetValue<DateTimeOffset>(), TimeSpan.FromMinutes(1));
        Assert.Equal(("Först", 0), (next["items"]![0]!["purpose"]!.GetValue<string>(), next["items"]![0]!["timesAsked"]!.GetValue<int>()));
        Assert.DoesNotContain(code, list.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_SomebodyLeftAnAddress_SaysSoAndNotWhich()
    {
        using Editor editor = await site.SignInAsync();
        using Editor nobody = site.Editor();
        string code = (await TakeAsync(nobody, "Med adress")).Split('?')[0][3..];
        await site.Services.GetRequiredService<IReceiptAddressRepository>().AddAsync(
            [new ReceiptAddress { Group = ReceiptCode.New(), MediaKey = Village, Code = code, Address = "förseglad", Language = "sv", LeftOn = site.Time.GetUtcNow().UtcDateTime }], default);

        JsonNode list = await ListAsync(editor, "?take=1");

        Assert.True(list["items"]![0]!["hasAddress"]!.GetValue<bool>());
        Assert.DoesNotContain("förseglad", list.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_OfNothing_IsNotThere()
    {
        using Editor editor = await site.SignInAsync();
        using Editor nobody = site.Editor();

        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync($"varumarke/media/{Guid.NewGuid()}/receipts")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.GetAsync($"varumarke/media/{Village}/receipts")).StatusCode);
    }

    // Receipts are in the order of their moments: two in one would be in any.
    private async Task<string> TakeAsync(Editor nobody, string purpose)
    {
        site.Time.Advance(TimeSpan.FromSeconds(1));
        HttpResponseMessage taken = await nobody.Client.PostAsync(
            $"/sv/bibliotek/x-{Village:N}/hamta", new FormUrlEncodedContent(new Dictionary<string, string> { ["size"] = "web", ["purpose"] = purpose, ["channel"] = "print" }));
        Assert.Equal(HttpStatusCode.SeeOther, taken.StatusCode);
        return taken.Headers.Location!.OriginalString;
    }

    private static Task<JsonNode> ListAsync(Editor editor, string part) => editor.ReadAsync($"varumarke/media/{Village}/receipts{part}");

    private Task StoreAsync() => site.Services.GetServices<IHostedService>().OfType<ReceiptAskKeeper>().Single().RunAsync(default);

    private static async Task PageAsync(Editor nobody, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", "text/html" } } };
        Assert.Equal(HttpStatusCode.OK, (await nobody.Client.SendAsync(request)).StatusCode);
    }
}
