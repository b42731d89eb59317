using CsCheck;
using Varumarke.Renditions.Processing;

namespace Varumarke.Tests.Renditions.Processing;

public sealed class RenditionGeometryTests
{
    private static readonly Gen<RenditionSpec> Specs = Gen.Select(
        Gen.Int[1, 3000].Nullable(),
        Gen.Int[1, 3000].Nullable(),
        Gen.Enum<ResizeMode>(),
        Gen.Enum<Anchor>(),
        Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1], (x, y) => new FocalPoint(x, y)).Nullable(),
        Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1], Gen.Double[0, 1], Gen.Double[0, 1], (l, t, r, b) => new PictureArea(l, t, r, b)).Nullable(),
        Gen.Bool,
        (width, height, mode, anchor, focal, area, upscale) => new RenditionSpec
        {
            Width = width, Height = height, Mode = mode, Anchor = anchor, FocalPoint = focal, Area = area, Upscale = upscale,
        });

    [Theory]
    [InlineData("Crop", 400, 400, 400, 400)]
    [InlineData("Pad", 400, 400, 400, 400)]
    [InlineData("BoxPad", 400, 400, 400, 400)]
    [InlineData("Max", 400, 400, 400, 267)]
    [InlineData("Min", 400, 400, 600, 400)]
    [InlineData("Stretch", 400, 400, 400, 400)]
    [InlineData("Manual", 400, 400, 400, 400)]
    [InlineData("Crop", 400, null, 400, 267)]
    [InlineData("Max", null, 400, 600, 400)]
    [InlineData("Crop", null, null, 1200, 800)]
    [InlineData("Crop", 2400, 2400, 800, 800)]
    [InlineData("Stretch", 2400, 2400, 800, 800)]
    [InlineData("Max", 2400, 2400, 1200, 800)]
    [InlineData("Min", 2400, 2400, 1200, 800)]
    [InlineData("Pad", 2400, 2400, 2400, 2400)]
    [InlineData("BoxPad", 2400, 2400, 2400, 2400)]
    public void Of_EachMode_GivesItsSize(string mode, int? width, int? height, int expectedWidth, int expectedHeight)
    {
        var geometry = RenditionGeometry.Of(new RenditionSpec { Mode = Enum.Parse<ResizeMode>(mode), Width = width, Height = height }, 1200, 800);

        Assert.Equal((expectedWidth, expectedHeight), (geometry.Width, geometry.Height));
    }

    [Theory]
    [InlineData("Crop", 2400, 2400)]
    [InlineData("Max", 2400, 1600)]
    [InlineData("Stretch", 2400, 2400)]
    public void Of_AskedToEnlarge_Does(string mode, int width, int height)
    {
        var geometry = RenditionGeometry.Of(new RenditionSpec { Mode = Enum.Parse<ResizeMode>(mode), Width = 2400, Height = 2400, Upscale = true }, 1200, 800);

        Assert.Equal((width, height), (geometry.Width, geometry.Height));
    }

    [Theory]
    [InlineData(0.5, 0.5, 200)]
    [InlineData(0, 0.5, 0)]
    [InlineData(1, 0.5, 400)]
    [InlineData(0.6, 0.5, 280)]
    public void Of_ACropWithFocalPoint_KeepsItInTheMiddleAsFarAsThePictureReaches(double x, double y, int left)
    {
        var geometry = RenditionGeometry.Of(new RenditionSpec { Width = 400, Height = 400, FocalPoint = new FocalPoint(x, y) }, 1600, 800);

        Assert.Equal(new PixelArea(left, 0, 400, 400), geometry.Cut);
    }

    [Fact]
    public void Of_CropCoordinates_AreCutOffEachSide()
    {
        var geometry = RenditionGeometry.Of(new RenditionSpec { Area = new PictureArea(0.1, 0.2, 0.3, 0.4), Width = 300 }, 1000, 500);

        Assert.Equal(new PixelArea(100, 100, 600, 200), geometry.Area);
        Assert.Equal((300, 100), (geometry.Width, geometry.Height));
    }

    [Fact]
    public void Of_AnySpec_StaysInsideThePictureAndEnlargesOnlyWhenAsked() =>
        Gen.Select(Specs, Gen.Int[1, 5000], Gen.Int[1, 5000]).Sample((spec, width, height) =>
        {
            var geometry = RenditionGeometry.Of(spec, width, height);
            PixelArea area = geometry.Area;
            Assert.InRange(area.Left, 0, width - 1);
            Assert.InRange(area.Top, 0, height - 1);
            Assert.InRange(area.Left + area.Width, area.Left + 1, width);
            Assert.InRange(area.Top + area.Height, area.Top + 1, height);
            if (!spec.Upscale)
            {
                Assert.InRange(geometry.ScaledWidth, 1, area.Width);
                Assert.InRange(geometry.ScaledHeight, 1, area.Height);
            }

            if (geometry.Cut is { } cut)
            {
                Assert.InRange(cut.Left, 0, geometry.ScaledWidth - cut.Width);
                Assert.InRange(cut.Top, 0, geometry.ScaledHeight - cut.Height);
            }

            if (geometry.Canvas is { } canvas)
            {
                Assert.InRange(canvas.Left, 0, canvas.Width - geometry.ScaledWidth);
                Assert.InRange(canvas.Top, 0, canvas.Height - geometry.ScaledHeight);
            }

            if (spec is { Mode: ResizeMode.Pad or ResizeMode.BoxPad, Width: { } exactWidth, Height: { } exactHeight })
            {
                Assert.Equal((exactWidth, exactHeight), (geometry.Width, geometry.Height));
            }
        });

    [Fact]
    public void Stored_AnyAreaAndOrientation_IsTheAreaThatTurnsIntoIt() =>
        Gen.Select(Gen.Int[1, 8], Gen.Int[2, 12], Gen.Int[2, 12], Gen.Double[0, 1], Gen.Double[0, 1]).Sample((orientation, width, height, x, y) =>
        {
            // Upright pixels are numbered; the stored ones are the same picture turned away.
            bool swaps = Orientation.Swaps(orientation);
            int seenWidth = swaps ? height : width;
            int seenHeight = swaps ? width : height;
            var area = new PixelArea((int)(x * (seenWidth - 1)), (int)(y * (seenHeight - 1)), 1, 1);
            PixelArea stored = Orientation.Stored(area, width, height, orientation);
            (int seenX, int seenY) = Seen(stored.Left, stored.Top, width, height, orientation);
            return (seenX, seenY) == (area.Left, area.Top);
        });

    [Fact]
    public void Canonical_OfDifferentSpecs_Differs()
    {
        RenditionSpec plain = new() { Width = 800, Height = 600 };
        RenditionSpec[] specs =
        [
            plain,
            plain with { Width = 801 },
            plain with { Height = null },
            plain with { Mode = ResizeMode.Max },
            plain with { Area = new PictureArea(0, 0.1, 0, 0) },
            plain with { FocalPoint = new FocalPoint(0.5, 0.123456789) },
            plain with { FocalPoint = new FocalPoint(0.5, 0.1234567891) },
            plain with { Anchor = Anchor.Top },
            plain with { Sampler = Sampler.Nearest },
            plain with { PadColour = Rgba.White },
            plain with { Background = Rgba.White },
            plain with { Orient = false },
            plain with { Upscale = true },
            plain with { Sharpen = true },
            plain with { Format = RenditionFormat.Gif },
            plain with { Format = RenditionFormat.Gif, Animate = false },
            plain with { Quality = 70 },
            plain with { Format = RenditionFormat.Avif },
            plain with { Format = RenditionFormat.Avif, Effort = 4 },
            plain with { Dpi = 300 },
        ];

        Assert.Equal(specs.Length, specs.Select(spec => spec.Canonical).Distinct().Count());
        Assert.All(specs, spec => Assert.Matches("^[a-z0-9.,_-]+$", spec.Canonical));
        Assert.Equal(plain.Canonical, (plain with { Quality = 80 }).Canonical);
    }

    private static (int X, int Y) Seen(int x, int y, int width, int height, int orientation) => orientation switch
    {
        2 => (width - 1 - x, y),
        3 => (width - 1 - x, height - 1 - y),
        4 => (x, height - 1 - y),
        5 => (y, x),
        6 => (height - 1 - y, x),
        7 => (height - 1 - y, width - 1 - x),
        8 => (y, width - 1 - x),
        _ => (x, y),
    };
}
