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
    [InlineData(".jpg", true)]
    [InlineData(".jpg", false)]
    [InlineData(".tif", true)]
    [InlineData(".tif", false)]
    [InlineData("16 bits", true)]
    public async Task RenderAsync_InkOfAPress_SpansFromBlackToWhite(string format, bool withProfile)
    {
        double[] paper = await InkAsync(0, 0, 0, 0);
        double[] black = await InkAsync(0, 0, 0, 255);
        double[] all = await InkAsync(255, 255, 255, 255);

        Assert.All(paper, channel => Assert.InRange(channel, 254, 255));

        // Without compensation the built-in press gives 41, 35 and 43 for black, and 33, 33 and 44 for all inks; with it 12, 0, 19 and 0, 0, 20.
        Assert.InRange(black.Average(), 0, 14);
        Assert.InRange(all.Average(), 0, 9);

        async Task<double[]> InkAsync(params double[] inks)
        {
            using Image ink = (Image.Black(32, 32, 4) + inks).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Cmyk);
            using Image deep = (ink * 257).Cast(Enums.BandFormat.Ushort).Copy(interpretation: Enums.Interpretation.Cmyk);
            Image stored = format == "16 bits" ? deep : ink;
            string? profile = withProfile ? "cmyk" : null;
            byte[] file = format == ".jpg"
                ? stored.JpegsaveBuffer(q: 100, profile: profile, keep: withProfile ? Enums.ForeignKeep.Icc : Enums.ForeignKeep.None)
                : stored.TiffsaveBuffer(profile: profile, keep: withProfile ? Enums.ForeignKeep.Icc : Enums.ForeignKeep.None);
            using Image rendition = await _workshop.PictureAsync(file, new RenditionSpec { Width = 16, Format = RenditionFormat.Png });
            return rendition.Getpoint(8, 8);
        }
    }

    [Fact]
    public async Task RenderAsync_ColoursOfLab_BecomeTheSrgbThatTheyMean()
    {
        using Image srgb = SamplePictures.Quarters(60, 40);
        using Image lab = srgb.Colourspace(Enums.Interpretation.Lab);

        using Image rendition = await _workshop.PictureAsync(lab.TiffsaveBuffer(), new RenditionSpec { Width = 30, Format = RenditionFormat.Png });

        using Image expected = srgb.Resize(0.5);
        Assert.InRange(PictureComparer.Difference(expected, rendition), 0, 2);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public async Task RenderAsync_AProfileOfOtherColours_IsIgnored(int bands, bool isOfInks)
    {
        // Greys and inks with a profile of red, green and blue; those with one of inks.
        using Image colours = bands == 4
            ? (Image.Black(40, 40, 4) + new double[] { 0, 0, 0, 128 }).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Cmyk)
            : SamplePictures.Plain(40, 40, [.. Enumerable.Repeat(128, bands)]).Copy(interpretation: bands == 1 ? Enums.Interpretation.Bw : Enums.Interpretation.Srgb);

        using Image rendition = await _workshop.PictureAsync(
            colours.TiffsaveBuffer(profile: isOfInks ? "cmyk" : "srgb", keep: Enums.ForeignKeep.Icc), new RenditionSpec { Width = 20, Format = RenditionFormat.Png });

        Assert.True(PictureComparer.IsColour(rendition, 5, 5, [131, 131, 131], 6), string.Join(' ', rendition.Getpoint(5, 5)));
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
