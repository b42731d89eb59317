using System.Numerics;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using NetVips;
using Umbraco.Cms.Core.Notifications;
using Varumarke.Core.Assets;
using Varumarke.Core.Pictures;
using Varumarke.Core.Renditions;
using Varumarke.Renditions;
using Varumarke.Renditions.Copies;
using Varumarke.Renditions.Measuring;
using Varumarke.Renditions.Orders;
using Varumarke.Renditions.Outdated;
using Varumarke.Renditions.Processing;
using Varumarke.Renditions.Turns;
using Varumarke.Testing.Pictures;
using Varumarke.Tests.Renditions.Finished;
using Varumarke.Tests.Renditions.Processing;

namespace Varumarke.Tests.Renditions.Measuring;

public sealed class PictureMeasurerTests
{
    private readonly MemoryFileStore _store = new();
    private readonly Workshop _workshop = new();
    private readonly FakeRenditionStore _renditions = new();
    private readonly RenditionsOptions _options = new();
    private readonly FakeTimeProvider _time = new();
    private readonly IncomingCopies _copies;
    private readonly PictureMeasurer _measurer;

    public PictureMeasurerTests()
    {
        _copies = new IncomingCopies(_renditions, new AwaitedCopies(), Options.Create(_options), _time, NullLogger<IncomingCopies>.Instance);
        _measurer = new PictureMeasurer(_workshop.Pictures, _copies, new RenderQueue(Options.Create(_options)));
    }

