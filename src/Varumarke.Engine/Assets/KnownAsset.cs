using Varumarke.Core.Assets;

namespace Varumarke.Engine.Assets;

/// <summary>An asset in memory, and the epoch in which it was last found to be the present one.</summary>
internal sealed class KnownAsset(Asset asset, long epoch)
{
    private long _currentIn = epoch;

    public Asset Asset { get; } = asset;

    public long CurrentIn
    {
        get => Interlocked.Read(ref _currentIn);
        set => Interlocked.Exchange(ref _currentIn, value);
    }
}
