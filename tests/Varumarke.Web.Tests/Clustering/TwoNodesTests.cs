using System.Net;
using System.Net.Http.Json;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Contributions;
using Varumarke.Core.Library;
using Varumarke.Core.Receipts;
using Varumarke.Web.Tests.DeliveryApi;
using Varumarke.Web.Tests.Rights;
using Xunit.Abstractions;

namespace Varumarke.Web.Tests.Clustering;

public sealed class TwoPostgresNodesTests(TwoPostgresNodes nodes, ITestOutputHelper output) : TwoNodesContract(nodes, output), IClassFixture<TwoPostgresNodes>;

/// <summary>
/// What an editor or a command does on one node is seen on the other, whose caches are warm: within a second where the machine
/// has nothing else to do, so the tests wait longer.
/// </summary>
public abstract class TwoNodesContract(TwoNodes nodes, ITestOutputHelper output)
{
    private const int Admin = -1;
    private const string Api = "/umbraco/delivery/api/v2";

    /// <summary>The ways out of a picture that a withdrawal must close.</summary>
    protected static IReadOnlyList<string> WaysOut { get; } = [$"/renditions/{Seed.AutumnRiver}/thumb.webp", $"{Api}/media/item/{Seed.AutumnRiver}", $"/renditions/{Seed.AutumnRiver}"];

    private IContentService Contents => nodes.Get<IContentService>();

    [Fact]
    public async Task Publish_OnOneNode_IsSeenOnTheOther()
    {
        string item = $"{Api}/content/item/{Seed.GoodFood}", list = $"{Api}/content?fetch=children:{Seed.Strengths}";
        await WarmAsync(item, list);
        IContent content = Contents.GetById(Seed.GoodFood)!;
        string promise = $"Ny text {Guid.NewGuid()}";
        content.SetValue("promise", promise, "sv-SE");
        Contents.Save(content, Admin);

        Assert.True(Contents.Publish(content, ["sv-SE"], Admin).Success);

        await UntilAsync("text in the item", item, async answer => (await answer.Content.ReadAsStringAsync()).Contains(promise, StringComparison.Ordinal));
        await UntilAsync("text in the list", list, async answer => (await answer.Content.ReadAsStringAsync()).Contains(promise, StringComparison.Ordinal));
    }

