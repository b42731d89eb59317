using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Web;
using Varumarke.Web.Tests.DeliveryApi;

namespace Varumarke.Web.Tests.Access;

/// <summary>What may not leave is named nowhere, whatever is done to it and whichever way is asked.</summary>
public sealed class NamedDocumentsTests(NamingSite site) : IClassFixture<NamingSite>
{
    private static readonly string?[] Cultures = [NamingSite.Swedish, NamingSite.English];

    [Fact]
    public async Task Routes_RandomAccessStates_NameOnlyWhatMayBeNamed()
    {
        IReadOnlyList<string> routes = PublicRoutes.Of(site);

        // All are open first: what is kept of those answers must not be given out after.
        await AssertNamesAsync(routes, [AccessState.Open, AccessState.Open, AccessState.Open]);
        Gen.Enum<AccessState>().Array[3].Sample(
            states =>
            {
                Apply(states);
                try
                {
                    AssertNamesAsync(routes, states).GetAwaiter().GetResult();
                }
                finally
                {
                    Undo(states);
                }
            },
            iter: 8,
            threads: 1);
        await AssertNamesAsync(routes, [AccessState.Open, AccessState.Open, AccessState.Open]);
    }

    [Theory]
    [InlineData(AccessState.Protected)]
    [InlineData(AccessState.BranchProtected)]
    [InlineData(AccessState.Unpublished)]
    [InlineData(AccessState.BranchUnpublished)]
    [InlineData(AccessState.Trashed)]
    [InlineData(AccessState.EnglishUnpublished)]
    public async Task Query_ByAHiddenDocument_AnswersAsIfItWereNot(AccessState state)
    {
        NamedDocument named = site.Named[0];
        AccessState[] states = [state, AccessState.Open, AccessState.Open];
        string unknown = Guid.NewGuid().ToString();
        string[] questions =
        [
            "filter=properties[pick]:{0}", "filter=properties[picks]:{0}", "filter=properties[links]:{0}", "filter=properties[blocks]:{0}",
            "filter=properties[rich]~{0}", "filter=properties[picks]:!{0}", "filter=properties[rich]!~{0}", "filter=parent:{0}", "filter=ancestor:{0}",
            "filter=properties[plain]~{0}", "filter=ancestor:!{0}", "fetch=ancestors:{0}", "fetch=children:{0}", "fetch=descendants:{0}",
        ];
        Assert.Equal(1, Total(await site.GetAsync($"content?filter=properties[picks]:{named.Key}", NamingSite.English)));
        Assert.Equal(1, Total(await site.GetAsync($"content?filter=properties[rich]~{named.Word}", NamingSite.English)));

        Apply(states);
        try
        {
            foreach (string question in questions)
            {
                Answer asked = await site.GetAsync("content?" + question.Replace("{0}", named.Key.ToString(), StringComparison.Ordinal), NamingSite.English);
                Answer never = await site.GetAsync("content?" + question.Replace("{0}", unknown, StringComparison.Ordinal), NamingSite.English);
                Assert.True(asked.Text == never.Text, $"{question}: {asked.Text} and not {never.Text}");
            }

            Assert.Equal(0, Total(await site.GetAsync($"content?filter=properties[rich]~{named.Word}", NamingSite.English)));
            Assert.Equal(0, Total(await site.GetAsync($"content?filter=properties[plain]~{named.Word}", NamingSite.English)));
        }
        finally
        {
            Undo(states);
        }
    }

