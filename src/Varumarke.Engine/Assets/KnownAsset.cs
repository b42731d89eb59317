using Varumarke.Core.Assets;

namespace Varumarke.Engine.Assets;

/// <summary>An asset in memory, and the generation in which it was last found to be the present one.</summary>
internal sealed class KnownAsset(Asset asset, long generation)
{
    private long _currentIn = generation;

    public Asset Asset { get; } = asset;

    public long CurrentIn
    {
        get => Interlocked.Read(ref _currentIn);
        set => Interlocked.Exchange(ref _currentIn, value);
    }
}
