using System.Net;
using System.Text.Json.Nodes;
using Varumarke.Core.Contributions;
using Varumarke.Core.Receipts;
using Varumarke.Web.Tests.Hosting;
using Varumarke.Web.Tests.Backoffice;
using Microsoft.Extensions.DependencyInjection;

namespace Varumarke.Web.Tests.Contributions;

/// <summary>Everybody can send an idea and follow it; programs are slowed, and nobody who writes loses what was written.</summary>
[Collection(ContributionSiteTests.Name)]
public sealed class SendingTests(BackofficeSite site)
{
    [Fact]
    public async Task Send_AnIdea_GivesACodeAndAPageThatFollowsIt()
    {
        using var sender = new Sender(site);
        string code = await sender.CodeAsync(("idea", "<script>alert(1)</script> Fler bänkar, tack!"));

        Assert.True(ReceiptCode.TryRead(code, out _));
        string page = await sender.PageAsync($"/b/{code}?lang=sv&new=1");
        Assert.Contains("Tack! Vi har tagit emot det.", page, StringComparison.Ordinal);
        Assert.Contains(ReceiptCode.Grouped(code), page, StringComparison.Ordinal);
        Assert.Contains("inte än", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Fler bänkar, tack!", await sender.PageAsync("/sv/uppfoljning/bidrag"), StringComparison.Ordinal);
        string raw = await sender.Client.GetStringAsync($"/api/v1/contributions/{code}");
        Assert.Equal("received", (string)JsonNode.Parse(raw)!["contribution"]!["state"]!);
        Assert.Equal($"/api/v1/contributions/{code}", (await sender.Client.GetAsync($"/b/{code}")).Headers.Location!.OriginalString);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/b/{code}") { Headers = { { "Accept", "text/html" } } };
        HttpResponseMessage answer = await sender.Client.SendAsync(request);
        Assert.DoesNotContain("<script>alert", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Send_TheSameFormTwice_IsOneContribution()
    {
        using var sender = new Sender(site);
        site.Time.Pass(TimeSpan.FromMinutes(11));
        string mark = await sender.OpenAsync();
        int before = Contributions.Count();

        HttpResponseMessage first = await sender.SendAsync(mark), second = await sender.SendAsync(mark);

        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal(before + 1, Contributions.Count());

        // Whoever goes back and writes something else has sent something else, and does not see the first one's page.
        HttpResponseMessage other = await sender.SendAsync(mark, ("idea", "Något helt annat, av den som kom sedan"));
        Assert.Equal(HttpStatusCode.SeeOther, other.StatusCode);
        Assert.NotEqual(first.Headers.Location, other.Headers.Location);
        Assert.Equal(before + 2, Contributions.Count());
    }

    [Fact]
    public async Task Send_AtOnceOrFilledInByAProgram_IsAskedOnceMoreAndKeepsTheText()
    {
        using var sender = new Sender(site);
        int before = Contributions.Count();
        string ripe = await sender.OpenAsync(), early = await sender.OpenAsync(seconds: 1);
        foreach ((string mark, string trap) in new[] { (early, ""), ("", ""), ($"{ripe[..^3]}AAA", ""), ("AAAA", ""), (ripe, "https://spam.example.com") })
        {
            HttpResponseMessage answer = await sender.SendAsync(mark, ("website", trap), ("idea", "En text som inte får försvinna"));
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            string page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
            Assert.Contains("En text som inte får försvinna", page, StringComparison.Ordinal);
            Assert.Contains("skicka en gång till", page, StringComparison.Ordinal);
        }

        Assert.Equal(before, Contributions.Count());
        site.Time.Pass(TimeSpan.FromMinutes(11));
        Assert.Equal(HttpStatusCode.SeeOther, (await sender.SendAsync(early)).StatusCode);
        string old = await sender.OpenAsync(seconds: 3 * 24 * 60 * 60);
        Assert.Equal(HttpStatusCode.BadRequest, (await sender.SendAsync(old)).StatusCode);
    }

    [Fact]
    public async Task Send_WhatIsWrong_IsToldAllAtOnceBesideItsField()
    {
        using var sender = new Sender(site);
        int before = Contributions.Count();

        HttpResponseMessage answer = await sender.SendAsync(await sender.OpenAsync(), ("idea", "kort"), ("kind", "robot"), ("area", Guid.NewGuid().ToString()), ("email", "ingen adress"), ("name", new string('x', 201)));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        string page = await answer.Content.ReadAsStringAsync();
        Assert.All((string[])["idea", "kind", "area", "email", "name"], field => Assert.Contains($"id=\"{field}-fault\"", page, StringComparison.Ordinal));
        Assert.Equal(before, Contributions.Count());
        Assert.Equal(HttpStatusCode.BadRequest, (await sender.SendAsync(await sender.OpenAsync(), ("mail", "1"))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await sender.SendAsync(await sender.OpenAsync(), ("idea", "Ett tecken \u0000 som inte går att spara"))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await sender.SendAsync(await sender.OpenAsync(), ("email", "a@b.se\r\nBcc: x@y.se"))).StatusCode);
    }

    [Fact]
    public async Task Send_TooMuchOrFromElsewhere_IsRefused()
    {
        using var sender = new Sender(site);
        int before = Contributions.Count();
        string mark = await sender.OpenAsync();
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await sender.SendAsync(mark, ("idea", new string('å', 70_000)))).StatusCode);
        using var elsewhere = new HttpRequestMessage(HttpMethod.Post, Sender.Form) { Content = new FormUrlEncodedContent([]), Headers = { { "Sec-Fetch-Site", "cross-site" } } };
        Assert.Equal(HttpStatusCode.Forbidden, (await sender.Client.SendAsync(elsewhere)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await sender.Client.PostAsync(Sender.Form, new StringContent("{}"))).StatusCode);
        Assert.Equal(before, Contributions.Count());
    }

    [Fact]
    public async Task Send_MoreThanOneClientMay_IsSlowedAndKeepsTheText()
    {
        using var sender = new Sender(site);
        site.Time.Pass(TimeSpan.FromMinutes(11));
        string[] marks = [.. await Task.WhenAll(Enumerable.Range(0, 11).Select(_ => sender.OpenAsync(seconds: 1)))];

        // Which of them was opened last is chance, and that one must not be too young either.
        site.Time.Pass(TimeSpan.FromSeconds(10));
        var statuses = new List<HttpStatusCode>();
        foreach (string mark in marks)
        {
            statuses.Add((await sender.SendAsync(mark)).StatusCode);
        }

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.SeeOther, 10), HttpStatusCode.TooManyRequests], statuses);
    }

    [Theory]
    [InlineData("/b/00000000000000000000")]
    [InlineData("/b/x")]
    [InlineData("/b?code=%27%20OR%201=1")]
    [InlineData("/b")]
    public async Task Follow_NoSuchCode_IsAFriendlyPage(string address)
    {
        using var sender = new Sender(site);
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Accept", "text/html" } } };
        HttpResponseMessage answer = await sender.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Bidraget finns inte", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Follow_GuessingCodes_IsSlowed()
    {
        using var sender = new Sender(site);
        site.Time.Pass(TimeSpan.FromMinutes(11));
        HttpStatusCode last = default;
        for (int guess = 0; guess < 61; guess++)
        {
            last = (await sender.Client.GetAsync($"/api/v1/contributions/{ReceiptCode.New()}")).StatusCode;
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
    }

    [Fact]
    public async Task List_OfTheSeed_ShowsWhatIsPublishedAndHowLongAnswersTake()
    {
        using var sender = new Sender(site);
        string page = await sender.PageAsync("/sv/uppfoljning/bidrag"), next = await sender.PageAsync("/sv/uppfoljning/bidrag?page=2");
        Assert.Contains("Låt barnen prova alla föreningar", page + next, StringComparison.Ordinal);
        Assert.Contains("Blev den här aktiviteten", page + next, StringComparison.Ordinal);
        Assert.DoesNotContain("dolt exempelbidrag", page + next, StringComparison.Ordinal);
        Assert.DoesNotContain("gärna med ryggstöd", page + next, StringComparison.Ordinal);
        JsonNode api = JsonNode.Parse(await sender.Client.GetStringAsync("/api/v1/contributions?limit=100"))!;
        Assert.Equal((int)api["total"]!, api["states"]!.AsObject().Sum(state => (int)state.Value!));
        Assert.Equal((int)api["total"]!, api["items"]!.AsArray().Count);
        Assert.Contains($"inom {(int)api["answerTime"]!["medianDays"]!} dagar", page, StringComparison.Ordinal);
        foreach (string query in new[] { "?page=0", "?page=x", "?limit=101", "?limit=-1" })
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await sender.Client.GetAsync("/api/v1/contributions" + query)).StatusCode);
        }
    }

    private IContributionRepository Contributions => site.Services.GetRequiredService<IContributionRepository>();
}

/// <summary>Tests that share a site of their own: they turn its clock by days.</summary>
[CollectionDefinition(Name)]
public sealed class ContributionSiteTests : ICollectionFixture<BackofficeSite>
{
    public const string Name = "Contributions";
}