    [Fact]
    public async Task Page_ThatNamesAProtectedDocument_HasNoHoleWhereItWas()
    {
        NamedDocument named = site.Named[0];
        string page = $"content/item/{site.Naming}?expand=properties[$all]";
        Answer before = await site.GetAsync(page);

        Answer during;
        using (site.Protect(named.Key))
        {
            during = await site.GetAsync(page);
        }

        Answer after = await site.GetAsync(page);
        var properties = during.Json!["properties"]!;
        Assert.Contains(named.Word, before.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Null(properties["pick"]);
        Assert.Single(properties["picks"]!.AsArray());
        Assert.Single(properties["links"]!.AsArray());
        Assert.DoesNotContain(properties["picks"]!.AsArray(), item => item is null);
        Assert.Contains("<a>se</a>", properties["rich"]!["markup"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(before.Text, after.Text);
    }

    [Fact]
    public async Task Settings_TypeKeptInWhileTheSiteRuns_IsNamedNoMore()
    {
        NamedDocument named = site.Named[0];
        string page = $"content/item/{site.Naming}?expand=properties[$all]";
        Guid outside = site.Create("Annan typ", site.Id(site.Home), "guardedPage");
        Answer before = await site.GetAsync(page);

        site.Set("Umbraco:CMS:DeliveryApi:DisallowedContentTypeAliases:0", "nothing");
        Answer open = await site.GetAsync($"content/item/{outside}");
        Answer named2 = await site.GetAsync(page);
        site.Set("Umbraco:CMS:DeliveryApi:DisallowedContentTypeAliases:0", "guardedPage");
        Answer closed = await site.GetAsync($"content/item/{outside}");
        Answer after = await site.GetAsync(page);
        site.Contents.Delete(site.Contents.GetById(outside)!);

        Assert.Equal(System.Net.HttpStatusCode.OK, open.Status);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, closed.Status);
        Assert.Contains(named.Word, before.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(site.Named[2].Word, named2.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(before.Text, after.Text);
    }

    [Fact]
    public async Task OpenApi_TypeKeptIn_IsNotDescribed()
    {
        Answer document = await site.GetAsync("/umbraco/openapi/delivery.json");

        Assert.Contains("OpenPage", document.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("guardedPage", document.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Builders_OutsideARequest_BuildNothingOfAProtectedDocument()
    {
        NamedDocument named = site.Named[0];
        using var reference = site.Services.GetRequiredService<IUmbracoContextFactory>().EnsureUmbracoContext();
        IPublishedContent content = site.Services.GetRequiredService<IPublishedContentCache>().GetById(false, named.Key)!;
        IApiContentResponseBuilder responses = site.Services.GetRequiredService<IApiContentResponseBuilder>();
        IApiContentBuilder picks = site.Services.GetRequiredService<IApiContentBuilder>();
        Assert.NotNull(responses.Build(content));

        using (site.Protect(named.Branch))
        {
            Assert.Null(responses.Build(content));
            Assert.Null(picks.Build(content));
        }

        Assert.NotNull(picks.Build(content));
    }

    private async Task AssertNamesAsync(IReadOnlyList<string> routes, AccessState[] states)
    {
        foreach (string? culture in Cultures)
        {
            NamedDocument[] hidden = [.. site.Named.Where(named => named.IsDisallowed || IsHidden(states[named.Number], culture))];
            foreach (string route in routes)
            {
                Answer answer = await site.GetAsync(route, culture);
                string told = answer.Text + string.Join('\n', answer.Headers.Values);
                Assert.True((int)answer.Status < 500, $"{route} answers {answer.Status}.");
                foreach (NamedDocument named in hidden)
                {
                    Assert.False(Names(told, named, route), $"{route} in {culture} with {string.Join(", ", states)} names {named.Number}: {told}");
                }
            }

            Answer page = await site.GetAsync($"content/item/{site.Naming}?expand=properties[$all]", culture);
            Assert.All(site.Named.Except(hidden), named => Assert.Contains(named.Word, page.Text, StringComparison.OrdinalIgnoreCase));
        }
    }

    private static bool Names(string told, NamedDocument named, string route) =>
        told.Contains(named.Word, StringComparison.OrdinalIgnoreCase)

        // Some pages show the address that they were asked at.
        || (told.Contains(named.Key.ToString("D"), StringComparison.OrdinalIgnoreCase) && !route.Contains(named.Key.ToString("D"), StringComparison.Ordinal))
        || told.Contains(named.Key.ToString("N"), StringComparison.OrdinalIgnoreCase);

    private static bool IsHidden(AccessState state, string? culture) =>
        state != AccessState.Open && (state != AccessState.EnglishUnpublished || culture == NamingSite.English);

    private static int Total(Answer answer) => answer.Json!["total"]!.GetValue<int>();

    private readonly Dictionary<int, IDisposable> _protections = [];

    private void Apply(AccessState[] states)
    {
        foreach (NamedDocument named in site.Named)
        {
            Apply(named, states[named.Number]);
        }
    }

    private void Apply(NamedDocument named, AccessState state)
    {
        switch (state)
        {
            case AccessState.Protected:
                _protections[named.Number] = site.Protect(named.Key);
                break;
            case AccessState.BranchProtected:
                _protections[named.Number] = site.Protect(named.Branch);
                break;
            case AccessState.Unpublished:
                Assert.True(site.Contents.Unpublish(site.Contents.GetById(named.Key)!).Success);
                break;
            case AccessState.BranchUnpublished:
                Assert.True(site.Contents.Unpublish(site.Contents.GetById(named.Branch)!).Success);
                break;
            case AccessState.Trashed:
                Assert.True(site.Contents.MoveToRecycleBin(site.Contents.GetById(named.Key)!).Success);
                break;
            case AccessState.EnglishUnpublished:
                Assert.True(site.Contents.Unpublish(site.Contents.GetById(named.Key)!, NamingSite.English).Success);
                break;
        }
    }

    private void Undo(AccessState[] states)
    {
        foreach (NamedDocument named in site.Named)
        {
            switch (states[named.Number])
            {
                case AccessState.Open:
                    break;
                case AccessState.Protected or AccessState.BranchProtected:
                    _protections[named.Number].Dispose();
                    break;
                case AccessState.BranchUnpublished:
                    site.Publish(named.Branch);
                    break;
                case AccessState.Trashed:
                    IContent trashed = site.Contents.GetById(named.Key)!;
                    Assert.True(site.Contents.Move(trashed, site.Id(named.Branch)).Success);
                    site.Publish(named.Key);
                    break;
                default:
                    site.Publish(named.Key);
                    break;
            }
        }
    }
}
