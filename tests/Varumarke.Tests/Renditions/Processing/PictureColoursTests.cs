using NetVips;
using Varumarke.Renditions.Processing;
using Varumarke.Testing.Pictures;

namespace Varumarke.Tests.Renditions.Processing;

public sealed class PictureColoursTests
{
    private readonly Workshop _workshop = new();

    [Fact]
    public async Task RenderAsync_DisplayP3_BecomesTheSrgbThatLooksAlike()
    {
        using Image srgb = SamplePictures.Plain(40, 40, 200, 60, 40);
        using Image wide = srgb.IccTransform("p3", inputProfile: "srgb", embedded: false, depth: 8);
        Assert.NotEqual(200, wide.Getpoint(5, 5)[0]);

        using Image rendition = await _workshop.PictureAsync(
            wide.PngsaveBuffer(keep: Enums.ForeignKeep.Icc), new RenditionSpec { Width = 20, Format = RenditionFormat.Png });

        Assert.True(PictureComparer.IsColour(rendition, 10, 10, [200, 60, 40], 3), string.Join(' ', rendition.Getpoint(10, 10)));
        Assert.False(rendition.Contains("icc-profile-data"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task RenderAsync_Cmyk_BecomesSrgbWithOrWithoutProfile(bool withProfile)
    {
        using Image srgb = SamplePictures.Quarters(80, 60);
        using Image cmyk = srgb.IccTransform("cmyk", inputProfile: "srgb", embedded: false, depth: 8);
        byte[] file = cmyk.JpegsaveBuffer(q: 95, keep: withProfile ? Enums.ForeignKeep.Icc : Enums.ForeignKeep.None);

        using Image rendition = await _workshop.PictureAsync(file, new RenditionSpec { Width = 40, Format = RenditionFormat.Png });

        // What a press can print of it: duller, and still red, green, blue and yellow.
        using Image expected = srgb.Resize(0.5);
        Assert.Equal(3, rendition.Bands);
        Assert.InRange(PictureComparer.Difference(expected, rendition), 0, 30);
    }

    [Theory]
    [InlineData(".png")]
    [InlineData(".tif")]
    public async Task RenderAsync_SixteenBits_BecomesEight(string format)
    {
        using Image picture = SamplePictures.Quarters(60, 40);
        using Image deep = (picture * 257).Cast(Enums.BandFormat.Ushort).Copy(interpretation: Enums.Interpretation.Rgb16);

        using Image rendition = await _workshop.PictureAsync(deep.WriteToBuffer(format), new RenditionSpec { Width = 30, Format = RenditionFormat.Png });

        Assert.Equal(Enums.BandFormat.Uchar, rendition.Format);
        using Image expected = picture.Resize(0.5);
        Assert.InRange(PictureComparer.Difference(expected, rendition), 0, 2);
    }

    [Fact]
    public async Task RenderAsync_SixteenBitsWithAlpha_KeepsItsTransparency()
    {
        using Image picture = SamplePictures.Quarters(60, 40);
        using Image deep = picture.Bandjoin(picture.ExtractBand(0) * 0 + 128).Linear([257], [0]).Cast(Enums.BandFormat.Ushort).Copy(interpretation: Enums.Interpretation.Rgb16);

        using Image rendition = await _workshop.PictureAsync(deep.PngsaveBuffer(), new RenditionSpec { Width = 30, Format = RenditionFormat.Png });

        Assert.Equal(Enums.BandFormat.Uchar, rendition.Format);
        Assert.True(PictureComparer.IsColour(rendition, 4, 4, [.. SamplePictures.Red, 128], 4), string.Join(' ', rendition.Getpoint(4, 4)));
    }

    [Theory]
    [InlineData(".jpg")]
    [InlineData(".png")]
    [InlineData(".png[bitdepth=1]")]
    [InlineData(".tif")]
    public async Task RenderAsync_Greys_StayGrey(string format)
    {
        using Image grey = SamplePictures.Quarters(60, 40).Colourspace(Enums.Interpretation.Bw);

        foreach (RenditionFormat to in Enum.GetValues<RenditionFormat>())
        {
            using Image rendition = await _workshop.PictureAsync(grey.WriteToBuffer(format), new RenditionSpec { Width = 30, Format = to });
            double[] pixel = rendition.Getpoint(20, 15);
            Assert.True(pixel.Length < 3 || Math.Abs(pixel[0] - pixel[2]) < 6, $"{to}: {string.Join(' ', pixel)}");
        }
    }

    [Fact]
    public async Task RenderAsync_AProfileThatIsRubbish_IsIgnored()
    {
        using Image picture = SamplePictures.Quarters(60, 40);
        using Image tagged = picture.Mutate(fields => fields.Set(GValue.BlobType, "icc-profile-data", new byte[200]));

        using Image rendition = await _workshop.PictureAsync(
            tagged.TiffsaveBuffer(keep: Enums.ForeignKeep.Icc), new RenditionSpec { Width = 30, Format = RenditionFormat.Png });

        using Image expected = picture.Resize(0.5);
        Assert.InRange(PictureComparer.Difference(expected, rendition), 0, 2);
    }
}
