using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Varumarke.Core.Mail;
using Varumarke.Core.Receipts;
using Varumarke.Engine.Mail;
using Varumarke.Engine.Receipts;
using Varumarke.Web.Tests.DeliveryApi;
using Varumarke.Web.Tests.Hosting;
using Varumarke.Web.Tests.Rights;

namespace Varumarke.Web.Tests.Library;

/// <summary>Whoever left an address is told once when what they took may not be used any more, and can have the address erased.</summary>
/// <remarks>A site of its own: pictures come and go.</remarks>
public sealed class WithdrawalMailTests(LibrarySite site) : IClassFixture<LibrarySite>
{
    [Fact]
    public async Task Withdrawal_AddressLeft_IsToldOnce_WithoutWhatItShows_AndTheAddressIsErased()
    {
        using HttpClient client = Client();
        string address = NewAddress(), code = await TakeAsync(client);
        await LeaveAsync(client, code, address, "sv");
        await LeaveAsync(client, await TakeAsync(client), address, "sv");
        await TellAsync();
        Assert.Equal(2, site.Mails.To(address).Count);
        Assert.All(site.Mails.To(address), mail => Assert.NotNull(mail.LeaveUrl));

        using (new ChangedMedia(site.Media, Seed.AutumnRiver, ("approval", "withdrawn"), ("publicReasonSv", "Fotografen har ångrat sig."), ("withdrawnReason", "Hemligt")))
        {
            await TellAsync();
            await TellAsync();
        }

        MailMessage told = Assert.Single(site.Mails.To(address).Skip(2));
        Assert.Contains("Du får inte längre använda den", told.Text, StringComparison.Ordinal);
        Assert.Contains("Fotografen har ångrat sig.", told.Text, StringComparison.Ordinal);
        Assert.Matches("/r/[0-9a-z]{20}\\?lang=sv", told.Text);
        Assert.DoesNotContain("höstfärger", told.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Hemligt", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Seed.AutumnRiver, await site.Services.GetRequiredService<IReceiptAddressRepository>().WaitingMediaAsync(default));
        using var again = new ChangedMedia(site.Media, Seed.AutumnRiver, ("approval", "withdrawn"));
        await TellAsync();
        Assert.Equal(3, site.Mails.To(address).Count);
    }

    [Fact]
    public async Task Withdrawal_MailServerAway_IsToldLater_AndNotAtAllWhereThePictureIsBack()
    {
        using HttpClient client = Client();
        string address = NewAddress();
        await LeaveAsync(client, await TakeAsync(client), address, "en");
        await TellAsync();
        site.Mails.IsAway = true;
        try
        {
            using (new ChangedMedia(site.Media, Seed.AutumnRiver, ("approval", "withdrawn")))
            {
                await TellAsync();
            }

            site.Mails.IsAway = false;
            site.Time.Pass(TimeSpan.FromHours(6));
            await TellAsync();
            Assert.Single(site.Mails.To(address));

            using var withdrawn = new ChangedMedia(site.Media, Seed.AutumnRiver, ("approval", "withdrawn"));
            site.Mails.IsAway = true;
            await TellAsync();
            site.Mails.IsAway = false;
            site.Time.Pass(TimeSpan.FromHours(6));
            await TellAsync();
            await TellAsync();
            Assert.Contains("You may no longer use it.", Assert.Single(site.Mails.To(address).Skip(1)).Text, StringComparison.Ordinal);
        }
        finally
        {
            site.Mails.IsAway = false;
        }
    }

    [Fact]
    public async Task Leave_OneClick_ErasesTheAddress_AndLookingDoesNot()
    {
        using HttpClient client = Client();
        string address = NewAddress();
        await LeaveAsync(client, await TakeAsync(client), address, "sv");
        await TellAsync();
        string leave = new Uri(Assert.Single(site.Mails.To(address)).LeaveUrl!).PathAndQuery;

        using HttpResponseMessage looked = await client.GetAsync(leave);
        Assert.Contains("no-store", looked.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Contains("Radera min adress", await looked.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains(Seed.AutumnRiver, await site.Services.GetRequiredService<IReceiptAddressRepository>().WaitingMediaAsync(default));
        for (int time = 0; time < 2; time++)
        {
            using HttpResponseMessage left = await client.PostAsync(leave, new FormUrlEncodedContent([KeyValuePair.Create("List-Unsubscribe", "One-Click")]));
            Assert.Contains("Din adress är raderad", WebUtility.HtmlDecode(await left.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        }

        using var withdrawn = new ChangedMedia(site.Media, Seed.AutumnRiver, ("approval", "withdrawn"));
        await TellAsync();
        Assert.Single(site.Mails.To(address));
    }

    [Fact]
    public async Task Basket_AddressLeft_IsToldOncePerPicture()
    {
        using HttpClient client = Client();
        string address = NewAddress(), one = await TakeAsync(client), other = await TakeAsync(client, "print");
        using HttpResponseMessage left = await client.PostAsync($"/sv/korg/kvitton?r={one}&r={other}", Form(address));
        Assert.EndsWith("&address=kept", left.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Contains("Vi skriver till dig", WebUtility.HtmlDecode(await client.GetStringAsync(left.Headers.Location)), StringComparison.Ordinal);

        using var withdrawn = new ChangedMedia(site.Media, Seed.AutumnRiver, ("approval", "withdrawn"));
        await TellAsync();
        Assert.Equal(2, site.Mails.To(address).Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("anna")]
    [InlineData("anna@exempel.se\r\nBcc: alla@exempel.se")]
    [InlineData("<script>alert(1)</script>@exempel.se")]
    public async Task Leave_NoAddress_IsSaidSo_AndNothingIsKept(string address)
    {
        using HttpClient client = Client();
        string code = await TakeAsync(client);
        using HttpResponseMessage left = await client.PostAsync($"/r/{code}?lang=sv", Form(address));

        string page = await PageAsync(client, left.Headers.Location!.OriginalString);
        Assert.Contains("Det är ingen e-postadress.", page, StringComparison.Ordinal);
        Assert.Contains("aria-invalid=\"true\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("alert(1)", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leave_ForWithdrawn_OrNoReceipt_KeepsNothing()
    {
        using HttpClient client = Client();
        string address = NewAddress(), code = await TakeAsync(client);
        Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsync("/r/00000000000000000000", Form(address))).StatusCode);
        using (new ChangedMedia(site.Media, Seed.AutumnRiver, ("approval", "withdrawn")))
        {
            Assert.Equal($"/r/{code}?lang=sv", (await client.PostAsync($"/r/{code}?lang=sv", Form(address))).Headers.Location!.OriginalString);
            Assert.DoesNotContain("name=\"email\"", await PageAsync(client, $"/r/{code}?lang=sv"), StringComparison.Ordinal);
            await TellAsync();
        }

        Assert.Empty(site.Mails.To(address));
    }

    [Fact]
    public async Task Link_MadeUp_IsNotThere()
    {
        using HttpClient client = Client();

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/m/x")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsync($"/m/{new string('A', 300)}", null)).StatusCode);
    }

    private static string NewAddress() => $"{Guid.NewGuid():N}@exempel.se";

    private static FormUrlEncodedContent Form(string address) => new([KeyValuePair.Create("email", address)]);

    private HttpClient Client()
    {
        // The pace is by the clock: what other tests have counted is long ago.
        site.Time.Advance(TimeSpan.FromMinutes(11));
        return site.CreateClient(new() { AllowAutoRedirect = false });
    }

    private async Task TellAsync()
    {
        await site.RunAsync<WithdrawalTeller>();
        await site.RunAsync<OutboxKeeper>();
    }

    private static async Task LeaveAsync(HttpClient client, string code, string address, string language)
    {
        using HttpResponseMessage left = await client.PostAsync($"/r/{code}?lang={language}", Form(address));
        Assert.Equal($"/r/{code}?lang={language}&address=kept", left.Headers.Location!.OriginalString);
    }

    private static async Task<string> TakeAsync(HttpClient client, string rendition = "web")
    {
        using HttpResponseMessage answer = await client.PostAsJsonAsync("/api/v1/receipts", new { assetId = Seed.AutumnRiver, rendition });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!["code"]!.GetValue<string>();
    }

    private static async Task<string> PageAsync(HttpClient client, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", "text/html" } } };
        using HttpResponseMessage answer = await client.SendAsync(request);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }
}
