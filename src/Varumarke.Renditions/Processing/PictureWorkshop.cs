using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NetVips;
using Varumarke.Core.Pictures;

namespace Varumarke.Renditions.Processing;

/// <summary>
/// Where pictures are decoded, under all limits:
/// 1. the file is looked at and judged, before anything is decoded;
/// 2. the memory that its decoder needs is waited for;
/// 3. it is decoded, no larger than needed, frame by frame as planned;
/// 4. whoever asked makes something of the pixels, before the time is up.
/// </summary>
internal sealed class PictureWorkshop(
    IOptions<PictureLimits> limits, DecodingMemory memory, TimeProvider clock, ILogger<PictureWorkshop> logger)
{
    private readonly PictureLimits _limits = limits.Value;

    /// <summary>Makes something of a picture.</summary>
    /// <param name="file">The file.</param>
    /// <param name="stored">What the file is.</param>
    /// <param name="picture">What the picture is, which sizes and areas are meant of; the file itself, or what it is a smaller copy of.</param>
    /// <param name="spec">How the pixels are wanted.</param>
    /// <param name="finish">Gets the picture, whose pixels are decoded while it reads them, and the plan it follows.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>What <paramref name="finish"/> made, or why there is nothing.</returns>
    public async Task<PictureWork<T>> MakeAsync<T>(
        PictureFile file,
        FileInspection stored,
        FileInspection picture,
        RenditionSpec spec,
        Func<Image, RenditionPlan, T> finish,
        CancellationToken cancellationToken)
        where T : class
    {
        if (Judge(stored, file.Length) is { IsOk: false } verdict)
        {
            return new PictureWork<T>(verdict);
        }

        var plan = new RenditionPlan(spec, picture);
        if (FormatLimits.Judge(plan.Geometry, spec.Format) is { IsOk: false } excess)
        {
            return new PictureWork<T>(excess);
        }

        using IDisposable share = await memory.TakeAsync(stored.DecodingMemory + plan.ResultBytes, cancellationToken);
        using var time = new CancellationTokenSource(_limits.MaxDecodeTime, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellationToken);
        try
        {
            T made = await OnItsOwnThread(() => Make(file, stored, plan, finish, stop.Token));
            file.ThrowIfUnreadable();
            return new PictureWork<T>(PictureVerdict.Ok, made, plan);
        }
        catch (VipsException exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            file.ThrowIfUnreadable();
            logger.PictureFailed(file.Path, exception.Message.ReplaceLineEndings(" "));
            return new PictureWork<T>(time.IsCancellationRequested ? TooSlow() : Broken(stored));
        }
    }

    private PictureVerdict Judge(FileInspection picture, long bytes) => picture.Format == PictureFormat.Bmp
        ? PictureVerdict.Unsupported(WorkshopTexts.Bitmap)
        : _limits.Judge(picture, bytes);

    private static T Make<T>(
        PictureFile file, FileInspection stored, RenditionPlan plan, Func<Image, RenditionPlan, T> finish, CancellationToken stop)
    {
        LibVips.Ensure();
        bool moves = stored.IsAnimated && stored.Format != PictureFormat.Png && plan.Spec.Animate && plan.Spec.Format.CanMove();
        using Source source = file.OpenSource();
        using Image decoded = PictureDecoder.Open(source, stored, plan.Scale * plan.StoredWidth / stored.Width, moves);
        using CancellationTokenRegistration ending = stop.Register(() => decoded.SetKill(true));
        using Image rendered = moves ? PictureFrames.Render(decoded, plan) : PictureFrame.Render(decoded, plan);
        return finish(rendered, plan);
    }

    // A thread of the pool would be lost to everybody else for as long as a picture takes, and there are as few as cores.
    private static Task<T> OnItsOwnThread<T>(Func<T> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private PictureVerdict TooSlow() => PictureVerdict.TooLarge(WorkshopTexts.TooSlow(_limits.MaxDecodeTime));

    private static PictureVerdict Broken(FileInspection picture) => picture.Format == PictureFormat.Heic
        ? PictureVerdict.Unsupported(WorkshopTexts.Hevc)
        : PictureVerdict.Corrupt(WorkshopTexts.Broken);
}
