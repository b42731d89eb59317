using NetVips;

namespace Varumarke.Benchmarks.Pictures;

/// <summary>How near a rendition without loss comes to all of the picture's pixels scaled with Lanczos 3.</summary>
internal sealed class ScalingQuality : IDisposable
{
    private readonly Image _whole;

    public ScalingQuality(string photo)
    {
        using Image file = Image.NewFromFile(photo);
        _whole = file.CopyMemory();
    }

    /// <summary>Peak signal to noise in decibels.</summary>
    public double Of(byte[] rendition)
    {
        using Image made = Image.NewFromBuffer(rendition);
        using Image expected = _whole.Resize(
            (double)made.Width / _whole.Width, vscale: (double)made.Height / _whole.Height, kernel: Enums.Kernel.Lanczos3, gap: 0);
        using Image difference = expected.Cast(Enums.BandFormat.Float) - made;
        using Image squares = difference * difference;
        return 10 * Math.Log10(255 * 255 / squares.Avg());
    }

    public void Dispose() => _whole.Dispose();
}
