using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Assets;
using Varumarke.Persistence.Tests.Contents;
using Varumarke.Testing.Databases;
using Facts = Varumarke.Core.Assets.PictureFacts;

namespace Varumarke.Persistence.Tests.PictureFacts;

public sealed class SqlitePictureFactsTests(SqliteFixture fixture) : PictureFactsContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresPictureFactsTests(PostgresFixture fixture) : PictureFactsContract(fixture), IClassFixture<PostgresFixture>;

/// <summary>What was measured of a file is remembered for as long as its media item is there.</summary>
public abstract class PictureFactsContract(DatabaseFixture fixture)
{
    private readonly ContentScene _scene = ContentScene.On(fixture);
    private readonly IMediaService _media = fixture.Get<IMediaService>();
    private readonly IPictureFactsRepository _facts = fixture.Get<IPictureFactsRepository>();

    [Fact]
    public async Task Save_EveryFact_IsReadBack()
    {
        Facts facts = Full(Item("Alla"));

        await _facts.SaveAsync(facts, default);

        Assert.Equal([facts], await _facts.GetAsync([facts.MediaKey], default));
    }

    [Fact]
    public async Task Save_OnlyWhatEveryFileHas_IsReadBack()
    {
        Facts facts = Bare(Item("Få"));

        await _facts.SaveAsync(facts, default);

        Assert.Equal([facts], await _facts.GetAsync([facts.MediaKey], default));
    }

    [Fact]
    public async Task Save_Again_Replaces()
    {
        Guid key = Item("Igen");
        await _facts.SaveAsync(Full(key), default);
        Facts later = Bare(key) with { Stamp = "later" };

        await _facts.SaveAsync(later, default);

        Assert.Equal([later], await _facts.GetAsync([key], default));
    }

    [Fact]
    public async Task Save_ItemIsNotThere_IsForgotten()
    {
        Guid nobody = Guid.NewGuid();

        await _facts.SaveAsync(Full(nobody), default);

        Assert.Empty(await _facts.GetAsync([nobody], default));
    }

    [Fact]
    public async Task Save_ManyAtOnceOfOneItem_KeepsOne()
    {
        Guid key = Item("Samtidigt");

        await Task.WhenAll(Enumerable.Range(0, 6).Select(writer => Task.Run(() => _facts.SaveAsync(Bare(key) with { Stamp = $"s{writer}" }, default))));

        Assert.Single(await _facts.GetAsync([key], default));
    }

    [Fact]
    public async Task Save_InAScopeThatIsRolledBack_IsUndone()
    {
        Guid key = Item("Ångrad");

        fixture.InScopeRolledBack(() => _facts.SaveAsync(Full(key), default).GetAwaiter().GetResult());

        Assert.Empty(await _facts.GetAsync([key], default));
    }

    [Fact]
    public async Task Save_InAScope_IsSeenInItAndKept()
    {
        Guid key = Item("Inuti");

        fixture.InScope(() =>
        {
            _facts.SaveAsync(Full(key), default).GetAwaiter().GetResult();
            Assert.Single(_facts.GetAsync([key], default).GetAwaiter().GetResult());
        });

        Assert.Single(await _facts.GetAsync([key], default));
    }

    [Fact]
    public async Task Delete_OfItemsForGood_TakesTheirFacts()
    {
        Guid key = Item("Bort");
        await _facts.SaveAsync(Full(key), default);

        Assert.True(_media.MoveToRecycleBin(_media.GetById(key)!).Success);
        Assert.Single(await _facts.GetAsync([key], default));
        Assert.True(_media.Delete(_media.GetById(key)!).Success);

        Assert.Empty(await _facts.FindByContentHashAsync(Full(key).ContentHash, default));
        Assert.DoesNotContain(await _facts.GetPerceptualHashesAsync(default), pair => pair.Key == key);
    }

