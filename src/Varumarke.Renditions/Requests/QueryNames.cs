using Varumarke.Renditions.Processing;

namespace Varumarke.Renditions.Requests;

/// <summary>ImageSharp's names for what a query chooses among, in any case, and what each is here.</summary>
internal static class QueryNames
{
    public static IReadOnlyDictionary<string, ResizeMode> Modes { get; } = new Dictionary<string, ResizeMode>(StringComparer.OrdinalIgnoreCase)
    {
        ["crop"] = ResizeMode.Crop,
        ["pad"] = ResizeMode.Pad,
        ["boxpad"] = ResizeMode.BoxPad,
        ["max"] = ResizeMode.Max,
        ["min"] = ResizeMode.Min,
        ["stretch"] = ResizeMode.Stretch,
        ["manual"] = ResizeMode.Manual,
    };

    public static IReadOnlyDictionary<string, Anchor> Anchors { get; } = new Dictionary<string, Anchor>(StringComparer.OrdinalIgnoreCase)
    {
        ["center"] = Anchor.Center,
        ["top"] = Anchor.Top,
        ["bottom"] = Anchor.Bottom,
        ["left"] = Anchor.Left,
        ["right"] = Anchor.Right,
        ["topleft"] = Anchor.TopLeft,
        ["topright"] = Anchor.TopRight,
        ["bottomleft"] = Anchor.BottomLeft,
        ["bottomright"] = Anchor.BottomRight,
    };

    /// <summary>libvips knows fewer ways to average than ImageSharp: each name is taken by the nearest of them.</summary>
    public static IReadOnlyDictionary<string, Sampler> Samplers { get; } = new Dictionary<string, Sampler>(StringComparer.OrdinalIgnoreCase)
    {
        ["bicubic"] = Sampler.Cubic,
        ["nearest"] = Sampler.Nearest,
        ["box"] = Sampler.Linear,
        ["mitchell"] = Sampler.Mitchell,
        ["catmull"] = Sampler.Cubic,
        ["lanczos2"] = Sampler.Lanczos2,
        ["lanczos3"] = Sampler.Lanczos3,
        ["lanczos5"] = Sampler.Lanczos3,
        ["lanczos8"] = Sampler.Lanczos3,
        ["welch"] = Sampler.Lanczos3,
        ["robidoux"] = Sampler.Mitchell,
        ["robidouxsharp"] = Sampler.Cubic,
        ["spline"] = Sampler.Mitchell,
        ["triangle"] = Sampler.Linear,
        ["hermite"] = Sampler.Linear,
    };

    public static IReadOnlyDictionary<string, bool> Switches { get; } = new Dictionary<string, bool>(StringComparer.OrdinalIgnoreCase)
    {
        ["true"] = true,
        ["false"] = false,
        ["1"] = true,
        ["0"] = false,
    };
}
