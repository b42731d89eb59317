using System.Security.Cryptography;
using Microsoft.Extensions.Caching.Memory;
using NetVips;
using Varumarke.Core.Renditions;
using Varumarke.Renditions.Processing;

namespace Varumarke.Renditions.Charts;

/// <summary>
/// Draws the program's own charts, one at a time: who asks for many takes no more than one core. They are small and known, so they need
/// no process of their own, and the same drawing is drawn once as long as it is among the last that were asked for.
/// </summary>
internal sealed class DrawnPictures : IDrawnPictures, IDisposable
{
    private const double Scale = 2;
    private const int Most = 64;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly MemoryCache _made = new(new MemoryCacheOptions { SizeLimit = Most });

    public async Task<byte[]> PngAsync(byte[] svg, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(svg);
        string name = Convert.ToHexString(SHA256.HashData(svg));
        if (_made.Get<byte[]>(name) is { } known)
        {
            return known;
        }

        await _turn.WaitAsync(cancellationToken);
        try
        {
            return _made.Get<byte[]>(name) ?? _made.Set(
                name,
                await Task.Factory.StartNew(() => Draw(svg), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default),
                new MemoryCacheEntryOptions { Size = 1 });
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose()
    {
        _made.Dispose();
        _turn.Dispose();
    }

    private static byte[] Draw(byte[] svg)
    {
        LibVips.Ensure();
        using Image image = Image.SvgloadBuffer(svg, scale: Scale, failOn: Enums.FailOn.Error);
        return image.PngsaveBuffer(compression: 9, palette: true, keep: Enums.ForeignKeep.None);
    }
}
