using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Varumarke.Core.Published;

namespace Varumarke.Tests.Engine.PublishedCache;

public sealed class PublishedDocumentsTests
{
    [Fact]
    public void GetById_AgainAndAgain_KeepsTheItemAndCountsItsSize()
    {
        var cache = new PublishedCacheFixture();
        Guid key = cache.Add("Klarälven");

        cache.Documents.GetById(preview: false, key);
        long packed = cache.Items.Size;
        cache.Documents.GetById(preview: false, key);
        IPublishedContent? third = cache.Documents.GetById(preview: false, key);
        IPublishedContent? fourth = cache.Documents.GetById(preview: false, key);

        Assert.NotNull(third);
        Assert.Same(third, fourth);
        Assert.Equal(1, cache.Source.Reads);
        Assert.InRange(packed, 700, 1_500);
        Assert.InRange(cache.Items.Size, packed + 800, packed + 3_000);
    }

    [Fact]
    public void GetById_Twice_ReadsOnce()
    {
        var cache = new PublishedCacheFixture();
        Guid key = cache.Add("Klarälven");

        IPublishedContent? first = cache.Documents.GetById(preview: false, key);
        IPublishedContent? second = cache.Documents.GetById(preview: false, key);

        Assert.Equal("Klarälven", first?.Name);
        Assert.Equal("Klarälven", second?.Name);
        Assert.Equal(1, cache.Source.Reads);
    }

    [Fact]
    public void Read_OneProperty_GivesItAndTheRestToWhoeverAsks()
    {
        var cache = new PublishedCacheFixture();
        Guid key = cache.Add("Klarälven");
        Guid hidden = cache.Add("Dold");
        cache.UnderUnpublished.Add(hidden);
        List<(string? Title, int Reads, string Name)> seen = [];

        cache.Documents.Read([key, hidden, Guid.NewGuid()], "Title", item =>
        {
            string? title = item.GetProperty("title")?.GetValue() as string;
            int reads = cache.Source.Reads;
            seen.Add((title, reads, item.Name));
            Assert.Equal(2, item.Properties.Count());
        });

        Assert.Equal([("Klarälven", 1, "Klarälven")], seen);
        Assert.Equal(2, cache.Source.Reads);
    }

    [Fact]
    public void Read_OneProperty_KeepsNone()
    {
        var cache = new PublishedCacheFixture();
        Guid key = cache.Add("Klarälven");

        cache.Documents.Read([key], "title", _ => { });

        Assert.False(cache.Documents.TryGetCached(key, preview: false, out _));
    }

    [Fact]
    public void GetById_WithoutPreview_NeverGivesTheDraft()
    {
        var cache = new PublishedCacheFixture();
        Guid key = cache.Add("Klarälven");

        IPublishedContent? draft = cache.Documents.GetById(preview: true, key);
        IPublishedContent? published = cache.Documents.GetById(preview: false, key);

        Assert.Equal("Klarälven (draft)", draft?.GetProperty("title")?.GetValue());
        Assert.Equal("Klarälven", published?.GetProperty("title")?.GetValue());
        Assert.False(published?.IsDraft());
        Assert.True(draft?.IsDraft());
        Assert.True(draft?.IsPublished());
    }

    [Fact]
    public void GetById_Unpublished_IsNullWithoutARead()
    {
        var cache = new PublishedCacheFixture();
        Guid key = cache.Add("Klarälven");
        cache.Source.Published.Remove(key);

        Assert.Null(cache.Documents.GetById(preview: false, key));
        Assert.Equal(0, cache.Source.Reads);
    }

    [Fact]
    public void GetById_UnknownKeyInPreview_IsNullWithoutARead()
    {
        var cache = new PublishedCacheFixture();

        Assert.Null(cache.Documents.GetById(preview: true, Guid.NewGuid()));
        Assert.Equal(0, cache.Source.Reads);
    }

    [Fact]
    public void GetById_UnderAnUnpublishedAncestor_IsNullThoughCached()
    {
        var cache = new PublishedCacheFixture();
        Guid key = cache.Add("Klarälven");
        Assert.NotNull(cache.Documents.GetById(preview: false, key));

        cache.UnderUnpublished.Add(key);
        cache.Generations.RaiseVisibility();

        Assert.Null(cache.Documents.GetById(preview: false, key));
        Assert.False(cache.Documents.TryGetCached(key, preview: false, out _));
        Assert.NotNull(cache.Documents.GetById(preview: true, key));
    }

