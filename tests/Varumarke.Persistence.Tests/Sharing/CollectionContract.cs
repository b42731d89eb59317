using Varumarke.Core.Sharing;
using Varumarke.Testing.Databases;

namespace Varumarke.Persistence.Tests.Sharing;

public sealed class SqliteCollectionTests(SqliteFixture fixture) : CollectionContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresCollectionTests(PostgresFixture fixture) : CollectionContract(fixture), IClassFixture<PostgresFixture>;

/// <summary>Collections keep their order, are changed by whoever read them last, and take their links with them.</summary>
public abstract class CollectionContract(DatabaseFixture fixture)
{
    private static readonly DateTime Changed = new(2026, 11, 29, 8, 30, 15, DateTimeKind.Utc);
    private readonly ICollectionRepository _collections = fixture.Get<ICollectionRepository>();
    private readonly IShareLinkRepository _links = fixture.Get<IShareLinkRepository>();

    [Fact]
    public async Task Find_WhatWasAdded_IsReadInItsOrder()
    {
        AssetCollection collection = One() with { Assets = [.. Enumerable.Range(0, AssetCollection.MostAssets).Select(_ => Guid.NewGuid())] };

        Assert.True(await _collections.TryAddAsync(collection, default));
        Assert.False(await _collections.TryAddAsync(collection with { NameSwedish = "En annan" }, default));

        Equal(collection, await _collections.FindAsync(collection.Key, default));
        Assert.Null(await _collections.FindAsync(Guid.NewGuid(), default));
    }

    [Fact]
    public async Task Replace_OfAnOlderVersion_ChangesNothing()
    {
        AssetCollection first = One();
        await _collections.TryAddAsync(first, default);
        AssetCollection second = first with { NameSwedish = "Sommar", Assets = [Guid.NewGuid()], DescriptionEnglish = null };

        Assert.True(await _collections.TryReplaceAsync(second, default));
        Assert.False(await _collections.TryReplaceAsync(first with { NameSwedish = "För sent" }, default));
        Assert.False(await _collections.TryReplaceAsync(One(), default));

        Equal(second with { Version = 1 }, await _collections.FindAsync(first.Key, default));
    }

    [Fact]
    public async Task List_OfThePublic_IsTheLastChangedFirst()
    {
        int before = await _collections.CountAsync(default);
        AssetCollection shown = One() with { IsPublic = true }, newer = One() with { IsPublic = true, ChangedOn = Changed.AddDays(1) }, hidden = One();
        foreach (AssetCollection collection in (AssetCollection[])[shown, newer, hidden])
        {
            await _collections.TryAddAsync(collection, default);
        }

        Guid[] own = [shown.Key, newer.Key, hidden.Key];
        Assert.Equal(before + 3, await _collections.CountAsync(default));
        Assert.Equal([newer.Key, shown.Key], (await _collections.ListAsync(onlyPublic: true, default)).Select(each => each.Key).Where(own.Contains));
        Assert.Equal(3, (await _collections.ListAsync(onlyPublic: false, default)).Count(each => own.Contains(each.Key)));
    }

    [Fact]
    public async Task Delete_TakesTheLinksWithIt()
    {
        AssetCollection collection = One(), other = One();
        await _collections.TryAddAsync(collection, default);
        await _collections.TryAddAsync(other, default);
        ShareLink link = LinkTo(collection), kept = LinkTo(other);
        await _links.AddAsync(link, default);
        await _links.AddAsync(kept, default);

        Assert.True(await _collections.DeleteAsync(collection.Key, default));
        Assert.False(await _collections.DeleteAsync(collection.Key, default));

        Assert.Null(await _collections.FindAsync(collection.Key, default));
        Assert.Null(await _links.FindAsync(link.SecretHash, default));
        Assert.NotNull(await _links.FindAsync(kept.SecretHash, default));
    }

    private static void Equal(AssetCollection expected, AssetCollection? read)
    {
        Assert.NotNull(read);
        Assert.Equal(expected.Assets, read.Assets);
        Assert.Equal(expected with { Assets = [] }, read with { Assets = [] });
    }

    private static AssetCollection One() => new()
    {
        Key = Guid.NewGuid(),
        NameSwedish = "Vinter i Hagfors 🦌",
        NameEnglish = "Winter",
        DescriptionSwedish = "Bilder\natt ta",
        DescriptionEnglish = "Pictures",
        Assets = [Guid.NewGuid(), Guid.NewGuid()],
        ChangedOn = Changed,
        ChangedBy = Guid.NewGuid(),
    };

    private static ShareLink LinkTo(AssetCollection collection) => new()
    {
        SecretHash = Guid.NewGuid().ToString("N") + Guid.NewGuid().ToString("N"),
        CollectionKey = collection.Key,
        EndsOn = Changed.AddDays(30),
        MadeOn = Changed,
        MadeBy = Guid.NewGuid(),
    };
}