    [Fact]
    public async Task Delete_Some_LeavesOthers()
    {
        Guid gone = Item("Glömd"), kept = Item("Kvar");
        await _facts.SaveAsync(Full(gone), default);
        await _facts.SaveAsync(Full(kept), default);

        await _facts.DeleteAsync([gone, Guid.NewGuid()], default);

        Assert.Equal([kept], (await _facts.GetAsync([gone, kept], default)).Select(facts => facts.MediaKey));
    }

    [Fact]
    public async Task FindByContentHash_Twins_AreBothFound()
    {
        Guid one = Item("Tvilling"), other = Item("Tvilling igen");
        string hash = Guid.NewGuid().ToString("n") + Guid.NewGuid().ToString("n");
        await _facts.SaveAsync(Bare(one) with { ContentHash = hash }, default);
        await _facts.SaveAsync(Bare(other) with { ContentHash = hash }, default);

        Assert.Equal([one, other], await _facts.FindByContentHashAsync(hash, default));
    }

    [Theory]
    [InlineData(0UL)]
    [InlineData(ulong.MaxValue)]
    [InlineData(1UL << 63)]
    public async Task GetPerceptualHashes_AnyBits_ComeBack(ulong hash)
    {
        Guid picture = Item("Med"), document = Item("Utan");
        await _facts.SaveAsync(Full(picture) with { PerceptualHash = hash }, default);
        await _facts.SaveAsync(Bare(document), default);

        IReadOnlyList<KeyValuePair<Guid, ulong>> hashes = await _facts.GetPerceptualHashesAsync(default);

        Assert.Contains(KeyValuePair.Create(picture, hash), hashes);
        Assert.DoesNotContain(hashes, pair => pair.Key == document);
    }

    [Fact]
    public async Task FindLarge_ByPixels_ComeTheNewestItemFirst()
    {
        Guid smaller = Item("Mindre"), older = Item("Stor"), newer = Item("Större"), document = Item("Ingen bild");
        await _facts.SaveAsync(Full(newer) with { Width = 60_000, Height = 50_000 }, default);
        await _facts.SaveAsync(Full(older) with { Width = 2_000, Height = 3_000 }, default);
        await _facts.SaveAsync(Full(smaller) with { Width = 2_000, Height = 2_999 }, default);
        await _facts.SaveAsync(Bare(document), default);

        IReadOnlyList<Guid> found = await _facts.FindLargeAsync(6_000_000, default);

        Assert.Equal([newer, older], found.Intersect([smaller, older, newer, document]));
    }

    [Fact]
    public async Task Get_MoreThanOneStatementTakes_GivesAll()
    {
        Guid key = Item("Bland många");
        await _facts.SaveAsync(Full(key), default);

        Assert.Single(await _facts.GetAsync([.. Enumerable.Range(0, 1_200).Select(_ => Guid.NewGuid()), key, key], default));
        Assert.Empty(await _facts.GetAsync([], default));
    }

    private static Facts Bare(Guid key) => new()
    {
        MediaKey = key,
        Path = "fxkpocqz/avtal.pdf",
        Stamp = "8dd-1f",
        ContentHash = new string('a', 64),
        Bytes = 5_000_000_000,
        MediaType = "application/pdf",
    };

    private static Facts Full(Guid key) => Bare(key) with
    {
        Path = "fxkpocqz/klarälven-höst.jpg",
        ContentHash = key.ToString("n") + key.ToString("n"),
        MediaType = "image/gif",
        Width = 4_000,
        Height = 3_000,
        Frames = 12,
        HasAlpha = true,
        PerceptualHash = 0xF0E1_D2C3_B4A5_9687,
        DominantColour = "#3a5f2b",
        Placeholder = "data:image/webp;base64,UklGRg==",
    };

    private Guid Item(string name)
    {
        var item = new Umbraco.Cms.Core.Models.Media(name, -1, _scene.Picture);
        Assert.True(_media.Save(item).Success);
        return item.Key;
    }
}
