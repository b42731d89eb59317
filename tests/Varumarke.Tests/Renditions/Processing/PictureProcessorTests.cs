using System.Text;
using NetVips;
using Varumarke.Renditions.Processing;
using Varumarke.Testing.Pictures;

namespace Varumarke.Tests.Renditions.Processing;

public sealed class PictureProcessorTests
{
    private readonly Workshop _workshop = new();

    public static TheoryData<string, string> Conversions
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (string from in (string[])[".jpg", ".png", ".png[interlace]", ".webp", ".webp[lossless]", ".avif", ".gif", ".tif", ".jpg[interlace]"])
            {
                foreach (RenditionFormat to in Enum.GetValues<RenditionFormat>())
                {
                    data.Add(from, to.ToString());
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Conversions))]
    public async Task RenderAsync_AnyFormatToAnyOther_IsTheSamePicture(string from, string to)
    {
        using Image picture = SamplePictures.Quarters(120, 80);
        var spec = new RenditionSpec { Width = 60, Height = 40, Format = Enum.Parse<RenditionFormat>(to), Quality = 90 };

        using Image rendition = await _workshop.PictureAsync(picture.WriteToBuffer(from), spec);

        using Image expected = picture.Resize(0.5);
        Assert.Equal((60, 40), (rendition.Width, rendition.Height));
        Assert.InRange(PictureComparer.Difference(expected, rendition), 0, 6);
        Assert.StartsWith(LoaderOf(to), (string)rendition.Get("vips-loader"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task RenderAsync_ATurnedPicture_IsUprightWhateverIsAsked(int orientation)
    {
        using Image picture = SamplePictures.Quarters(240, 120);
        byte[] file = SamplePictures.TurnedJpeg(picture, orientation);

        using Image whole = await _workshop.PictureAsync(file, new RenditionSpec { Width = 100, Mode = ResizeMode.Max });
        using Image full = await _workshop.PictureAsync(file, new RenditionSpec());
        using Image corner = await _workshop.PictureAsync(file, new RenditionSpec { Area = new PictureArea(0.5, 0, 0, 0.5), Width = 60 });
        using Image right = await _workshop.PictureAsync(file, new RenditionSpec { Width = 40, Height = 40, FocalPoint = new FocalPoint(1, 0) });
        using Image stored = await _workshop.PictureAsync(file, new RenditionSpec { Width = 100, Mode = ResizeMode.Max, Orient = false });

        using Image expected = picture.Resize(100.0 / 240);
        Assert.InRange(PictureComparer.Difference(expected, whole), 0, 4);
        Assert.InRange(PictureComparer.Difference(picture, full), 0, 4);
        Assert.True(IsOneColour(corner, SamplePictures.Green));
        Assert.True(PictureComparer.IsColour(right, 20, 10, SamplePictures.Green) && PictureComparer.IsColour(right, 20, 30, SamplePictures.Yellow));

        // The stored width is asked for, so that a picture on its side is that high; it is upright all the same.
        Assert.Equal(orientation >= 5 ? (200, 100) : (100, 50), (stored.Width, stored.Height));
        Assert.True(PictureComparer.IsColour(stored, 10, 10, SamplePictures.Red));
        Assert.True(PictureComparer.IsColour(stored, stored.Width - 10, stored.Height - 10, SamplePictures.Yellow));
    }

    [Theory]
    [InlineData("TopLeft", 10, 10)]
    [InlineData("BottomRight", 30, 30)]
    [InlineData("Center", 20, 20)]
    public async Task RenderAsync_APaddedPicture_LiesWhereItsAnchorSays(string anchor, int x, int y)
    {
        using Image picture = SamplePictures.Plain(20, 20, SamplePictures.Red);
        var spec = new RenditionSpec
        {
            Width = 40, Height = 40, Mode = ResizeMode.Pad, Anchor = Enum.Parse<Anchor>(anchor), PadColour = new Rgba(0, 0, 255), Format = RenditionFormat.Png,
        };

        using Image rendition = await _workshop.PictureAsync(picture.PngsaveBuffer(), spec);

        Assert.True(PictureComparer.IsColour(rendition, x, y, SamplePictures.Red));
        Assert.Equal(0.25, Share(rendition, SamplePictures.Red), 2);
    }

    [Fact]
    public async Task RenderAsync_PaddingWithoutColour_IsTransparentOrWhite()
    {
        using Image picture = SamplePictures.Plain(40, 20, SamplePictures.Red);
        var spec = new RenditionSpec { Width = 40, Height = 40, Mode = ResizeMode.Pad };

        using Image png = await _workshop.PictureAsync(picture.PngsaveBuffer(), spec with { Format = RenditionFormat.Png });
        using Image jpeg = await _workshop.PictureAsync(picture.PngsaveBuffer(), spec);

        Assert.Equal(0, png.Getpoint(20, 2)[3]);
        Assert.True(PictureComparer.IsColour(jpeg, 20, 2, [255, 255, 255]));
    }

    [Fact]
    public async Task RenderAsync_TransparentPixels_AreFlattenedOnlyWhereTheyMust()
    {
        using Image picture = Transparent(SamplePictures.Plain(40, 40, SamplePictures.Red), 0);
        byte[] file = picture.PngsaveBuffer();

        using Image jpeg = await _workshop.PictureAsync(file, new RenditionSpec { Width = 20 });
        using Image webp = await _workshop.PictureAsync(file, new RenditionSpec { Width = 20, Format = RenditionFormat.WebP });
        using Image avif = await _workshop.PictureAsync(file, new RenditionSpec { Width = 20, Format = RenditionFormat.Avif });
        using Image blue = await _workshop.PictureAsync(file, new RenditionSpec { Width = 20, Format = RenditionFormat.Png, Background = new Rgba(0, 0, 255) });

        Assert.True(IsOneColour(jpeg, [255, 255, 255]));
        Assert.Equal((0, 0), (webp.Getpoint(10, 10)[3], avif.Getpoint(10, 10)[3]));
        Assert.True(IsOneColour(blue, [0, 0, 255]));
        Assert.False(blue.HasAlpha());
    }

    [Fact]
    public async Task RenderAsync_AHalfTransparentBackground_KeepsLettingLightThrough()
    {
        using Image picture = Transparent(SamplePictures.Plain(40, 40, SamplePictures.Red), 0);

        using Image rendition = await _workshop.PictureAsync(
            picture.PngsaveBuffer(), new RenditionSpec { Width = 20, Format = RenditionFormat.Png, Background = new Rgba(0, 0, 255, 128) });

        Assert.True(PictureComparer.IsColour(rendition, 10, 10, [0, 0, 255, 128], 2));
    }

    [Fact]
    public async Task RenderAsync_ShrunkTransparency_DoesNotBleedHiddenColours()
    {
        // White that nobody sees beside red that is seen.
        using Image hidden = Transparent(SamplePictures.Plain(51, 101, 255, 255, 255), 0);
        using Image seen = Transparent(SamplePictures.Plain(50, 101, SamplePictures.Red), 255);
        using Image picture = hidden.Join(seen, Enums.Direction.Horizontal);

        using Image rendition = await _workshop.PictureAsync(picture.PngsaveBuffer(), new RenditionSpec { Width = 10, Format = RenditionFormat.Png });

        double[] edge = rendition.Getpoint(5, 5);
        Assert.True(edge[3] > 200 && edge[1] < 60, string.Join(' ', edge));
    }

    [Fact]
    public async Task RenderAsync_ADrawing_IsDrawnAtTheSizeAsked()
    {
        byte[] svg = Encoding.UTF8.GetBytes(
            "<svg xmlns='http://www.w3.org/2000/svg' width='20' height='10'><rect width='10' height='10' fill='#dc1e1e'/><rect x='10' width='10' height='10' fill='#1eb43c'/></svg>");

        using Image rendition = await _workshop.PictureAsync(svg, new RenditionSpec { Width = 400, Format = RenditionFormat.Png });
        using Image right = await _workshop.PictureAsync(svg, new RenditionSpec { Width = 100, Height = 100, FocalPoint = new FocalPoint(1, 0.5) });

        Assert.Equal((400, 200), (rendition.Width, rendition.Height));

        // Sharp at twenty times its size.
        Assert.True(PictureComparer.IsColour(rendition, 198, 100, SamplePictures.Red));
        Assert.True(PictureComparer.IsColour(rendition, 201, 100, SamplePictures.Green));
        Assert.True(IsOneColour(right, SamplePictures.Green));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 300)]
    [InlineData(300, 1)]
    public async Task RenderAsync_APictureOfAPixelOrALine_KeepsAPixel(int width, int height)
    {
        using Image picture = SamplePictures.Plain(width, height, SamplePictures.Blue);
        byte[] file = picture.PngsaveBuffer();

        using Image smaller = await _workshop.PictureAsync(file, new RenditionSpec { Width = 100, Height = 100, Mode = ResizeMode.Max });
        using Image cut = await _workshop.PictureAsync(file, new RenditionSpec { Width = 100, Height = 100 });
        using Image enlarged = await _workshop.PictureAsync(file, new RenditionSpec { Width = 100, Height = 100, Upscale = true });

        Assert.Equal((100, 100), (enlarged.Width, enlarged.Height));
        Assert.True(IsOneColour(smaller, SamplePictures.Blue) && IsOneColour(cut, SamplePictures.Blue) && IsOneColour(enlarged, SamplePictures.Blue));
    }

    [Fact]
    public async Task RenderAsync_APictureOf65000PixelsHeight_IsMade()
    {
        using Image picture = SamplePictures.Plain(4, 65_000, SamplePictures.Blue);

        using Image rendition = await _workshop.PictureAsync(picture.PngsaveBuffer(), new RenditionSpec { Height = 650, Mode = ResizeMode.Max });
        (RenditionResult tooHigh, _) = await _workshop.RenderAsync(picture.PngsaveBuffer(), new RenditionSpec { Format = RenditionFormat.WebP });

        Assert.Equal((1, 650), (rendition.Width, rendition.Height));
        Assert.Equal(413, tooHigh.Verdict.Status);
        Assert.Contains("16,383", tooHigh.Verdict.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Nearest")]
    [InlineData("Linear")]
    [InlineData("Cubic")]
    [InlineData("Mitchell")]
    [InlineData("Lanczos2")]
    [InlineData("Lanczos3")]
    public async Task RenderAsync_EachSampler_ShowsThePicture(string sampler)
    {
        using Image picture = SamplePictures.Quarters(200, 100);

        using Image rendition = await _workshop.PictureAsync(picture.PngsaveBuffer(), new RenditionSpec { Width = 50, Sampler = Enum.Parse<Sampler>(sampler), Sharpen = true });

        // Sharpening lifts the edges between the quarters.
        using Image expected = picture.Resize(0.25);
        Assert.InRange(PictureComparer.Difference(expected, rendition), 0, 10);
    }

    [Fact]
    public async Task RenderAsync_Sharpened_HasHarderEdges()
    {
        using Image picture = SamplePictures.Photo(400, 300);
        var spec = new RenditionSpec { Width = 200, Format = RenditionFormat.Png };

        using Image soft = await _workshop.PictureAsync(picture.PngsaveBuffer(), spec);
        using Image sharp = await _workshop.PictureAsync(picture.PngsaveBuffer(), spec with { Sharpen = true });

        Assert.True(Edges(sharp) > Edges(soft) * 1.1);

        static double Edges(Image image) => (image.ExtractBand(1) - image.ExtractBand(1).Gaussblur(1.5)).Abs().Avg();
    }

    [Fact]
    public async Task RenderAsync_ForPrint_SaysItsResolution()
    {
        using Image picture = SamplePictures.Quarters(60, 40);

        using Image print = await _workshop.PictureAsync(picture.PngsaveBuffer(), new RenditionSpec { Dpi = 300 });
        using Image web = await _workshop.PictureAsync(picture.PngsaveBuffer(), new RenditionSpec());

        Assert.Equal((300, 72), (Math.Round(print.Xres * 25.4), Math.Round(web.Xres * 25.4)));
    }

    [Fact]
    public async Task RenderAsync_AFileThatIsNotThere_Throws()
    {
        var processor = new PictureProcessor(_workshop.Pictures);
        var file = new Varumarke.Core.Storage.StoredFile("gone", 1, DateTimeOffset.UnixEpoch, "1");

        await Assert.ThrowsAsync<FileNotFoundException>(() => processor.RenderAsync(
            new PictureSource(new MemoryFileStore(), file), new RenditionSpec(), new(null, null), Stream.Null, CancellationToken.None));
    }

    private static string LoaderOf(string format) => format switch { "Jpeg" => "jpegload", "Avif" => "heifload", var other => other.ToLowerInvariant() + "load" };

    private static Image Transparent(Image image, int alpha) => image.Bandjoin(image.ExtractBand(0) * 0 + alpha).Cast(Enums.BandFormat.Uchar);

    private static bool IsOneColour(Image image, int[] colour) =>
        PictureComparer.Difference(image, SamplePictures.Plain(image.Width, image.Height, colour)) < 4;

    private static double Share(Image image, int[] colour)
    {
        using Image near = (image.ExtractBand(0, 3) - colour.Select(value => (double)value).ToArray()).Abs() < 20.0;
        return near.Bandbool(Enums.OperationBoolean.And).Avg() / 255;
    }
}
