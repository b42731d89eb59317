using Microsoft.Extensions.DependencyInjection;
using Varumarke.DeliveryApi.Answers;
using Varumarke.Search.Keeping;
using Varumarke.Testing;
using Varumarke.Testing.Memory;

namespace Varumarke.Web.Tests.DeliveryApi;

/// <summary>Kept lists hold on to the query that made them, which must be counted as well. Alone, since the heap is everybody's.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
[Collection(Name)]
public class OutputCacheMemoryTests(SeededHost host) : IClassFixture<SeededHost>
{
    public const string Name = "Output cache's memory";

    private OutputCache Cache => host.Services.GetRequiredService<OutputCache>();

    [Theory]
    [InlineData("content?skip={0}&take=1")]
    [InlineData("content?take=10&filter=name:x{0}&filter=contentType:strength&sort=createDate:desc")]
    [InlineData("content?fetch=descendants:home&filter=name:a{0},b{0},c{0},d{0},e{0},f{0},g{0},h{0}&filter=updateDate>:2020-01-01&sort=name:asc&sort=level:desc&fields=properties[promise]")]
    public async Task Bytes_ManyListsOfOneKind_AreWhatTheHeapHolds(string query)
    {
        await AskAsync(query, 0, 500);

        // The index is written beside the first requests, and what is remembered of its words is on the heap, too.
        await Eventually.HoldsAsync(() => host.Services.GetRequiredService<ChangeQueue>().IsEmpty);
        long before = Cache.Bytes;

        long kept = await HeapMeter.BytesKeptByAsync(() => AskAsync(query, 500, 2000));

        long counted = Cache.Bytes - before;
        Assert.True(kept <= 1.2 * counted, $"{kept:N0} bytes of heap, {counted:N0} counted");
    }

    private async Task AskAsync(string query, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            Answer answer = await host.GetAsync(query.Replace("{0}", i.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
            Assert.Equal(System.Net.HttpStatusCode.OK, answer.Status);
        }
    }
}