    [Fact]
    public async Task RenameAndUnpublish_OnOneNode_MoveAndRemoveOnTheOther()
    {
        IContent original = Contents.GetById(Seed.GoodFood)!;
        IContent content = Contents.Copy(original, original.ParentId, relateToOriginal: false, Admin)!;
        Assert.True(Contents.Publish(content, ["sv-SE"], Admin).Success);
        string item = $"{Api}/content/item/{content.Key}";
        await UntilAsync("new document", item, answer => Task.FromResult(answer.StatusCode == HttpStatusCode.OK));

        content.SetCultureName("Namnbytet", "sv-SE");
        Contents.Save(content, Admin);
        Contents.Publish(content, ["sv-SE"], Admin);
        await UntilAsync("new path", item, async answer => (await answer.Content.ReadAsStringAsync()).Contains("/namnbytet/", StringComparison.Ordinal));

        Contents.Unpublish(content, userId: Admin);
        await UntilAsync("unpublished", item, answer => Task.FromResult(answer.StatusCode == HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task Protect_OnOneNode_ClosesTheDocumentOnTheOther()
    {
        string item = $"{Api}/content/item/{Seed.GoodFood}", list = $"{Api}/content?fetch=children:{Seed.Strengths}";
        await WarmAsync(item, list);
        IPublicAccessService access = nodes.Get<IPublicAccessService>();
        IContent content = Contents.GetById(Seed.GoodFood)!;
        var entry = new PublicAccessEntry(content, content, content, [new PublicAccessRule { RuleType = "MemberRole", RuleValue = "partner" }]);

        Assert.True(access.Save(entry).Success);
        await UntilAsync("protected", item, answer => Task.FromResult(answer.StatusCode == HttpStatusCode.Unauthorized));
        await UntilAsync("left out", list, async answer => !(await answer.Content.ReadAsStringAsync()).Contains(Seed.GoodFood.ToString(), StringComparison.OrdinalIgnoreCase));

        Assert.True(access.Delete(entry).Success);
        await UntilAsync("open again", item, answer => Task.FromResult(answer.StatusCode == HttpStatusCode.OK));
    }

    [Fact]
    public async Task Withdraw_OnOneNode_ClosesEveryWayOutOfTheOther()
    {
        string rendition = $"/renditions/{Seed.AutumnRiver}/thumb.webp", item = $"{Api}/media/item/{Seed.AutumnRiver}", terms = $"/renditions/{Seed.AutumnRiver}";
        await WarmAsync(rendition, item, terms);

        using (new ChangedMedia(nodes.Get<IMediaService>(), Seed.AutumnRiver, ("approval", "withdrawn")))
        {
            foreach (string address in (string[])[rendition, item, terms])
            {
                await UntilAsync($"410 at {address}", address, answer => Task.FromResult(answer.StatusCode == HttpStatusCode.Gone));
            }
        }

        await UntilAsync("approved again", rendition, answer => Task.FromResult(answer.StatusCode == HttpStatusCode.OK));
    }

    [Fact]
    public async Task Withdraw_OnOneNode_TheReceiptSaysNoOnTheOther()
    {
        Receipt receipt = (await nodes.Get<ReceiptDesk>().IssueAsync(Seed.AutumnRiver, ReceiptDesk.Original, new ReceiptUse(null, null), "sv", default)).Receipt!;
        string address = $"/api/v1/receipts/{receipt.Code}";
        await WarmAsync(address);
        await UntilAsync("yes", address, answer => SaysAsync(answer, may: true));

        using (new ChangedMedia(nodes.Get<IMediaService>(), Seed.AutumnRiver, ("approval", "withdrawn")))
        {
            await UntilAsync("no", address, answer => SaysAsync(answer, may: false));
            await UntilAsync("no, where editors work", address, answer => SaysAsync(answer, may: false), nodes.Near);
        }

        await UntilAsync("yes again", address, answer => SaysAsync(answer, may: true));

        static async Task<bool> SaysAsync(HttpResponseMessage answer, bool may) =>
            (await answer.Content.ReadFromJsonAsync<System.Text.Json.Nodes.JsonNode>())?["mayBeUsed"]?.GetValue<bool>() == may;
    }

    [Theory]
    [InlineData("hide")]
    [InlineData("unpublish")]
    [InlineData("merge")]
    public async Task Hide_AContributionOnOneNode_ItIsGoneFromEveryDoorOfTheOther(string how)
    {
        string mark = $"markt{Guid.NewGuid():N}";
        Contribution idea = Received($"Sätt upp {mark} vid torget"), other = Received("Ett likt förslag");
        var moderation = nodes.Get<ContributionModeration>();
        Assert.Equal(ModerationOutcome.Done, moderation.Publish(idea.Key, 0, isPublic: true));
        (string Address, string Sign)[] doors =
        [
            (LibraryPaths.PublishedContribution("sv", idea.Key), mark), (LibraryPaths.Contributions("sv"), mark), (LibraryPaths.Contributions("en"), mark), ("/sv/sok?q=" + mark, "vid torget"),
            ("/api/v1/contributions?limit=100", mark), ($"/api/v1/search?q={mark}&lang=sv", "\"total\":1"), ($"/api/v1/suggest?q={mark[..20]}&lang=sv", mark), ("/api/v1/search/feed?lang=sv&kind=contribution", mark),
            ("/api/v1/strategy/graph?lang=sv", idea.Key.ToString()), ("/sv/uppfoljning/karta", mark),
        ];
        foreach ((string address, string sign) in doors)
        {
            await UntilAsync($"shown at {address}", address, answer => HoldsAsync(answer, sign));
        }

        Assert.Equal(ModerationOutcome.Done, how switch
        {
            "hide" => moderation.Hide(idea.Key, 1, isHidden: true),
            "unpublish" => moderation.Publish(idea.Key, 1, isPublic: false),
            _ => moderation.Merge(idea.Key, 1, other.Key),
        });

        foreach ((string address, string sign) in doors)
        {
            await UntilAsync($"{how}: gone from {address}", address, async answer => !await HoldsAsync(answer, sign));
        }

        await UntilAsync("no page", doors[0].Address, answer => Task.FromResult(answer.StatusCode == HttpStatusCode.NotFound));

        static async Task<bool> HoldsAsync(HttpResponseMessage answer, string sign) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).Contains(sign, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Withdraw_ByImport_ClosesEveryWayOutOfWhatRuns()
    {
        await WarmAsync([.. WaysOut]);

        await ImportCommand.RunAsync(nodes, Seed.AutumnRiver, approval: "withdrawn");

        foreach (string address in WaysOut)
        {
            await UntilAsync($"410 at {address}", address, answer => Task.FromResult(answer.StatusCode == HttpStatusCode.Gone));
        }

        await UntilAsync("410 where editors work", WaysOut[0], answer => Task.FromResult(answer.StatusCode == HttpStatusCode.Gone), nodes.Near);
        await ImportCommand.RunAsync(nodes, Seed.AutumnRiver, approval: "approved");
        await UntilAsync("approved again", WaysOut[0], answer => Task.FromResult(answer.StatusCode == HttpStatusCode.OK));
    }

    [Fact]
    public async Task ChangeType_OnOneNode_IsSeenOnTheOther()
    {
        string item = $"{Api}/content/item/{Seed.BoldFolk}";
        await WarmAsync(item);
        IContentTypeService types = nodes.Get<IContentTypeService>();
        IContentType type = types.Get("strength")!;
        IPropertyType promise = type.PropertyTypes.Single(property => property.Alias == "promise");
        promise.Alias = "pledge";
        await types.UpdateAsync(type, Umbraco.Cms.Core.Constants.Security.SuperUserKey);
        try
        {
            await UntilAsync("another alias", item, async answer => (await answer.Content.ReadAsStringAsync()).Contains("\"pledge\":", StringComparison.Ordinal));
        }
        finally
        {
            type = types.Get("strength")!;
            type.PropertyTypes.Single(property => property.Alias == "pledge").Alias = "promise";
            await types.UpdateAsync(type, Umbraco.Cms.Core.Constants.Security.SuperUserKey);
        }

        await UntilAsync("the old alias", item, async answer => (await answer.Content.ReadAsStringAsync()).Contains("\"promise\":", StringComparison.Ordinal));
    }

    private Contribution Received(string text)
    {
        var contribution = new Contribution { Key = Guid.NewGuid(), Code = ReceiptCode.New(), Language = "sv", Idea = text, SenderKind = "resident", ReceivedOn = nodes.Get<TimeProvider>().GetUtcNow().UtcDateTime };
        Assert.True(nodes.Get<IContributionRepository>().TryAdd(contribution));
        return contribution;
    }

    protected async Task WarmAsync(params string[] addresses)
    {
        foreach (string address in addresses)
        {
            for (int time = 0; time < 2; time++)
            {
                using HttpResponseMessage answer = await nodes.There.GetAsync(new Uri(address, UriKind.Relative));
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            }
        }
    }

    protected async Task UntilAsync(string what, string address, Func<HttpResponseMessage, Task<bool>> isSeen, HttpClient? node = null)
    {
        TimeSpan taken = await TwoNodes.UntilAsync(node ?? nodes.There, what, address, isSeen);
        output.WriteLine($"{what}: {taken.TotalMilliseconds:0} ms");
    }
}
