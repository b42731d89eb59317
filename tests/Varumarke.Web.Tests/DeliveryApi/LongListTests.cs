using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Varumarke.DeliveryApi.Assets;
using Varumarke.DeliveryApi.Dependencies;
using Varumarke.DeliveryApi.Expansion;
using Varumarke.DeliveryApi.Querying;
using Varumarke.DeliveryApi.Requests;

namespace Varumarke.Web.Tests.DeliveryApi;

/// <summary>Lists of thousands of items, which are built and written part by part.</summary>
[Collection(SeededHostCollection.Name)]
public class LongListTests(SeededHost host)
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(500)]
    [InlineData(501)]
    [InlineData(10_000)]
    public async Task Write_ManyItems_EachOnceAndInOrder(int count)
    {
        var parts = new List<int>();
        Guid[] keys = [.. Enumerable.Range(0, count).Select(Key)];

        JsonNode json = JsonNode.Parse(await WriteAsync(keys, 10_000_000, parts))!;

        Assert.Equal(count + 3, json["total"]!.GetValue<int>());
        Assert.Equal(keys.Select(key => key.ToString()), json["items"]!.AsArray().Select(item => item!.GetValue<string>()));
        Assert.All(parts, part => Assert.InRange(part, 1, 500));
    }

    [Fact]
    public async Task Write_MoreBytesThanAllowed_SaysHowManyItemsFitAndBuildsNoMore()
    {
        var parts = new List<int>();
        Guid[] keys = [.. Enumerable.Range(0, 10_000).Select(Key)];
        ListTooLongException tooLong = await Assert.ThrowsAsync<ListTooLongException>(() => WriteAsync(keys, 30_000, parts));

        Assert.Equal(30_000, tooLong.Limit);
        Assert.InRange((await WriteAsync(keys[..tooLong.Fitting], 30_000, [])).Length, 29_900, 30_010);
        Assert.Equal(2, parts.Count);
    }

    [Fact]
    public async Task Get_PagesOneAfterTheOther_AreTheWholeList()
    {
        Answer whole = await host.GetAsync("content?take=10000&sort=level:desc,name:asc");
        var paged = new List<string>();
        for (int skip = 0; skip < whole.Items.Count; skip += 7)
        {
            paged.AddRange((await host.GetAsync($"content?take=7&skip={skip}&sort=level:desc&sort=name:asc")).Items.Select(item => item!.ToJsonString()));
        }

        Assert.True(whole.Items.Count > 50);
        Assert.Equal(whole.Json!["total"]!.GetValue<int>(), whole.Items.Count);
        Assert.Equal(whole.Items.Select(item => item!.ToJsonString()), paged);
    }

    private static Guid Key(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);

    private async Task<byte[]> WriteAsync(Guid[] keys, int maxBytes, List<int> parts)
    {
        var dependencies = new DependencyRecorder();
        var renditions = new RenditionsOfAnswer();
        OutputExpansionStrategy expansion = host.Services.GetRequiredService<OutputExpansionFactory>().Create(OutputShape.Default, dependencies, renditions);
        var list = new ListAnswer<string>(new QueryAnswer(keys, keys.Length + 3), part =>
        {
            parts.Add(part.Count);
            return Task.FromResult<IReadOnlyList<string>>([.. part.Select(key => key.ToString())]);
        });
        return (await list.WriteAsync(new DeliveryRequest(expansion, dependencies, renditions), maxBytes, CancellationToken.None)).ToArray();
    }
}
