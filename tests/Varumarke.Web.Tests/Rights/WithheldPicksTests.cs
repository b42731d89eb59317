using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;
using Varumarke.Web.Tests.DeliveryApi;

namespace Varumarke.Web.Tests.Rights;

/// <summary>That a page picks a picture which may not leave is told by no filter and no sort.</summary>
public sealed class WithheldPicksTests(GuardedSite site) : IClassFixture<GuardedSite>
{
    private IMediaService Media => site.Services.GetRequiredService<IMediaService>();

    [Theory]
    [InlineData("filter=properties[images]:{0}")]
    [InlineData("filter=properties[images]:!{0}")]
    [InlineData("filter=properties[images]~{0}")]
    [InlineData("filter=properties[images]!~{0}")]
    public async Task Query_ByAPictureThatWasWithdrawn_AnswersAsIfItWereNot(string question)
    {
        Guid picked = await PickedAsync();
        string asked = string.Format(null, question, picked);
        string never = string.Format(null, question, Guid.NewGuid());
        Assert.NotEqual(await KeysAsync(never), await KeysAsync(asked));

        using (new ChangedMedia(Media, picked, ("approval", "[\"withdrawn\"]")))
        {
            Assert.Equal(await KeysAsync(never), await KeysAsync(asked));
        }

        Assert.NotEqual(await KeysAsync(never), await KeysAsync(asked));
    }

    // The list is asked for before, so that it is a kept one whose time is up.
    [Fact]
    public async Task Query_ByAPictureWhoseLastDayPasses_ForgetsIt()
    {
        Guid picked = await PickedAsync();
        string asked = $"filter=properties[images]:{picked}";
        using var changed = new ChangedMedia(Media, picked, ("deliverableTo", site.Time.GetUtcNow().UtcDateTime.AddDays(3)));
        Assert.NotEmpty(await KeysAsync(asked));

        site.Time.Advance(TimeSpan.FromDays(5));

        Assert.Empty(await KeysAsync(asked));
    }

    private async Task<Guid> PickedAsync()
    {
        Answer page = await GetAsync($"content/item/{Seed.BoldFolk}");
        return page.Json!["properties"]!["images"]![0]!["id"]!.GetValue<Guid>();
    }

    private async Task<Guid[]> KeysAsync(string query)
    {
        Answer answer = await GetAsync("content?take=100&" + query);
        Assert.NotNull(answer.Json?["items"]);
        return [.. answer.Json["items"]!.AsArray().Select(item => item!["id"]!.GetValue<Guid>()).Order()];
    }

    private async Task<Answer> GetAsync(string path)
    {
        using HttpClient client = site.CreateClient();
        using HttpResponseMessage response = await client.GetAsync(new Uri("/umbraco/delivery/api/v2/" + path, UriKind.Relative));
        return await Answer.ReadAsync(response);
    }
}
