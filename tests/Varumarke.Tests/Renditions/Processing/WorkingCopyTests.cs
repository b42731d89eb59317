using NetVips;
using Varumarke.Core.Pictures;
using Varumarke.Renditions.Processing;
using Varumarke.Testing.Pictures;

namespace Varumarke.Tests.Renditions.Processing;

public sealed class WorkingCopyTests
{
    private readonly Workshop _workshop = new();

    [Theory]
    [InlineData(800, 0, true)]
    [InlineData(1630, 0, true)]
    [InlineData(1640, 0, false)]
    [InlineData(400, 400, true)]
    [InlineData(1200, 1200, true)]
    [InlineData(1300, 1300, false)]
    public void Serves_ByHowMuchIsShrunk(int width, int height, bool expected)
    {
        var spec = new RenditionSpec { Width = width, Height = height == 0 ? null : height, FocalPoint = new FocalPoint(0.2, 0.2) };

        Assert.Equal(expected, WorkingCopy.Serves(Photograph(), spec));
    }

    [Fact]
    public void Serves_APartOfThePicture_CountsByThePart()
    {
        Assert.True(WorkingCopy.Serves(Photograph(), new RenditionSpec { Width = 200, Area = new PictureArea(0.4, 0.4, 0.4, 0.4) }));
        Assert.False(WorkingCopy.Serves(Photograph(), new RenditionSpec { Width = 800, Area = new PictureArea(0.4, 0.4, 0.4, 0.4) }));
    }

    [Fact]
    public void Serves_NotWhatIsSmallOrDrawnOrMovesOrIsTransparentOrSpeaksOfStoredPixels()
    {
        var spec = new RenditionSpec { Width = 400 };

        Assert.False(WorkingCopy.Serves(Photograph() with { Width = 1900 }, spec));
        Assert.False(WorkingCopy.Serves(Photograph() with { Format = PictureFormat.Png }, spec));
        Assert.False(WorkingCopy.Serves(Photograph() with { Format = PictureFormat.Svg }, spec));
        Assert.False(WorkingCopy.Serves(Photograph() with { Frames = 2 }, spec));
        Assert.False(WorkingCopy.Serves(Photograph() with { HasAlpha = true }, spec));
        Assert.False(WorkingCopy.Serves(Photograph() with { Orientation = 6 }, spec with { Orient = false }));
        Assert.True(WorkingCopy.Serves(Photograph() with { Orientation = 6 }, spec));
        Assert.False(WorkingCopy.Serves(new FileInspection("image/jpeg"), spec));
    }

    [Theory]
    [InlineData(6000, 4000, 1, 2040, 1360)]
    [InlineData(6000, 4000, 6, 1360, 2040)]
    [InlineData(4032, 3024, 1, 2048, 1536)]
    [InlineData(3520, 1980, 1, 2048, 1152)]
    [InlineData(2640, 3300, 1, 1632, 2040)]
    [InlineData(3000, 3000, 1, 2048, 2048)]
    [InlineData(40_000, 200, 1, 2048, null)]
    public void SpecOf_AnyPicture_HasSidesThatADecoderDivides(int width, int height, int orientation, int expectedWidth, int? expectedHeight)
    {
        RenditionSpec spec = WorkingCopy.SpecOf(Photograph() with { Width = width, Height = height, Orientation = orientation });

        Assert.Equal(expectedWidth, spec.Width);
        Assert.Equal(expectedHeight ?? spec.Height, spec.Height);
        Assert.True(spec.Mode == ResizeMode.Max || (spec.Width % 8, spec.Height % 8) == (0, 0));
    }

    [Fact]
    public void SpecOf_AnyPicture_KeepsItsProportionsToHalfAPixel() => CsCheck.Check.Sample(
        CsCheck.Gen.Select(CsCheck.Gen.Int[2049, 12_000], CsCheck.Gen.Int[600, 12_000]),
        (width, height) =>
        {
            RenditionSpec spec = WorkingCopy.SpecOf(Photograph() with { Width = width, Height = height });
            if (spec.Mode == ResizeMode.Max)
            {
                return;
            }

            bool isWide = width >= height;
            double exact = isWide ? (double)spec.Width!.Value * height / width : (double)spec.Height!.Value * width / height;
            Assert.InRange(exact - (isWide ? spec.Height!.Value : spec.Width!.Value), -0.51, 0.51);
            Assert.InRange(Math.Max(spec.Width!.Value, spec.Height!.Value), 1920, 2048);
        });

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(6)]
    public async Task RenderAsync_OfACopy_IsThePictureThatTheFileGives(int orientation)
    {
        using Image photo = SamplePictures.Photo(3000, 2000);
        byte[] file = SamplePictures.TurnedJpeg(photo, orientation);
        (RenditionResult made, byte[] copy) = await _workshop.RenderAsync(file, WorkingCopy.SpecOf(FileInspector.Inspect(new MemoryStream(file))));
        Assert.Equal((2040, 1360), (made.Width, made.Height));
        RenditionSpec[] specs =
        [
            new() { Width = 800 },
            new() { Width = 301, Height = 300, FocalPoint = new FocalPoint(0.9, 0.1), Format = RenditionFormat.WebP },
            new() { Width = 500, Height = 200, Mode = ResizeMode.Pad, Format = RenditionFormat.Png },
            new() { Height = 333, Area = new PictureArea(0.2, 0.1, 0.3, 0.3), Sharpen = true },
        ];

        foreach (RenditionSpec spec in specs)
        {
            using Image direct = await _workshop.PictureAsync(file, spec);
            using Image copied = await _workshop.OfCopyAsync(file, copy, spec);

            Assert.Equal((direct.Width, direct.Height), (copied.Width, copied.Height));
            Assert.InRange(PictureComparer.Difference(direct, copied), 0, 1.5);
        }
    }

    private static FileInspection Photograph() => new("image/jpeg") { Format = PictureFormat.Jpeg, Width = 4000, Height = 3000 };
}
