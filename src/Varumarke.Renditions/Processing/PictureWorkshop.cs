using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NetVips;
using Varumarke.Core.Pictures;
using Varumarke.Renditions.Drawings;

namespace Varumarke.Renditions.Processing;

/// <summary>
/// Where pictures are decoded, under all limits:
/// 1. the file is looked at and judged, before anything is decoded;
/// 2. the memory that its decoder needs is waited for;
/// 3. it is decoded, no larger than needed, frame by frame as planned;
/// 4. whoever asked makes something of the pixels, before the time is up.
/// </summary>
internal sealed class PictureWorkshop(
    IOptions<PictureLimits> limits, DecodingMemory memory, MemoryRest rest, DrawingProcess drawings, TimeProvider clock, ILogger<PictureWorkshop> logger)
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

        bool moves = Moves(stored, plan);
        long needed = RenderingMemory.Of(stored, plan, moves);
        if (_limits.JudgeMemory(needed) is { IsOk: false } tooMuch)
        {
            return new PictureWork<T>(tooMuch);
        }

        using IDisposable share = await memory.TakeAsync(needed, cancellationToken);
        using var time = new CancellationTokenSource(_limits.MaxDecodeTime, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellationToken);
        try
        {
            T made = await OnItsOwnThread(() => Make(file, stored, plan, finish, stop.Token));
            file.ThrowIfUnreadable();
            return new PictureWork<T>(PictureVerdict.Ok, made, plan);
        }
        catch (TimeoutException)
        {
            return new PictureWork<T>(PictureVerdict.TooLarge(WorkshopTexts.TooSlow(_limits.MaxDrawingTime)));
        }
        catch (VipsException exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            file.ThrowIfUnreadable();
            logger.PictureFailed(file.Path, exception.Message.ReplaceLineEndings(" "));
            return new PictureWork<T>(time.IsCancellationRequested ? TooSlow() : Broken(stored));
        }
        finally
        {
            rest.Worked(needed);
        }
    }

    private PictureVerdict Judge(FileInspection picture, long bytes) => picture.Format == PictureFormat.Bmp
        ? PictureVerdict.Unsupported(WorkshopTexts.Bitmap)
        : _limits.Judge(picture, bytes);

    private static bool Moves(FileInspection stored, RenditionPlan plan) =>
        stored.IsAnimated && stored.Format != PictureFormat.Png && plan.Spec.Animate && plan.Spec.Format.CanMove();

    private T Make<T>(
        PictureFile file, FileInspection stored, RenditionPlan plan, Func<Image, RenditionPlan, T> finish, CancellationToken stop)
    {
        LibVips.Ensure();
        using Source source = file.OpenSource();
        using var frames = new FinishedFrames(stored.Frames);
        using var steps = new PictureSteps();
        double scale = plan.Scale * plan.StoredWidth / stored.Width;
        Image decoded = steps.Keep(Drawn(file, stored, scale, stop) ?? PictureDecoder.Open(source, stored, scale, Moves(stored, plan)));
        Image rendered;
        using (stop.Register(() => decoded.SetKill(true)))
        {
            rendered = Moves(stored, plan) ? PictureFrames.Render(decoded, plan, frames) : PictureFrame.Render(decoded, plan, steps);
            if (!Moves(stored, plan) && !RenderingMemory.HoldsWhole(stored))
            {
                return finish(rendered, plan);
            }

            rendered = Moves(stored, plan) ? rendered : frames.Kept(rendered.CopyMemory());
        }

        // The encoder needs memory of its own, and nothing of what was decoded.
        steps.Dispose();
        using CancellationTokenRegistration ending = stop.Register(() => rendered.SetKill(true));
        return finish(rendered, plan);
    }

    // A drawing that may take long; null for every other picture.
    private Image? Drawn(PictureFile file, FileInspection stored, double scale, CancellationToken stop)
    {
        if (stored.Format != PictureFormat.Svg)
        {
            return null;
        }

        byte[] svg = new byte[file.Length];
        file.Read().ReadExactly(svg);
        return DrawingWork.IsSmall(svg, stored.Width * scale, stored.Height * scale) ? null : drawings.Draw(svg, scale, stop);
    }

    // A thread of the pool would be lost to everybody else for as long as a picture takes, and there are as few as cores.
    private static Task<T> OnItsOwnThread<T>(Func<T> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private PictureVerdict TooSlow() => PictureVerdict.TooLarge(WorkshopTexts.TooSlow(_limits.MaxDecodeTime));

    private static PictureVerdict Broken(FileInspection picture) => picture.IsHevc && !PictureDecoders.HasHevc
        ? PictureVerdict.Unsupported(WorkshopTexts.Hevc)
        : PictureVerdict.Corrupt(WorkshopTexts.Broken);
}