    [Fact]
    public async Task MeasureAsync_APhoto_TellsAllOfIt()
    {
        using Image picture = SamplePictures.Photo(800, 600);
        byte[] file = SamplePictures.TurnedJpeg(picture, 6);

        PictureFacts facts = await MeasureAsync(file);

        Assert.Equal((800, 600, 1, false), (facts.Width, facts.Height, facts.Frames, facts.HasAlpha));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(file)), facts.ContentHash);
        Assert.Equal((file.Length, "image/jpeg"), (facts.Bytes, facts.MediaType));
        Assert.NotNull(facts.PerceptualHash);
        Assert.Matches("^#[0-9a-f]{6}$", facts.DominantColour);
        Assert.StartsWith("data:image/webp;base64,", facts.Placeholder, StringComparison.Ordinal);
        Assert.InRange(facts.Placeholder!.Length, 30, 399);
        using Image placeholder = Image.NewFromBuffer(Convert.FromBase64String(facts.Placeholder["data:image/webp;base64,".Length..]));
        Assert.Equal((16, 12), (placeholder.Width, placeholder.Height));
    }

    [Fact]
    public async Task MeasureAsync_TheSamePictureOtherwise_HasNearlyTheSameHashAndAnotherPictureNot()
    {
        using Image picture = SamplePictures.Photo(800, 600, seed: 1);
        PictureFacts original = await MeasureAsync(picture.JpegsaveBuffer(q: 90));
        PictureFacts smaller = await MeasureAsync(picture.Resize(0.3).WebpsaveBuffer(q: 60));
        PictureFacts brighter = await MeasureAsync((picture * 1.1).Cast(Enums.BandFormat.Uchar).PngsaveBuffer());
        PictureFacts mirrored = await MeasureAsync(picture.FlipHor().JpegsaveBuffer());

        Assert.InRange(Distance(original, smaller), 0, 6);
        Assert.InRange(Distance(original, brighter), 0, 6);
        Assert.InRange(Distance(original, mirrored), 14, 64);
    }

    [Fact]
    public async Task MeasureAsync_ATransparentLogo_IsSeenOnWhiteAndItsColourIsItsOwn()
    {
        using Image picture = SamplePictures.Plain(100, 100, SamplePictures.Blue);
        using Image alpha = (Image.Black(100, 100) + 255).Cast(Enums.BandFormat.Uchar).Crop(0, 0, 20, 100).Embed(0, 0, 100, 100);
        PictureFacts facts = await MeasureAsync(picture.Bandjoin(alpha).PngsaveBuffer());

        Assert.True(facts.HasAlpha);
        Assert.Equal("#283cc8", facts.DominantColour);
        using Image placeholder = Image.NewFromBuffer(Convert.FromBase64String(facts.Placeholder!["data:image/webp;base64,".Length..]));
        Assert.True(PictureComparer.IsColour(placeholder, 12, 8, [255, 255, 255], 20));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2000, 1)]
    [InlineData(1, 2000)]
    [InlineData(7, 5)]
    public async Task MeasureAsync_ATinyOrThinPicture_IsMeasured(int width, int height)
    {
        using Image picture = SamplePictures.Plain(width, height, SamplePictures.Green);

        PictureFacts facts = await MeasureAsync(picture.PngsaveBuffer());

        Assert.Equal((width, height), (facts.Width, facts.Height));
        Assert.NotNull(facts.Placeholder);
        Assert.Equal("#1eb43c", facts.DominantColour);
    }

    [Fact]
    public async Task MeasureAsync_WhatCannotBeDecoded_TellsHashSizeAndMediaTypeOnly()
    {
        using Image picture = SamplePictures.Photo(400, 300);
        byte[] cutShort = picture.JpegsaveBuffer()[..3000];

        PictureFacts broken = await MeasureAsync(cutShort);
        PictureFacts document = await MeasureAsync([.. "%PDF-1.7"u8]);

        Assert.Equal(("image/jpeg", null, null, 3000L), (broken.MediaType, broken.Width, broken.PerceptualHash, broken.Bytes));
        Assert.Equal(("application/pdf", null, null), (document.MediaType, document.Height, document.Placeholder));
        Assert.Equal(64, document.ContentHash.Length);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    public async Task TakeInAsync_ALargePhotograph_GivesItsCopyAndTheFactsThatItHadWithout(int orientation)
    {
        using Image photo = SamplePictures.Photo(3000, 2040, seed: 2);
        byte[] file = SamplePictures.TurnedJpeg(photo, orientation);
        PictureFacts without = await TakeInAsync(file);
        Assert.Empty(_renditions.Content);

        Start();
        PictureFacts facts = await TakeInAsync(file);

        (RenditionKey key, byte[] copy) = Assert.Single(_renditions.Content);
        Assert.Equal(RenditionVersion.CopyKeyOf(facts.MediaKey, facts.Stamp), key);
        Assert.Equal((await _workshop.RenderAsync(file, WorkingCopy.SpecOf(FileInspector.Inspect(new MemoryStream(file))))).Bytes, copy);
        Assert.InRange(Distance(without, facts), 0, 3);
        Assert.Equal((without.Width, without.Height, without.ContentHash), (facts.Width, facts.Height, facts.ContentHash));
        Assert.InRange(PictureComparer.Difference(Placeholder(without), Placeholder(facts)), 0, 3);
    }

    [Fact]
    public async Task MeasureAsync_ALargePhotograph_LeavesNoCopy()
    {
        Start();
        using Image photo = SamplePictures.Photo(3000, 2040);

        Assert.NotNull((await MeasureAsync(photo.JpegsaveBuffer())).PerceptualHash);

        Assert.Empty(_renditions.Content);
    }

    [Fact]
    public async Task TakeInAsync_WhatNoCopyIsMadeOf_LeavesNone()
    {
        Start();
        using Image small = SamplePictures.Photo(1600, 1200);
        using Image large = SamplePictures.Photo(3000, 2040);
        await TakeInAsync(small.JpegsaveBuffer());
        await TakeInAsync(large.PngsaveBuffer());
        await TakeInAsync(large.JpegsaveBuffer()[..50_000]);
        _options.CopyOnUpload = false;
        Assert.NotNull((await TakeInAsync(large.JpegsaveBuffer())).PerceptualHash);

        Assert.Empty(_renditions.Content);
    }

    [Fact]
    public async Task TakeInAsync_ALongStrip_IsMeasuredToo()
    {
        Start();
        using Image strip = SamplePictures.Plain(60_000, 101, SamplePictures.Green);

        PictureFacts facts = await TakeInAsync(strip.JpegsaveBuffer());

        Assert.Equal((60_000, 101), (facts.Width, facts.Height));
        Assert.NotNull(facts.Placeholder);
        Assert.NotEmpty(_renditions.Content);
    }

    [Fact]
    public async Task TakeInAsync_TheCopyCannotBeKept_IsMeasuredAllTheSame()
    {
        Start();
        using Image photo = SamplePictures.Photo(3000, 2040);
        _renditions.Fault = new InvalidOperationException("Nobody knows why.");

        Assert.NotNull((await TakeInAsync(photo.JpegsaveBuffer())).PerceptualHash);
    }

    [Fact]
    public async Task TakeInAsync_TheStoreTakesItsTime_IsNotWaitedForLong()
    {
        Start();
        using Image photo = SamplePictures.Photo(3000, 2040);
        _renditions.Hangs = new TaskCompletionSource();
        Task<PictureFacts> measured = TakeInAsync(photo.JpegsaveBuffer());
        await _renditions.Hangs.Task;
        Assert.False(measured.IsCompleted);

        _time.Advance(TimeSpan.FromSeconds(5));

        Assert.NotNull((await measured).PerceptualHash);
        Assert.Empty(_renditions.Content);
    }

    private static int Distance(PictureFacts one, PictureFacts other) => BitOperations.PopCount(one.PerceptualHash!.Value ^ other.PerceptualHash!.Value);

    private static Image Placeholder(PictureFacts facts) => Image.NewFromBuffer(Convert.FromBase64String(facts.Placeholder!["data:image/webp;base64,".Length..]));

    private void Start() => _copies.Handle(new UmbracoApplicationStartedNotification(isRestarting: false));

    private Task<PictureFacts> MeasureAsync(byte[] file) => _measurer.MeasureAsync(Guid.NewGuid(), _store.Add("a/b.jpg", file), _store, CancellationToken.None);

    private Task<PictureFacts> TakeInAsync(byte[] file) => _measurer.TakeInAsync(Guid.NewGuid(), _store.Add("a/b.jpg", file), _store, CancellationToken.None);
}
