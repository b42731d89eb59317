using Microsoft.Extensions.Options;
using Varumarke.Core.Images;
using Varumarke.Renditions.Presets;
using Varumarke.Renditions.Processing;

namespace Varumarke.Tests.Renditions.Presets;

public sealed class PresetsValidatorTests
{
    [Fact]
    public void Validate_WhatComesWithTheProgram_IsRight() =>
        Assert.True(new PresetsValidator().Validate(null, new PresetsOptions()).Succeeded);

    [Fact]
    public void Validate_SeveralMistakes_AreToldOneALine()
    {
        var options = new PresetsOptions();
        options.Presets["Wrong Name"] = new PresetOptions { Width = 10 };
        options.Presets["none"] = new PresetOptions();
        options.Presets["odd"] = new PresetOptions { Width = 0, Quality = 101, Mode = "fit", FocalPoint = "2,2", Formats = ["bmp"], Effort = 10 };
        options.Presets["wide"] = new PresetOptions { Width = 100, Widths = [50, 200] };

        ValidateOptionsResult result = new PresetsValidator().Validate(null, options);

        Assert.Equal(9, result.Failures!.Count());
        Assert.All(result.Failures!, failure => Assert.StartsWith("Varumarke:Renditions:Presets:", failure, StringComparison.Ordinal));
        Assert.Contains(result.Failures!, failure => failure == "Varumarke:Renditions:Presets:odd:Quality is 101; it must be 1 to 100.");
    }
}

public sealed class PresetTests
{
    private static readonly Preset Hero = Preset.From("hero", new PresetOptions { Width = 1920, Height = 1080, FocalPoint = "0.5,0.3" });

    [Fact]
    public void For_APlacedCrop_CountsBeforeTheFocalPoint()
    {
        var crops = new ImageCropperValue
        {
            FocalPoint = new ImageCropperFocalPoint { Left = 0.1m, Top = 0.2m },
            Crops = [new ImageCropperCrop { Alias = "hero", Coordinates = new ImageCropperCoordinates { X1 = 0.1m, Y1 = 0.2m, X2 = 0.3m, Y2 = 0.4m } }],
        };

        RenditionSpec spec = Hero.For(crops, null, RenditionFormat.WebP);

        Assert.Equal(new PictureArea(0.1, 0.2, 0.3, 0.4), spec.Area);
        Assert.Null(spec.FocalPoint);
    }

    [Fact]
    public void For_TheEditorsFocalPoint_CountsBeforeThePresets()
    {
        RenditionSpec chosen = Hero.For(new ImageCropperValue { FocalPoint = new ImageCropperFocalPoint { Left = 0.1m, Top = 0.2m } }, null, RenditionFormat.Jpeg);
        RenditionSpec own = Hero.For(null, null, RenditionFormat.Jpeg);

        Assert.Equal(new FocalPoint(0.1, 0.2), chosen.FocalPoint);
        Assert.Equal(new FocalPoint(0.5, 0.3), own.FocalPoint);
    }

    [Fact]
    public void For_ACandidate_KeepsTheProportions()
    {
        RenditionSpec spec = Hero.For(null, 640, RenditionFormat.Jpeg);

        Assert.Equal((640, 360), (spec.Width, spec.Height));
    }

    [Fact]
    public void Widths_NoneConfigured_AreQuarters() => Assert.Equal([480, 960, 1440, 1920], Hero.Widths);
}