    [Fact]
    public async Task RefreshMemoryCacheAsync_AfterAChange_GivesTheChange()
    {
        var cache = new PublishedCacheFixture();
        Guid key = cache.Add("Före");
        Guid other = cache.Add("Annan");
        cache.Documents.GetById(preview: false, key);
        cache.Documents.GetById(preview: false, other);

        cache.Source.Published[key] = PublishedCacheFixture.Node(key, "Efter");
        await cache.Documents.RefreshMemoryCacheAsync(key);

        Assert.Equal("Efter", cache.Documents.GetById(preview: false, key)?.Name);
        int reads = cache.Source.Reads;
        Assert.Equal("Annan", cache.Documents.GetById(preview: false, other)?.Name);
        Assert.Equal(reads, cache.Source.Reads);
    }

    [Fact]
    public void GetById_ChangedWhileItWasRead_IsNotKept()
    {
        var cache = new PublishedCacheFixture();
        Guid key = cache.Add("Före");
        cache.Source.WhileReading = () =>
        {
            cache.Source.WhileReading = null;
            cache.Source.Published[key] = PublishedCacheFixture.Node(key, "Efter");
            cache.Documents.RefreshMemoryCacheAsync(key);
        };

        IPublishedContent? readBefore = cache.Documents.GetById(preview: false, key);
        IPublishedContent? readAfter = cache.Documents.GetById(preview: false, key);

        Assert.Equal("Före", readBefore?.Name);
        Assert.Equal("Efter", readAfter?.Name);
    }

    [Fact]
    public async Task GetByKeysAsync_SomeCached_ReadsTheRestAtOnceInTheOrderAsked()
    {
        var cache = new PublishedCacheFixture();
        Guid[] keys = [cache.Add("A"), cache.Add("B"), Guid.NewGuid(), cache.Add("C")];
        cache.Documents.GetById(preview: false, keys[1]);

        IReadOnlyList<IPublishedContent> found = await cache.Documents.GetByKeysAsync(keys, preview: false);

        Assert.Equal(["A", "B", "C"], found.Select(content => content.Name));
        Assert.Equal(2, cache.Source.Reads);
    }

    [Fact]
    public async Task RebuildMemoryCacheByContentTypeAsync_TypeChanged_ReadsItemsOfTheTypeAnew()
    {
        var cache = new PublishedCacheFixture();
        Guid key = cache.Add("Klarälven");
        cache.Documents.GetById(preview: false, key);

        await cache.Documents.RebuildMemoryCacheByContentTypeAsync([PublishedCacheFixture.TypeId + 1]);
        cache.Documents.GetById(preview: false, key);
        int afterAnother = cache.Source.Reads;
        await cache.Documents.RebuildMemoryCacheByContentTypeAsync([PublishedCacheFixture.TypeId]);
        cache.Documents.GetById(preview: false, key);

        Assert.Equal(1, afterAnother);
        Assert.Equal(2, cache.Source.Reads);
    }

    [Fact]
    public void GetValue_PropertyVaries_FollowsTheCultureOfTheContext()
    {
        var cache = new PublishedCacheFixture(ContentVariation.Culture);
        Guid key = cache.Add("x");
        cache.Source.Published[key] = PublishedCacheFixture.Node(
            key,
            "Älven",
            [Culture("sv-SE", "Älven", published: true), Culture("en-GB", "The river", published: true)],
            [new("title", "sv-SE", "", "Älven"), new("title", "en-GB", "", "The river"), new("code", "", "", "K1")]);
        IPublishedContent content = cache.Documents.GetById(preview: false, key)!;

        cache.Variation.VariationContext = new VariationContext("sv-SE");
        object? swedish = content.GetProperty("title")!.GetValue();
        cache.Variation.VariationContext = new VariationContext("en-GB");

        Assert.Equal("Älven", swedish);
        Assert.Equal("The river", content.GetProperty("title")!.GetValue());
        Assert.Equal("Älven", content.GetProperty("title")!.GetValue("SV-se"));
        Assert.Equal("K1", content.GetProperty("code")!.GetValue());
        Assert.Null(content.GetProperty("title")!.GetValue("nb-NO"));
        Assert.False(content.GetProperty("title")!.HasValue("nb-NO"));
        Assert.Equal("The river", content.Name);
    }

