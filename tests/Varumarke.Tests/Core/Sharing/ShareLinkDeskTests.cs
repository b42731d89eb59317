using Microsoft.Extensions.Time.Testing;
using Varumarke.Core.Protection;
using Varumarke.Core.Receipts;
using Varumarke.Core.Sharing;

namespace Varumarke.Tests.Core.Sharing;

/// <summary>A link's password is not guessed by many together, nor by one who writes the code in ever new ways.</summary>
public sealed class ShareLinkDeskTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly ShareLinkDesk _desk;

    public ShareLinkDeskTests() => _desk = new ShareLinkDesk(new NoLinks(), new NoProtector(), _time);

    [Fact]
    public void MayTry_OneCodeWrittenInManyWays_IsOneLink()
    {
        string code = ReceiptCode.New();
        for (int i = 0; i < ShareLinkDesk.MostTries; i++)
        {
            Assert.True(_desk.MayTry(i % 3 == 0 ? code : i % 3 == 1 ? code.ToUpperInvariant() : ReceiptCode.Grouped(code)));
        }

        string written = $"{char.ToUpperInvariant(code[0])}-{code[1..]}";
        Assert.All([code, code.ToUpperInvariant(), ReceiptCode.Grouped(code), written], each => Assert.False(_desk.MayTry(each)));
        Assert.True(_desk.MayTry(ReceiptCode.New()));

        _time.Advance(TimeSpan.FromHours(1));
        Assert.True(_desk.MayTry(written));
    }

    private sealed class NoLinks : IShareLinkRepository
    {
        public Task AddAsync(ShareLink link, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task<ShareLink?> FindAsync(string secretHash, CancellationToken cancellationToken) => Task.FromResult<ShareLink?>(null);

        public Task<IReadOnlyList<ShareLink>> OfAsync(Guid collectionKey, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ShareLink>>([]);

        public Task<bool> DeleteAsync(string secretHash, CancellationToken cancellationToken) => Task.FromResult(false);

        public Task<int> DeleteEndedAsync(DateTime before, CancellationToken cancellationToken) => Task.FromResult(0);
    }

    private sealed class NoProtector : ITextProtector
    {
        public string Protect(string purpose, string text) => text;

        public string? Unprotect(string purpose, string sealedText) => null;
    }
}
