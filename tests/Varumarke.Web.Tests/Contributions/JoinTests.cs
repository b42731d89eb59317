using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Varumarke.Core.Contributions;
using Varumarke.Core.Joining;
using Varumarke.Core.Mail;
using Varumarke.Web.Tests.Backoffice;
using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.Contributions;

/// <summary>Others may want to join in an idea: they are put in touch if both agree, and otherwise nobody learns anything.</summary>
public sealed partial class JoinTests(BackofficeSite site) : IClassFixture<BackofficeSite>
{
    private const string Root = "varumarke/contributions";

    [Fact]
    public async Task Ask_AndYes_TellsEachTheOthersAddressOnce()
    {
        using var sender = new Sender(site);
        (string idea, string owner) = await PublishAsync(sender);
        string joiner = Address();
        Assert.Equal(HttpStatusCode.SeeOther, (await AskAsync(sender, idea, ("email", joiner))).StatusCode);
        await site.SendMailAsync();
        MailMessage question = Assert.Single(site.Mails.AllTo(owner));
        Assert.DoesNotContain(joiner, question.Text + question.Subject, StringComparison.Ordinal);
        Assert.Contains("Byalaget", question.Text, StringComparison.Ordinal);
        string link = LinkIn(question);

        HttpResponseMessage shown = await sender.Client.GetAsync(link);
        string page = await shown.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        Assert.True(shown.Headers.CacheControl!.NoStore);
        Assert.InRange(shown.Content.Headers.ContentLength!.Value, 1, 30 * 1024);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(joiner, page, StringComparison.Ordinal);
        Assert.Empty(site.Mails.AllTo(joiner));
        Assert.Equal(HttpStatusCode.BadRequest, (await AnswerAsync(sender, link, "kanske")).StatusCode);

        Assert.Equal(HttpStatusCode.OK, (await AnswerAsync(sender, link, "yes")).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await AnswerAsync(sender, link, "no")).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await sender.Client.GetAsync(link)).StatusCode);
        site.Time.Pass(TimeSpan.FromMinutes(1));
        await site.SendMailAsync();
        Assert.Contains(owner, Assert.Single(site.Mails.AllTo(joiner)).Text, StringComparison.Ordinal);
        Assert.Contains(joiner, site.Mails.AllTo(owner)[^1].Text, StringComparison.Ordinal);
        Assert.Equal(2, site.Mails.AllTo(owner).Length);
        Assert.All(Joins.Of(Guid.Parse(idea)), wish => Assert.Null(wish.Details));
        Assert.Equal(1, await CountAsync(idea, "agreed"));
    }

    [Fact]
    public async Task Ask_AndNo_TellsNobodyAnything()
    {
        using var sender = new Sender(site);
        (string idea, string owner) = await PublishAsync(sender);
        string joiner = Address();
        await AskAsync(sender, idea, ("email", joiner));
        await site.SendMailAsync();

        Assert.Equal(HttpStatusCode.OK, (await AnswerAsync(sender, LinkIn(Assert.Single(site.Mails.AllTo(owner))), "no")).StatusCode);

        site.Time.Pass(TimeSpan.FromMinutes(1));
        await site.SendMailAsync();
        Assert.Empty(site.Mails.AllTo(joiner));
        Assert.Single(site.Mails.AllTo(owner));
        Assert.Equal(1, await CountAsync(idea, "declined"));
    }

    [Fact]
    public async Task Ask_WhetherThereIsAnybodyOrNot_IsAnsweredTheSame()
    {
        using var sender = new Sender(site);
        (string reachable, _) = await PublishAsync(sender);
        (string nobody, _) = await PublishAsync(sender, email: string.Empty);
        string joiner = Address();

        HttpResponseMessage first = await AskAsync(sender, reachable, ("email", joiner)), second = await AskAsync(sender, nobody, ("email", joiner));

        Assert.Equal(first.StatusCode, second.StatusCode);
        Assert.Equal(first.Headers.Location!.OriginalString.Replace(Guid.Parse(reachable).ToString("N"), "x", StringComparison.Ordinal), second.Headers.Location!.OriginalString.Replace(Guid.Parse(nobody).ToString("N"), "x", StringComparison.Ordinal));
        Assert.Equal(
            Words(await sender.PageAsync(first.Headers.Location.OriginalString)),
            Words(await sender.PageAsync(second.Headers.Location.OriginalString)));
        Assert.Null(Assert.Single(Joins.Of(Guid.Parse(nobody))).Details);
        Assert.Equal(1, await CountAsync(nobody, "over"));
    }

    [Fact]
    public async Task Ask_OfWhatIsNotShown_IsNotFoundAndItsLinksAnswerNoMore()
    {
        using var sender = new Sender(site);
        string unread = site.Services.GetRequiredService<IContributionRepository>().Find(await sender.CodeAsync(("email", Address())))!.Key.ToString();
        foreach (string address in new[] { PathOf(unread), PathOf(Guid.NewGuid().ToString()), "/en/follow-up/contributions/" + Guid.Parse(unread).ToString("N") })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await sender.Client.GetAsync(address)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await sender.Client.PostAsync(address, new FormUrlEncodedContent([]))).StatusCode);
        }

        (string idea, string owner) = await PublishAsync(sender);
        string joiner = Address();
        await AskAsync(sender, idea, ("email", joiner));
        await site.SendMailAsync();
        string link = LinkIn(Assert.Single(site.Mails.AllTo(owner)));
        await ActAsync(idea, "hide", new JsonObject { ["isHidden"] = true });
        Assert.Equal(HttpStatusCode.NotFound, (await sender.Client.GetAsync(PathOf(idea))).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await sender.Client.GetAsync(link)).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await AnswerAsync(sender, link, "yes")).StatusCode);
        await site.SendMailAsync();
        Assert.Empty(site.Mails.AllTo(joiner));
    }

    [Fact]
    public async Task Ask_WithFaults_SaysAllOfThemAndKeepsWhatWasWritten()
    {
        using var sender = new Sender(site);
        (string idea, string owner) = await PublishAsync(sender);
        foreach ((string name, string value, string says) in new[]
        {
            ("email", "", "Skriv en e-postadress"), ("email", "a@b.se\r\nBcc: c@d.se", "Skriv en e-postadress"), ("kind", "påhittad", "Välj vem du är"), ("organisation", "", "Skriv vad ni heter"),
            ("organisation", "X\r\nBcc: y@z.se", "Skriv vad ni heter"), ("message", "kort", "Skriv ett meddelande"), ("message", "Se https://spam.example.com nu", "Skriv inga länkar"), ("message", new string('x', 1001), "Skriv ett meddelande"),
            ("message", "Ett \u0001 i meddelandet", "Skriv ett meddelande"), ("website", "https://spam.example.com", "skicka en gång till"), ("form", "AAAA", "skicka en gång till"),
        })
        {
            HttpResponseMessage answer = await AskAsync(sender, idea, (name, value));
            string page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Contains(says, page, StringComparison.Ordinal);
            Assert.Contains(name == "email" ? "Byalaget" : "byalaget@example.se", page, StringComparison.Ordinal);
        }

        await AskAsync(sender, idea, ("organisation", "<b>Byn</b>"), ("message", "<script>alert(1)</script> Vi hjälper till."));
        await site.SendMailAsync();
        string shown = await (await sender.Client.GetAsync(LinkIn(Assert.Single(site.Mails.AllTo(owner))))).Content.ReadAsStringAsync();
        Assert.DoesNotContain("<script>", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Byn", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_TooManyOfOneIdea_IsSlowedAndTheSameFormTwiceIsOne()
    {
        using var sender = new Sender(site);
        (string idea, string owner) = await PublishAsync(sender);
        string mark = await OpenAsync(sender, idea);
        await AskAsync(sender, idea, ("form", mark));
        await AskAsync(sender, idea, ("form", mark));
        Assert.Single(Joins.Of(Guid.Parse(idea)));
        HttpStatusCode last = default;
        for (int each = 1; each <= new ContributionOptions().MostJoins; each++)
        {
            site.Time.Pass(TimeSpan.FromMinutes(2));
            last = (await AskAsync(sender, idea)).StatusCode;
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
        Assert.Equal(new ContributionOptions().MostJoins, Joins.Of(Guid.Parse(idea)).Count);
    }

    [Fact]
    public async Task Link_OldAlteredOrGuessed_IsRefusedAndWhoAskedIsForgotten()
    {
        using var sender = new Sender(site);
        (string idea, string owner) = await PublishAsync(sender);
        await AskAsync(sender, idea);
        await site.SendMailAsync();
        string link = LinkIn(Assert.Single(site.Mails.AllTo(owner)));
        foreach (string altered in new[] { $"{link[..^4]}AAAA", link + "A", "/j/x", "/j/" + new string('A', 200) })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await sender.Client.GetAsync(altered)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await AnswerAsync(sender, altered, "yes")).StatusCode);
        }

        site.Time.Pass(TimeSpan.FromDays(new ContributionOptions().JoinLinkDays) + TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Gone, (await sender.Client.GetAsync(link)).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await AnswerAsync(sender, link, "yes")).StatusCode);
        Desk.Erase();
        Assert.All(Joins.Of(Guid.Parse(idea)), wish => Assert.Null(wish.Details));
        Assert.Equal(1, await CountAsync(idea, "over"));

        HttpStatusCode last = default;
        for (int guess = 0; guess < 31; guess++)
        {
            last = (await sender.Client.GetAsync($"/j/{Guid.NewGuid():N}")).StatusCode;
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
    }

    [Fact]
    public async Task Answer_AfterTheSendersAddressIsErased_TellsNothing()
    {
        using var sender = new Sender(site);
        (string idea, string owner) = await PublishAsync(sender);
        string joiner = Address();
        await AskAsync(sender, idea, ("email", joiner));
        await site.SendMailAsync();
        string link = LinkIn(Assert.Single(site.Mails.AllTo(owner)));
        site.Services.GetRequiredService<IContributionRepository>().EraseContacts([Guid.Parse(idea)]);

        Assert.Equal(HttpStatusCode.Gone, (await AnswerAsync(sender, link, "yes")).StatusCode);

        await site.SendMailAsync();
        Assert.Empty(site.Mails.AllTo(joiner));
    }

    [Fact]
    public async Task Address_OfOneWhoAsks_IsAtNoExit()
    {
        using var sender = new Sender(site);
        (string idea, string owner) = await PublishAsync(sender);
        string plant = $"planterad{Guid.NewGuid():N}";
        await AskAsync(sender, idea, ("email", plant + "@joiner.example.se"), ("organisation", "Namn " + plant), ("message", "Meddelande " + plant));
        await site.SendMailAsync();
        using Editor editor = await site.SignInAsync();
        foreach (string path in new[] { PathOf(idea), "/sv/uppfoljning/bidrag", "/api/v1/contributions?limit=100", "/sitemap.xml", "/dcat", "/metrics" })
        {
            Assert.DoesNotContain(plant, await (await sender.Client.GetAsync(path)).Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
        }

        foreach (string path in new[] { $"{Root}/{idea}", $"{Root}?take=1000", $"{Root}/export", "log-viewer/log?take=1000" })
        {
            string answer = await (await editor.GetAsync(path)).Content.ReadAsStringAsync();
            Assert.DoesNotContain(plant, answer, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(owner, answer, StringComparison.OrdinalIgnoreCase);
        }

        Assert.All(Directory.EnumerateFiles(site.Folder, "*", SearchOption.AllDirectories), file => Assert.False(Holds(file, plant), file));
        Assert.Equal(1, await CountAsync(idea, "waiting"));
    }

    private IJoinRepository Joins => site.Services.GetRequiredService<IJoinRepository>();

    private JoinDesk Desk => site.Services.GetRequiredService<JoinDesk>();

    private static string Address() => $"{Guid.NewGuid():N}@sender.example.se";

    private static string PathOf(string idea) => "/sv/uppfoljning/bidrag/" + Guid.Parse(idea).ToString("N");

    private async Task<(string Key, string Address)> PublishAsync(Sender sender, string? email = null)
    {
        string address = email ?? Address();
        string code = await sender.CodeAsync(("email", address), ("idea", "Ett förslag som andra vill vara med i"));
        string key = site.Services.GetRequiredService<IContributionRepository>().Find(code)!.Key.ToString();
        await ActAsync(key, "publish", new JsonObject { ["isPublished"] = true });
        return (key, address);
    }

    private async Task ActAsync(string key, string act, JsonObject body)
    {
        using Editor editor = await site.SignInAsync();
        body["version"] = (int)(await editor.ReadAsync($"{Root}/{key}"))["version"]!;
        Assert.Equal(HttpStatusCode.OK, (await editor.PutAsync($"{Root}/{key}/{act}", body)).StatusCode);
    }

    private async Task<int> CountAsync(string key, string state)
    {
        using Editor editor = await site.SignInAsync();
        return (int)(await editor.ReadAsync($"{Root}/{key}"))["joins"]![state]!;
    }

    private async Task<string> OpenAsync(Sender sender, string idea)
    {
        string page = await sender.PageAsync(PathOf(idea));
        site.Time.Pass(TimeSpan.FromMinutes(1));
        return Mark().Match(page).Groups[1].Value;
    }

    private async Task<HttpResponseMessage> AskAsync(Sender sender, string idea, params (string Name, string Value)[] fields)
    {
        var form = new Dictionary<string, string>
        {
            ["kind"] = "association", ["organisation"] = "Byalaget", ["message"] = "Vi hjälper gärna till med bänkarna.", ["email"] = "byalaget@example.se", ["form"] = await OpenAsync(sender, idea),
        };
        foreach ((string name, string value) in fields)
        {
            form[name] = value;
        }

        return await sender.Client.PostAsync(PathOf(idea), new FormUrlEncodedContent(form));
    }

    private static Task<HttpResponseMessage> AnswerAsync(Sender sender, string link, string answer) =>
        sender.Client.PostAsync(link, new FormUrlEncodedContent(new Dictionary<string, string> { ["answer"] = answer }));

    private static string LinkIn(MailMessage mail) => new Uri(Link().Match(mail.Text).Value).PathAndQuery;

    // What differs between two pages of the kind: keys, marks and moments.
    private static string Words(string page) => Varies().Replace(page, "x");

    private static bool Holds(string file, string text)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.GetBuffer().AsSpan(0, (int)content.Length).IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
    }

    [GeneratedRegex("https://\\S+")]
    private static partial Regex Link();

    [GeneratedRegex("name=\"form\" value=\"([^\"]+)\"")]
    private static partial Regex Mark();

    [GeneratedRegex("[0-9a-f]{32}|value=\"[^\"]{40,}\"|nonce[^ >]+")]
    private static partial Regex Varies();
}
