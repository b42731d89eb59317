using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Scoping;
using Varumarke.Core.Contributions;
using Varumarke.Core.Receipts;
using Varumarke.Web.Tests.Backoffice;

namespace Varumarke.Web.Tests.Contributions;

/// <summary>Published ideas hang together with what they became; the others are nowhere.</summary>
public sealed class ContributionGraphTests(BackofficeSite site) : IClassFixture<BackofficeSite>
{
    private const string Api = "/api/v1/strategy/graph";
    private static readonly Guid Activity = Guid.Parse("75945046-4ad2-5618-8640-e4ab865ef0b9");
    private static readonly Guid Measure = Guid.Parse("e84ac717-db39-5479-be44-47f31f04bcd6");

    [Theory]
    [InlineData("activity")]
    [InlineData("measure")]
    public async Task Graph_AnIdeaThatBecameSomething_IsLinkedBothWays(string kind)
    {
        Guid target = kind == "activity" ? Activity : Measure;
        Guid key = Add("Ett förslag som blev något", activity: target);
        using HttpClient client = site.CreateClient();

        JsonNode around = JsonNode.Parse(await client.GetStringAsync($"{Api}?node=contribution/{key}&lang=sv"))!;

        Assert.Equal([$"{kind}/{target}"], around["links"]!.AsArray().Select(link => (string)link!["to"]!));
        Assert.Contains($"contribution/{key}", await client.GetStringAsync($"{Api}?node={kind}/{target}"), StringComparison.Ordinal);
        Assert.Contains("Ett förslag som blev något", WebUtility.HtmlDecode(await client.GetStringAsync($"/sv/uppfoljning/karta?node={kind}/{target}")), StringComparison.Ordinal);
        string page = (string)around["nodes"]!.AsArray().Single(node => (string)node!["kind"]! == "contribution")!["page"]!;
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri(page, UriKind.RelativeOrAbsolute) is { IsAbsoluteUri: true } whole ? whole.PathAndQuery : page)).StatusCode);
    }

    [Fact]
    public async Task Graph_AnIdeaOfAnArea_ConcernsIt()
    {
        using HttpClient client = site.CreateClient();
        JsonNode graph = JsonNode.Parse(await client.GetStringAsync(Api + "?lang=sv"))!;
        Guid area = graph["nodes"]!.AsArray().Where(node => (string)node!["kind"]! == "area").Select(node => (Guid)node!["key"]!).First();
        Guid key = Add("Ett förslag om ett område", activity: null, area: area);
        JsonNode link = Assert.Single(JsonNode.Parse(await client.GetStringAsync($"{Api}?node=contribution/{key}&lang=sv"))!["links"]!.AsArray())!;
        Assert.Equal(("concerns", $"area/{area}"), ((string)link["relation"]!, (string)link["to"]!));
    }

    [Fact]
    public async Task Graph_WhateverIsNotShown_IsNotInIt()
    {
        var chance = new Random(12);
        var repository = site.Services.GetRequiredService<IContributionRepository>();
        var desk = site.Services.GetRequiredService<ContributionDesk>();
        using HttpClient client = site.CreateClient();
        Guid[] keys = [.. Enumerable.Range(0, 20).Select(_ => Add($"Märkt {Guid.NewGuid():N}", chance.Next(2) == 0 ? Activity : null))];
        for (int round = 0; round < 10; round++)
        {
            foreach (Guid key in keys.Where(_ => chance.Next(2) == 0))
            {
                Contribution known = repository.Find(key)!;
                Contribution next = chance.Next(3) switch
                {
                    0 => known with { IsHidden = !known.IsHidden },
                    1 => known with { PublishedOn = known.PublishedOn is null ? known.ReceivedOn : null },
                    _ => known with { MergedInto = known.MergedInto is null ? keys[0] == key ? null : keys[0] : null },
                };
                Tell(key, () => repository.TryReplace(next));
            }

            string[] answers =
            [
                await client.GetStringAsync(Api), await client.GetStringAsync("/sv/uppfoljning/karta"), await client.GetStringAsync($"{Api}?node=activity/{Activity}"),
                await client.GetStringAsync($"/en/follow-up/map?node=activity/{Activity}"),
            ];
            HashSet<Guid> shown = [.. desk.Public(0, 1000).Items.Select(each => each.Key)];
            Assert.All(keys, key => Assert.Equal(shown.Contains(key), answers[0].Contains($"contribution/{key}", StringComparison.Ordinal)));
            Assert.All(keys.Where(key => !shown.Contains(key)), key => Assert.All(answers, answer =>
            {
                Assert.DoesNotContain(key.ToString(), answer, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain(key.ToString("N"), answer, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain(repository.Find(key)!.Idea, answer, StringComparison.Ordinal);
            }));
            Guid hidden = keys.FirstOrDefault(key => !shown.Contains(key));
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{Api}?node=contribution/{hidden}")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/sv/uppfoljning/karta?node=contribution/{hidden}")).StatusCode);
        }
    }

    private Guid Add(string idea, Guid? activity, Guid? area = null)
    {
        DateTime now = site.Time.GetUtcNow().UtcDateTime;
        var contribution = new Contribution
        {
            Key = Guid.NewGuid(), Code = ReceiptCode.New(), Language = "sv", Idea = idea, SenderKind = "resident", ReceivedOn = now, ReadOn = now, PublishedOn = now, Area = area, Activity = activity, ActivityOn = activity is null ? null : now,
        };
        Tell(contribution.Key, () => site.Services.GetRequiredService<IContributionRepository>().TryAdd(contribution));
        return contribution.Key;
    }

    // As moderation does: whoever keeps what is shown hears of it when it is committed.
    private void Tell(Guid key, Func<bool> write)
    {
        using ICoreScope scope = site.Services.GetRequiredService<ICoreScopeProvider>().CreateCoreScope();
        Assert.True(write());
        scope.Notifications.Publish(new ContributionsChangedNotification(key));
        scope.Complete();
    }
}
