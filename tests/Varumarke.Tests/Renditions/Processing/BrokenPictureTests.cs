using CsCheck;
using Microsoft.Extensions.Time.Testing;
using NetVips;
using Varumarke.Core.Pictures;
using Varumarke.Renditions.Processing;
using Varumarke.Testing.Pictures;

namespace Varumarke.Tests.Renditions.Processing;

public sealed class BrokenPictureTests
{
    private static readonly RenditionSpec Small = new() { Width = 100 };
    private readonly Workshop _workshop = new();

    private static readonly string[] FormatNames =
        [".jpg", ".jpg[interlace]", ".png", ".png[interlace]", ".webp", ".webp[lossless]", ".avif", ".gif", ".tif"];

    public static TheoryData<string> Formats => [.. FormatNames];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task RenderAsync_APictureCutShort_IsRefusedRatherThanHalfGrey(string format)
    {
        using Image picture = SamplePictures.Photo(400, 300);
        byte[] file = picture.WriteToBuffer(format);

        foreach (double share in (double[])[0.3, 0.6, 0.9])
        {
            (RenditionResult result, byte[] bytes) = await _workshop.RenderAsync(file[..(int)(file.Length * share)], Small);
            Assert.True(result.Verdict is { Fault: PictureFault.Corrupt, Status: 415, Detail: not null }, $"{share}: {result.Verdict}");
            Assert.Empty(bytes);
        }
    }

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF })]
    [InlineData(new byte[] { (byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'9', (byte)'a' })]
    [InlineData(new byte[] { (byte)'<', (byte)'s', (byte)'v', (byte)'g' })]
    [InlineData(new byte[] { (byte)'h', (byte)'e', (byte)'j' })]
    [InlineData(new byte[] { (byte)'B', (byte)'M', 0, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0, 40, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 24, 0 })]
    public async Task RenderAsync_WhatIsNoPicture_IsRefused(byte[] file)
    {
        (RenditionResult result, byte[] bytes) = await _workshop.RenderAsync(file, Small);

        Assert.Equal(415, result.Verdict.Status);
        Assert.EndsWith(".", result.Verdict.Detail, StringComparison.Ordinal);
        Assert.Empty(bytes);
    }

    [Fact]
    public async Task RenderAsync_CodedWithHevc_IsMadeOrToldAsTheDecodersSay()
    {
        FileInspection sample = FileInspector.Inspect(new MemoryStream(PictureDecoders.Sample));
        Assert.Equal((PictureFormat.Heic, 16, 16, true), (sample.Format, sample.Width, sample.Height, sample.IsHevc));

        (RenditionResult result, _) = await new Workshop().RenderAsync(PictureDecoders.Sample, new RenditionSpec());

        Assert.Equal(new PictureDecoders().CanDecode(sample), result.IsOk);
        Assert.True(result.IsOk || result.Verdict.Detail!.Contains("HEVC", StringComparison.Ordinal));
        Assert.True(new PictureDecoders().CanDecode(new FileInspection("image/avif") { Format = PictureFormat.Avif }));
    }

    [Fact]
    public async Task RenderAsync_HevcInHeic_SaysWhatCanBeReadInstead()
    {
        // An AVIF whose brand says HEIC: nothing that a decoder for AV1 is asked for.
        using Image picture = SamplePictures.Quarters(64, 64);
        byte[] file = picture.WriteToBuffer(".avif");
        byte[] renamed = Replace(Replace(Replace(file, "avif", "heic"), "av01", "hvc1"), "av1C", "hvcC");

        (RenditionResult result, _) = await _workshop.RenderAsync(renamed, Small);

        Assert.Equal((PictureFault.Unsupported, 415), (result.Verdict.Fault, result.Verdict.Status));
        Assert.Contains("HEIC", result.Verdict.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RenderAsync_RandomBytesAfterValidHeaders_EndsInAResult()
    {
        using Image picture = SamplePictures.Photo(120, 90);
        byte[][] files = [.. FormatNames.Select(format => picture.WriteToBuffer(format)), SamplePictures.Animation(".gif", picture, picture), SamplePictures.Animation(".webp", picture, picture)];
        await Gen.Select(Gen.Int[0, files.Length - 1], Gen.Byte.Array[1, 64], Gen.Double[0, 1]).SampleAsync(
            async (index, noise, at) =>
            {
                byte[] file = [.. files[index]];
                noise.AsSpan(0, Math.Min(noise.Length, file.Length)).CopyTo(file.AsSpan((int)(at * Math.Max(0, file.Length - noise.Length))));
                (RenditionResult result, byte[] bytes) = await _workshop.RenderAsync(file, Small);
                return result.IsOk ? bytes.Length > 0 : result.Verdict.Status is 413 or 415 && bytes.Length == 0;
            },
            iter: 400,
            threads: 1);
    }

    [Fact]
    public async Task RenderAsync_LongerThanAllowed_IsStopped()
    {
        using Image picture = SamplePictures.Photo(400, 300);
        var clock = new FakeTimeProvider { AutoAdvanceAmount = TimeSpan.FromMinutes(1) };
        var limits = new PictureLimits { MaxDecodeTime = TimeSpan.FromSeconds(30) };
        var workshop = new Workshop(limits, clock);
        byte[] file = picture.JpegsaveBuffer();
        using var stream = new MemoryStream(file);
        var store = new MemoryFileStore();
        await using PictureFile opened = await PictureFile.OpenAsync(new PictureSource(store, store.Add("a", file)), CancellationToken.None);

        FileInspection inspection = FileInspector.Inspect(stream);

        PictureWork<byte[]> work = await workshop.Pictures.MakeAsync(
            opened,
            inspection,
            inspection,
            Small,
            (image, _) =>
            {
                clock.Advance(TimeSpan.FromSeconds(31));
                return image.JpegsaveBuffer();
            },
            CancellationToken.None);

        Assert.Null(work.Result);
        Assert.Equal(413, work.Verdict.Status);
        Assert.Contains("30 seconds", work.Verdict.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RenderAsync_Cancelled_Stops()
    {
        using Image picture = SamplePictures.Photo(400, 300);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _workshop.RenderAsync(picture.JpegsaveBuffer(), Small, cancellationToken: cancelled.Token));
    }

    private static byte[] Replace(byte[] file, string from, string to)
    {
        byte[] result = [.. file];
        ReadOnlySpan<byte> wanted = System.Text.Encoding.ASCII.GetBytes(from);
        for (int at = result.AsSpan().IndexOf(wanted); at >= 0; at = result.AsSpan().IndexOf(wanted))
        {
            System.Text.Encoding.ASCII.GetBytes(to).CopyTo(result, at);
        }

        return result;
    }
}
