using Varumarke.Core.Images;
using Varumarke.Renditions.Processing;
using Varumarke.Renditions.Requests;

namespace Varumarke.Renditions.Presets;

/// <summary>A preset, ready to be used.</summary>
internal sealed record Preset
{
    public static IReadOnlyDictionary<string, ResizeMode> Modes { get; } = new Dictionary<string, ResizeMode>(StringComparer.OrdinalIgnoreCase)
    {
        ["crop"] = ResizeMode.Crop,
        ["pad"] = ResizeMode.Pad,
        ["boxpad"] = ResizeMode.BoxPad,
        ["max"] = ResizeMode.Max,
        ["min"] = ResizeMode.Min,
        ["stretch"] = ResizeMode.Stretch,
    };

    public required string Name { get; init; }

    /// <summary>The formats it is given in; the first is the one that the APIs name.</summary>
    public required IReadOnlyList<RenditionFormat> Formats { get; init; }

    /// <summary>The widths that are offered, ascending; empty for one size only.</summary>
    public required IReadOnlyList<int> Widths { get; init; }

    public required string? Sizes { get; init; }

    /// <summary>What all renditions of the preset have in common.</summary>
    public required RenditionSpec Spec { get; init; }

    public static Preset From(string name, PresetOptions options) => new()
    {
        Name = name.ToLowerInvariant(),
        Formats = [.. (options.Formats ?? ["webp", "avif", "jpg", "png", "gif"]).Select(FormatNames.Parse).Distinct()],
        Widths = [.. (options.Widths ?? Quarters(options.Width)).Distinct().Order()],
        Sizes = options.Sizes ?? "100vw",
        Spec = new RenditionSpec
        {
            Width = options.Width,
            Height = options.Height,
            Mode = Modes[options.Mode],
            FocalPoint = options.FocalPoint is { } focal && NumberReader.TryFractions(focal, 2, out double[] point) ? new FocalPoint(point[0], point[1]) : null,
            Quality = options.Quality,
            Sharpen = options.Sharpen,
            Upscale = options.Upscale,
            Dpi = options.Dpi,
            Effort = options.Effort,
        },
    };

    /// <summary>
    /// What to make: a crop that an editor placed under the preset's name counts first, then the editors' focal point, then the
    /// preset's own.
    /// </summary>
    /// <param name="crops">Focal point and crops of the picture.</param>
    /// <param name="width">One of <see cref="Widths"/>; null for the preset's own size.</param>
    /// <param name="format">The format.</param>
    public RenditionSpec For(ImageCropperValue? crops, int? width, RenditionFormat format)
    {
        RenditionSpec sized = width is { } candidate ? Spec with { Width = candidate, Height = Scaled(candidate) } : Spec;
        sized = sized with { Format = format };
        if (crops?.GetCrop(Name)?.Coordinates is { } area)
        {
            return sized with { Area = new PictureArea((double)area.X1, (double)area.Y1, (double)area.X2, (double)area.Y2), FocalPoint = null };
        }

        return crops?.FocalPoint is { } focus ? sized with { FocalPoint = new FocalPoint((double)focus.Left, (double)focus.Top) } : sized;
    }

    /// <summary>The format that the APIs name: the first, or the first that keeps what the picture has.</summary>
    public RenditionFormat FormatFor(bool hasAlpha) =>
        hasAlpha && !Formats[0].HasAlpha() ? Formats.FirstOrDefault(format => format.HasAlpha(), Formats[0]) : Formats[0];

    private static int[] Quarters(int? width) => width is { } whole
        ? [.. new[] { whole / 4, whole / 2, whole * 3 / 4, whole }.Where(each => each > 0)]
        : [];

    private int? Scaled(int width) => Spec is { Width: { } wide, Height: { } high }
        ? Math.Max(1, (int)Math.Round((double)high * width / wide, MidpointRounding.AwayFromZero))
        : null;
}
