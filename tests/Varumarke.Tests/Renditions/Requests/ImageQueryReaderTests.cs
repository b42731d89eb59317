using CsCheck;
using Varumarke.Core.Problems;
using Varumarke.Renditions.Processing;
using Varumarke.Renditions.Requests;

namespace Varumarke.Tests.Renditions.Requests;

public sealed class ImageQueryReaderTests
{
    private const int MaxSide = 5000;

    [Fact]
    public void Read_Everything_IsTheSpec()
    {
        ImageQuery query = ImageQueryReader.Read(
            "?width=800&height=600&rmode=Pad&rxy=0.25,0.75&ranchor=topleft&rsampler=mitchell&rcolor=f80&bgcolor=0,0,255&compand=true&orient=false&format=webp&quality=70&cc=0.1,0.2,0.3,0.4&v=1&hmac=abc&utm_source=x",
            MaxSide,
            out IReadOnlyList<RequestFault> faults);

        Assert.Empty(faults);
        Assert.Equal(
            new RenditionSpec
            {
                Width = 800,
                Height = 600,
                Mode = ResizeMode.Pad,
                FocalPoint = new FocalPoint(0.25, 0.75),
                Anchor = Anchor.TopLeft,
                Sampler = Sampler.Mitchell,
                PadColour = new Rgba(255, 136, 0),
                Background = new Rgba(0, 0, 255),
                Orient = false,
                Quality = 70,
                Area = new PictureArea(0.1, 0.2, 0.3, 0.4),
            },
            query.Spec);
        Assert.Equal(RenditionFormat.WebP, query.Format);
        Assert.Equal("abc", query.Signature);
        Assert.DoesNotContain(query.Commands, command => command.Key is "v" or "hmac" or "utm_source");
        Assert.Equal(["width", "height", "rmode", "rxy", "ranchor"], query.Commands.Take(5).Select(command => command.Key));
    }

    [Theory]
    [InlineData("width=0", "width", "1 to 5000")]
    [InlineData("width=-1", "width", "1 to 5000")]
    [InlineData("width=NaN", "width", "1 to 5000")]
    [InlineData("width=300000", "width", "1 to 5000")]
    [InlineData("width=99999999999999999999", "width", "1 to 5000")]
    [InlineData("width=1.5", "width", "1 to 5000")]
    [InlineData("height=", "height", "1 to 5000")]
    [InlineData("quality=101", "quality", "1 to 100")]
    [InlineData("quality=0", "quality", "1 to 100")]
    [InlineData("rmode=fit", "rmode", "crop")]
    [InlineData("ranchor=middle", "ranchor", "center")]
    [InlineData("rsampler=magic", "rsampler", "lanczos3")]
    [InlineData("format=bmp", "format", "webp")]
    [InlineData("orient=perhaps", "orient", "true")]
    [InlineData("compand=2", "compand", "true")]
    [InlineData("bgcolor=zzz", "bgcolor", "ff8800")]
    [InlineData("bgcolor=", "bgcolor", "ff8800")]
    [InlineData("rcolor=256,0,0", "rcolor", "ff8800")]
    public void Read_AKnownParameterThatMeansNothing_IsAFaultThatSaysWhatIsAllowed(string query, string parameter, string allowed)
    {
        ImageQueryReader.Read("?" + query, MaxSide, out IReadOnlyList<RequestFault> faults);

        RequestFault fault = Assert.Single(faults);
        Assert.Equal(parameter, fault.Parameter);
        Assert.Contains(allowed, fault.Allowed!.Select(each => each.English));
    }

    [Theory]
    [InlineData("rxy=0.5")]
    [InlineData("rxy=NaN,0")]
    [InlineData("rxy=1.5,0")]
    [InlineData("rxy=Infinity,0")]
    [InlineData("cc=0.5,0,0.5,0")]
    [InlineData("cc=0,1,0,0")]
    [InlineData("cc=0,0,0")]
    public void Read_FractionsThatLeaveNothing_AreAFault(string query)
    {
        ImageQueryReader.Read("?" + query, MaxSide, out IReadOnlyList<RequestFault> faults);

        Assert.Single(faults);
    }

    [Fact]
    public void Read_TheSameTwice_IsAFaultOnlyWhenTheyDiffer()
    {
        ImageQueryReader.Read("?width=1&width=2", MaxSide, out IReadOnlyList<RequestFault> differ);
        ImageQuery same = ImageQueryReader.Read("?width=1&WIDTH=1", MaxSide, out IReadOnlyList<RequestFault> none);

        Assert.Equal("width", Assert.Single(differ).Parameter);
        Assert.Empty(none);
        Assert.Single(same.Commands);
    }

    [Theory]
    [InlineData("0.00000000000000001,0,1E-17,0")]
    [InlineData("-0.0000001,0,0,0")]
    public void Read_ACropAHairOutside_IsTheWholePicture(string area)
    {
        ImageQuery query = ImageQueryReader.Read("?cc=" + area, MaxSide, out IReadOnlyList<RequestFault> faults);

        Assert.Empty(faults);
        Assert.True(query.Spec.Area is null or { Left: < 0.001 });
    }

    [Theory]
    [InlineData("?v=1")]
    [InlineData("?rnd=1&utm_source=x")]
    [InlineData("?hmac=1")]
    [InlineData("")]
    [InlineData("?")]
    [InlineData(null)]
    public void Read_NoCommand_AsksForTheFileItself(string? query) => Assert.True(ImageQueryReader.Read(query, MaxSide, out _).IsEmpty);

    [Fact]
    public void Read_AnyText_NeverThrowsAndEveryFaultSaysWhatIsAllowed()
    {
        Gen<string> noise = Gen.Char["wx09.,-%&=+;å\0#NaN"].Array[0, 20].Select(letters => new string(letters));
        Gen<string> pair = Gen.Select(Gen.OneOfConst("width", "height", "rmode", "rxy", "ranchor", "rsampler", "rcolor", "bgcolor", "compand", "orient", "format", "quality", "cc", "hmac", "v", "x"), noise, (name, value) => $"{name}={value}");
        Gen.OneOf(noise, pair).Array[0, 8].Select(parts => "?" + string.Join('&', parts)).Sample(query =>
        {
            ImageQuery read = ImageQueryReader.Read(query, MaxSide, out IReadOnlyList<RequestFault> faults);

            Assert.All(faults, fault => Assert.NotEmpty(fault.Allowed!));
            Assert.True(faults.Count > 0 || read.Spec.Width is null or (>= 1 and <= MaxSide));
            Assert.Equal(read.Commands.Count, read.Commands.Select(command => command.Key).Distinct().Count());
        });
    }

    [Fact]
    public void Read_WhatWasRead_IsReadTheSameAgain() => Gen.Select(Gen.Int[1, MaxSide], Gen.Int[1, 100], Gen.Int[0, 100], Gen.OneOfConst(Enum.GetValues<ResizeMode>())).Sample((side, quality, percent, mode) =>
    {
        string query = FormattableString.Invariant($"?width={side}&rmode={mode}&quality={quality}&rxy={percent / 100.0},0.5");
        ImageQuery first = ImageQueryReader.Read(query, MaxSide, out _);

        ImageQuery second = ImageQueryReader.Read("?" + string.Join('&', first.Commands.Select(command => $"{command.Key}={Uri.EscapeDataString(command.Value)}")), MaxSide, out _);

        Assert.Equal(first.Spec, second.Spec);
        Assert.Equal(first.Spec.Canonical, second.Spec.Canonical);
    });
}