    [Fact]
    public void IsDraft_OneCultureEdited_TellsOfThatCultureOnly()
    {
        var cache = new PublishedCacheFixture(ContentVariation.Culture);
        Guid key = cache.Add("x");
        cache.Source.Drafts[key] = PublishedCacheFixture.Node(
            key, "Älven", [Culture("sv-SE", "Älven", published: true), Culture("en-GB", "The river", published: false)]);

        IPublishedContent draft = cache.Documents.GetById(preview: true, key)!;

        Assert.False(draft.IsDraft("sv-SE"));
        Assert.True(draft.IsDraft("en-GB"));
        Assert.True(draft.IsPublished("sv-SE"));
        Assert.False(draft.IsPublished("en-GB"));
    }

    [Theory]
    [InlineData(PropertyCacheLevel.Element, 1)]
    [InlineData(PropertyCacheLevel.Elements, 2)]
    [InlineData(PropertyCacheLevel.None, 4)]
    public void GetValue_OtherContentChangedInBetween_ConvertsAsTheLevelSays(PropertyCacheLevel level, int conversions)
    {
        var cache = new PublishedCacheFixture(level: level);
        IPublishedProperty title = cache.Documents.GetById(preview: false, cache.Add("Älven"))!.GetProperty("title")!;

        title.GetValue();
        title.GetValue();
        cache.Elements.Clear();
        title.GetValue();
        title.GetValue();

        Assert.Equal(conversions, cache.Title.Conversions);
    }

    [Fact]
    public void GetDeliveryApiValue_ExpandedAndNot_AreKeptApart()
    {
        var cache = new PublishedCacheFixture();
        IPublishedProperty title = cache.Documents.GetById(preview: false, cache.Add("Älven"))!.GetProperty("title")!;

        Assert.Equal("Älven", title.GetDeliveryApiValue(expanding: false));
        Assert.Equal("Älven expanded", title.GetDeliveryApiValue(expanding: true));
        Assert.Equal("Älven", title.GetDeliveryApiValue(expanding: false));
        Assert.Equal(2, cache.Title.Conversions);
    }

    [Fact]
    public void GetValue_ElementTypeChanged_ConvertsAnew()
    {
        var cache = new PublishedCacheFixture();
        IPublishedProperty title = cache.Documents.GetById(preview: false, cache.Add("Älven"))!.GetProperty("title")!;
        title.GetValue();

        cache.Generations.RaiseTypes();
        title.GetValue();

        Assert.Equal(2, cache.Title.Conversions);
    }

    [Fact]
    public void GetById_MoreThanFits_StaysWithinTheLimit()
    {
        var cache = new PublishedCacheFixture(megabytes: 1);
        string large = new('å', 10_000);
        for (int i = 0; i < 200; i++)
        {
            Guid key = cache.Add("x");
            cache.Source.Published[key] = PublishedCacheFixture.Node(key, "x", values: [new PublishedNodeValue("title", "", "", large)]);
            Assert.NotNull(cache.Documents.GetById(preview: false, key));
            Assert.NotNull(cache.Documents.GetById(preview: false, key));
        }

        Assert.InRange(cache.Items.Size, 1, 1024 * 1024);
        Assert.InRange(cache.Items.Count, 20, 60);
    }

    [Fact]
    public async Task SeedAsync_MoreThanConfigured_ReadsAsManyAsConfigured()
    {
        var cache = new PublishedCacheFixture();
        foreach (int i in Enumerable.Range(0, 5))
        {
            cache.Add($"Sida {i}");
        }

        await cache.Documents.SeedAsync(CancellationToken.None);

        Assert.Equal(3, cache.Items.Count);
        Assert.Equal(1, cache.Source.Reads);
    }

    private static PublishedNodeCulture Culture(string culture, string name, bool published) =>
        new(culture, name, DateTime.UnixEpoch, published, Edited: !published);
}
