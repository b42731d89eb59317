using CsCheck;
using Varumarke.Engine.Sync.Folders;
using Varumarke.Engine.Sync.Format;
using Varumarke.Engine.Sync.Kinds;

namespace Varumarke.Tests.Sync;

public sealed class SyncOrderTests
{
    [Fact]
    public void Sort_NeedsInAnyOrder_ComeFirst()
    {
        SyncOrdering order = Sort(("page", ["seo", "base"]), ("seo", ["meta"]), ("base", []), ("meta", []));

        Assert.Equal(["base", "meta", "seo", "page"], order.Sorted.Select(source => source.Item.Alias));
        Assert.Empty(order.Cyclic);
    }

    [Fact]
    public void Sort_Cycle_IsNamedAndTheRestGoesOn()
    {
        SyncOrdering order = Sort(("a", ["b"]), ("b", ["a"]), ("c", ["a"]), ("d", []));

        Assert.Equal(["d"], order.Sorted.Select(source => source.Item.Alias));
        Assert.Equal(["a → b → a", "b → a → b", "c → a → b → a"], order.Cyclic.Select(entry => entry.Cycle));
    }

    [Fact]
    public void Sort_NeedsItself_IsACycle()
    {
        Assert.Equal("a → a", Assert.Single(Sort(("a", ["a"])).Cyclic).Cycle);
    }

    [Fact]
    public void Sort_NeedThatIsNotInTheFolder_IsNoHindrance()
    {
        Assert.Equal(["a"], Sort(("a", ["elsewhere"])).Sorted.Select(source => source.Item.Alias));
    }

    [Fact]
    public void Sort_AnyNeeds_LosesNothingAndKeepsEveryNeedFirst()
    {
        Gen.Select(Gen.Int[0, 19], Gen.Int[0, 19]).Array[0, 40].Sample(edges =>
        {
            (string, string[])[] items = [.. Enumerable.Range(0, 20).Select(at =>
                ($"t{at}", edges.Where(edge => edge.Item1 == at).Select(edge => $"t{edge.Item2}").ToArray()))];
            SyncOrdering order = Sort(items);
            string[] sorted = [.. order.Sorted.Select(source => source.Item.Alias)];
            return sorted.Length + order.Cyclic.Count == 20
                && items.Where(item => sorted.Contains(item.Item1)).All(item => item.Item2.All(need =>
                    Array.IndexOf(sorted, need) >= 0 && Array.IndexOf(sorted, need) < Array.IndexOf(sorted, item.Item1)));
        });
    }

    [Fact]
    public void Sort_ChainOfTwentyThousand_NeedsNoStack()
    {
        (string, string[])[] chain = [.. Enumerable.Range(0, 20_000).Select(at => ($"t{at}", new[] { $"t{at + 1}" }))];

        Assert.Equal("t19999", Sort(chain).Sorted[0].Item.Alias);
    }

    private static SyncOrdering Sort(params (string Alias, string[] Needs)[] items)
    {
        Dictionary<string, string[]> needs = items.ToDictionary(item => item.Alias, item => item.Needs);
        SyncSource[] sources = [.. items.Select(item => new SyncSource(
            SyncKind.ContentTypes, item.Alias + ".config", new TypeItem(Guid.NewGuid(), item.Alias, 1)))];
        return SyncOrder.Sort(sources, item => item.Alias, item => needs[item.Alias]);
    }
}
