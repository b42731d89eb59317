using Varumarke.Intake.Duplicates;

namespace Varumarke.Tests.Intake.Duplicates;

public sealed class KnownPicturesTests : IDisposable
{
    private const ulong Hash = 0x0F0F0F0F0F0F0F0F;
    private static readonly Guid Anna = Guid.NewGuid();
    private static readonly Guid Bo = Guid.NewGuid();

    private readonly FakeFacts _facts = new();
    private readonly KnownPictures _known;

    public KnownPicturesTests() => _known = new KnownPictures(_facts);

    [Fact]
    public async Task Near_ReadsAllOnceAndThenNothing()
    {
        _facts.Set(Anna, Hash);

        Assert.Equal([Anna], await NearAsync());
        Assert.Equal([Anna], await NearAsync());
        Assert.Equal((1, 0), (_facts.ReadsOfAll, _facts.ReadsOfSome));
    }

    [Fact]
    public async Task Near_AfterAChange_ReadsOnlyWhatChanged()
    {
        _facts.Set(Anna, Hash);
        await NearAsync();
        _facts.Set(Bo, Hash);
        _facts.Remove(Anna);
        _known.Changed(Bo);
        _known.Changed(Anna);

        Assert.Equal([Bo], await NearAsync());
        Assert.Equal((1, 1), (_facts.ReadsOfAll, _facts.ReadsOfSome));
    }

    [Fact]
    public async Task Near_AfterForget_ReadsAllAnew()
    {
        await NearAsync();
        _facts.Set(Anna, Hash);
        _known.Forget();

        Assert.Equal([Anna], await NearAsync());
    }

    [Fact]
    public async Task Near_DatabaseAway_ForgetsNoChange()
    {
        await NearAsync();
        _facts.Set(Anna, Hash);
        _known.Changed(Anna);
        _facts.IsAway = true;
        await Assert.ThrowsAsync<IOException>(NearAsync);
        _facts.IsAway = false;

        Assert.Equal([Anna], await NearAsync());
    }

    public void Dispose() => _known.Dispose();

    private Task<IReadOnlyList<Guid>> NearAsync() => _known.NearAsync(Hash, 6, CancellationToken.None);
}
