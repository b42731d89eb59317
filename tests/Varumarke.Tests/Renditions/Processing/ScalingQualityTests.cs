using Microsoft.Extensions.Time.Testing;
using NetVips;
using Varumarke.Core.Pictures;
using Varumarke.Renditions.Processing;
using Varumarke.Testing.Pictures;

namespace Varumarke.Tests.Renditions.Processing;

/// <summary>
/// How near renditions come to the whole picture scaled down with Lanczos 3, before their own compression: 40 dB of peak signal to
/// noise and more, where nobody sees a difference, in every width that the presets have.
/// </summary>
public sealed class ScalingQualityTests
{
    private const double Wanted = 40;

    // Of the presets for websites, with what a crop of them is scaled to.
    private static readonly int[] Widths = [200, 400, 640, 900, 1200, 1600];

    // No time passes: a busy machine must not make a picture too slow.
    private readonly Workshop _workshop = new(clock: new FakeTimeProvider());

    [Theory]
    [InlineData("vinterskog.jpg", 2200, 3300)]
    [InlineData("skog-i-morgonljus.jpg", 2640, 3300)]
    [InlineData("vinterskog.jpg", 2199, 3001)]
    public async Task RenderAsync_OfTheFileOrItsCopy_IsAsGoodAsOfAllItsPixels(string photograph, int width, int height)
    {
        using Image photo = Image.NewFromFile(Path.Combine(RepositoryFolder(), "media-seed", "pictures", photograph));
        using Image part = photo.Crop(0, 0, width, height);
        byte[] file = part.JpegsaveBuffer(q: 92, keep: Enums.ForeignKeep.None);
        (RenditionResult made, byte[] copy) = await _workshop.RenderAsync(file, WorkingCopy.SpecOf(FileInspector.Inspect(new MemoryStream(file))));
        Assert.True(made.IsOk);
        using Image whole = Image.NewFromBuffer(file).CopyMemory();

        foreach (int side in Widths)
        {
            var spec = new RenditionSpec { Width = side, Mode = ResizeMode.Max, Format = RenditionFormat.Png };
            using Image direct = await _workshop.PictureAsync(file, spec);
            using Image copied = await _workshop.OfCopyAsync(file, copy, spec);
            using Image expected = whole.Resize((double)direct.Width / width, vscale: (double)direct.Height / height, kernel: Enums.Kernel.Lanczos3, gap: 0);

            Assert.InRange(Decibels(expected, direct), Wanted, double.PositiveInfinity);
            Assert.True(!WorkingCopy.Serves(FileInspector.Inspect(new MemoryStream(file)), spec) || Decibels(expected, copied) >= Wanted, $"{side}: {Decibels(expected, copied):0.0}");
        }
    }

    [Theory]
    [InlineData(2640)]
    [InlineData(2601)]
    public async Task RenderAsync_OfAWebP_IsAsGoodAsOfAllItsPixels(int width)
    {
        using Image photo = Image.NewFromFile(Path.Combine(RepositoryFolder(), "media-seed", "pictures", "skog-i-morgonljus.jpg"));
        byte[] file = photo.Crop(0, 0, width, 1600).WebpsaveBuffer(q: 90, keep: Enums.ForeignKeep.None);
        using Image whole = Image.NewFromBuffer(file).CopyMemory();

        foreach (int side in (int[])[200, 400, 800, 1200])
        {
            using Image direct = await _workshop.PictureAsync(file, new RenditionSpec { Width = side, Mode = ResizeMode.Max, Format = RenditionFormat.Png });
            using Image expected = whole.Resize((double)direct.Width / width, vscale: (double)direct.Height / whole.Height, kernel: Enums.Kernel.Lanczos3, gap: 0);

            Assert.InRange(Decibels(expected, direct), Wanted, double.PositiveInfinity);
        }
    }

    [Theory]
    [InlineData(6000, 4000, 0.1334, 4)]
    [InlineData(6000, 4000, 0.1, 4)]
    [InlineData(6000, 4000, 0.0625, 8)]
    [InlineData(2040, 1360, 0.39, 2)]
    [InlineData(2040, 1360, 0.44, 1)]
    [InlineData(2048, 1365, 0.39, 1)]
    [InlineData(4001, 3001, 0.05, 2)]
    [InlineData(100, 100, 2.0, 1)]
    public void Of_WhatIsLeftToTheResampler_DecidesTheFactor(int width, int height, double scale, int expected) =>
        Assert.Equal(expected, ShrinkOnLoad.Of(width, height, scale));

    private static double Decibels(Image expected, Image actual)
    {
        using Image difference = expected.Cast(Enums.BandFormat.Float) - actual;
        return 10 * Math.Log10(255 * 255 / (difference * difference).Avg());
    }

    private static string RepositoryFolder()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Varumarke.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests must run from a build inside the repository.");
    }
}
