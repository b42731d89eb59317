using Umbraco.Cms.Core.Models.DeliveryApi;
using Varumarke.Core.Images;
using Varumarke.DeliveryApi.Assets;

namespace Varumarke.Tests.DeliveryApi.Assets;

public class LocalCropsTests
{
    private static readonly ImageCropperCoordinates Area = new() { X1 = 0.1m, Y1 = 0.2m, X2 = 0.3m, Y2 = 0.4m };
    private static readonly ImageCropperValue Own = new()
    {
        FocalPoint = new ImageCropperFocalPoint { Left = 0.3m, Top = 0.4m },
        Crops = [new ImageCropperCrop { Alias = "hero", Width = 1920, Height = 1080, Coordinates = Area }, new ImageCropperCrop { Alias = "card", Width = 4, Height = 3 }],
    };

    [Fact]
    public void Of_NothingSetWhereItIsPicked_IsNull() => Assert.Null(LocalCrops.Of(Picked(new ImageCropperValue().Merge(Own)), Own));

    [Fact]
    public void Of_NothingSetAnywhere_IsNull() => Assert.Null(LocalCrops.Of(Picked(new ImageCropperValue()), null));

    [Fact]
    public void Of_FocalPointInTheMiddle_IsTheSameAsNone() =>
        Assert.Null(LocalCrops.Of(Picked(new ImageCropperValue { FocalPoint = new ImageCropperFocalPoint() }), new ImageCropperValue()));

    [Fact]
    public void Of_FocalPointOfThePick_IsLocal()
    {
        var local = new ImageCropperValue { FocalPoint = new ImageCropperFocalPoint { Left = 0.9m, Top = 0.1m } };

        Assert.Equal(local.FocalPoint, LocalCrops.Of(Picked(local.Merge(Own)), Own)!.FocalPoint);
    }

    [Fact]
    public void Of_CropOfThePick_IsLocalAndNothingElse()
    {
        var local = new ImageCropperValue { Crops = [new ImageCropperCrop { Alias = "card", Width = 4, Height = 3, Coordinates = Area }] };

        ImageCropperValue found = LocalCrops.Of(Picked(local.Merge(Own)), Own)!;

        Assert.Equal(Area, found.GetCrop("card")!.Coordinates);
        Assert.Single(found.Crops!);
        Assert.Null(found.FocalPoint);
    }

    private static ApiMediaWithCrops Picked(ImageCropperValue crops) => new(
        new ApiMedia(Guid.NewGuid(), "Bild", "brandImage", "/media/x.jpg", "jpg", 1, 1, 1, new Dictionary<string, object?>()),
        crops.ToApiFocalPoint(),
        crops.ToApiCrops() ?? []);
}
