using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Varumarke.Core.Mail;
using Varumarke.Core.Subscriptions;
using Varumarke.Engine.Mail;
using Varumarke.Engine.Recalls;
using Varumarke.Engine.Subscriptions;
using Varumarke.Web.Tests.DeliveryApi;
using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.Library;

/// <summary>New hits are told by mail to whoever has confirmed it: once, what is new, what may leave at that moment, and no more when they leave.</summary>
/// <remarks>A site of its own: pictures come and go.</remarks>
public sealed partial class SubscriptionTests(LibrarySite site) : IClassFixture<LibrarySite>
{
    [Fact]
    public async Task Ask_ConfirmedByLink_TellsNewHitsOnce_AndDailyAtMost()
    {
        using HttpClient client = Client();
        string address = $"{Guid.NewGuid():N}@exempel.se", word = "Bevakad" + Guid.NewGuid().ToString("N")[..8];
        await AskAsync(client, address, $"q={word}&season=&page=3&utm=x");
        string asked = Assert.Single(site.Mails.To(address)).Text;
        Assert.Contains(word, asked, StringComparison.Ordinal);
        string confirm = Link().Match(asked).Value;
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(confirm)).StatusCode);
        await MakeAsync(word + "a");
        await RunAsync();
        Assert.Single(site.Mails.To(address));

        // It is confirmed after the first picture, which is thus nothing new.
        using HttpResponseMessage confirmed = await client.PostAsync(confirm, null);
        Assert.Contains("Bevakningen är igång", WebUtility.HtmlDecode(await confirmed.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        await RunAsync();
        Assert.Single(site.Mails.To(address));

        IMedia shown = await MakeAsync(word + "b"), hidden = await MakeAsync(word + "c");
        site.Media.Save(Withdrawn(hidden), -1);
        await MakeAsync("annat");
        await RunAsync();
        await RunAsync();
        MailMessage told = Assert.Single(site.Mails.To(address).Skip(1));
        Assert.Contains($"{shown.Key:N}", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(word + "a", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(word + "c", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("annat", told.Text, StringComparison.Ordinal);

        await MakeAsync(word + "d");
        await RunAsync();
        Assert.Equal(2, site.Mails.To(address).Count);
        site.Time.Pass(TimeSpan.FromHours(24));
        await RunAsync();
        Assert.Contains(word + "d", Assert.Single(site.Mails.To(address).Skip(2)).Text, StringComparison.Ordinal);

        using HttpResponseMessage left = await client.PostAsync(new Uri(told.LeaveUrl!).PathAndQuery, new FormUrlEncodedContent([KeyValuePair.Create("List-Unsubscribe", "One-Click")]));
        Assert.Equal(HttpStatusCode.OK, left.StatusCode);
        await MakeAsync(word + "e");
        site.Time.Pass(TimeSpan.FromHours(24));
        await RunAsync();
        Assert.Equal(3, site.Mails.To(address).Count);
    }

    [Fact]
    public async Task News_WithdrawnWhileTheMailWaited_IsNotSent()
    {
        using HttpClient client = Client();
        string address = $"{Guid.NewGuid():N}@exempel.se", word = "Bevakad" + Guid.NewGuid().ToString("N")[..8];
        await AskAsync(client, address, $"q={word}");
        await client.PostAsync(Link().Match(site.Mails.To(address)[0].Text).Value, null);
        IMedia made = await MakeAsync(word);
        site.Mails.IsAway = true;
        try
        {
            await RunAsync();
        }
        finally
        {
            site.Mails.IsAway = false;
        }

        site.Media.Save(Withdrawn(made), -1);
        site.Time.Pass(TimeSpan.FromHours(6));
        await RunAsync();

        Assert.Single(site.Mails.To(address));
    }

    [Fact]
    public async Task Ask_NeverConfirmed_IsErased()
    {
        using HttpClient client = Client();
        string address = $"{Guid.NewGuid():N}@exempel.se";
        await AskAsync(client, address, string.Empty);
        string confirm = Link().Match(site.Mails.To(address)[0].Text).Value;
        site.Time.Advance(SearchSubscriptions.Unconfirmed + TimeSpan.FromHours(1));
        await RunAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsync(confirm, null)).StatusCode);
        await MakeAsync("Bevakad aldrig");
        await RunAsync();
        Assert.Single(site.Mails.To(address));
    }

    [Theory]
    [InlineData("anna", "q=bro", HttpStatusCode.BadRequest)]
    [InlineData("anna@exempel.se, bo@exempel.se", "", HttpStatusCode.BadRequest)]
    [InlineData("anna@exempel.se", "kind=a&kind=b&q=x&q=y", HttpStatusCode.BadRequest)]
    public async Task Ask_Nonsense_IsRefused(string address, string query, HttpStatusCode expected)
    {
        using HttpClient client = Client();
        using HttpResponseMessage answer = await client.PostAsync("/sv/bevaka", Form(address, query));

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Grid_OfASearch_OffersToFollowIt()
    {
        using HttpClient client = Client();
        string page = WebUtility.HtmlDecode(await client.GetStringAsync("/en/library?q=river&season=autumn&sort=newest"));

        Assert.Contains("action=\"/en/follow\"", page, StringComparison.Ordinal);
        Assert.Contains("name=\"query\" value=\"q=river&season=autumn\"", page, StringComparison.Ordinal);
        Assert.Contains("“river”", WebUtility.HtmlDecode(await client.GetStringAsync("/en/follow?q=river")), StringComparison.Ordinal);
    }

    private static FormUrlEncodedContent Form(string address, string query) => new([KeyValuePair.Create("email", address), KeyValuePair.Create("query", query)]);

    private HttpClient Client()
    {
        // The pace is by the clock: what other tests have counted is long ago.
        site.Time.Advance(TimeSpan.FromMinutes(11));
        return site.CreateClient(new() { AllowAutoRedirect = false });
    }

    private async Task AskAsync(HttpClient client, string address, string query)
    {
        using HttpResponseMessage asked = await client.PostAsync("/sv/bevaka", Form(address, query));
        Assert.Equal("/sv/bevaka?sent", asked.Headers.Location!.OriginalString);
        await site.RunAsync<OutboxKeeper>();
    }

    // What becomes deliverable is settled after some minutes; the keeper of releases is asked here, since its own clock does not stand.
    private async Task RunAsync()
    {
        await site.Services.GetRequiredService<Releases>().CompareAsync(new HashSet<Guid>(), default);
        site.Time.Advance(TimeSpan.FromMinutes(5));
        await site.RunAsync<NewHitsJob>();
        await site.RunAsync<OutboxKeeper>();
    }

    private async Task<IMedia> MakeAsync(string name)
    {
        IMedia model = site.Media.GetById(Seed.AutumnRiver)!;
        IMedia picture = site.Media.CreateMedia(name, model.ParentId, "brandImage");
        foreach (string alias in (string[])["umbracoFile", "photographer", "rightsHolder", "licence", "madeHow", "legalBasis", "altTextSv"])
        {
            picture.SetValue(alias, model.GetValue(alias));
        }

        picture.SetValue("approval", "approved");
        Assert.True(site.Media.Save(picture).Success);
        await site.IndexedAsync();
        return picture;
    }

    private static IMedia Withdrawn(IMedia picture)
    {
        picture.SetValue("approval", "withdrawn");
        return picture;
    }

    [GeneratedRegex("/m/[A-Za-z0-9_-]+")]
    private static partial Regex Link();
}
