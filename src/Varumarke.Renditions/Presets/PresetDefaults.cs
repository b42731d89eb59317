namespace Varumarke.Renditions.Presets;

/// <summary>The presets that come with the program: for websites, for sharing and for print.</summary>
internal static class PresetDefaults
{
    /// <summary>
    /// For websites, which ask for many sizes. Beside effort 2 an AVIF takes a third to two thirds less of the encoder's time, 5 % more
    /// bytes at most, and looks the same (docs/decisions/0009).
    /// </summary>
    private const int Quick = 1;

    public static Dictionary<string, PresetOptions> All() => new(StringComparer.OrdinalIgnoreCase)
    {
        // 750: a telephone's whole width, in the pixels that it has; 450: half of it, and a card between others on a desk.
        ["hero"] = new() { Effort = Quick, Width = 1920, Height = 1080, Widths = [640, 750, 960, 1280, 1600, 1920], Sizes = "100vw" },
        ["card"] = new() { Effort = Quick, Width = 1200, Height = 900, Widths = [300, 450, 600, 750, 900, 1200], Sizes = "(min-width: 60em) 33vw, (min-width: 40em) 50vw, 100vw" },
        ["thumb"] = new() { Effort = Quick, Width = 400, Height = 400, Widths = [200, 400], Sizes = "200px", Sharpen = true },
        ["square"] = new() { Effort = Quick, Width = 1080, Height = 1080, Widths = [360, 720, 1080], Sizes = "(min-width: 40em) 50vw, 100vw" },
        ["portrait"] = new() { Effort = Quick, Width = 900, Height = 1200, Widths = [300, 600, 900], Sizes = "(min-width: 40em) 33vw, 100vw" },

        // Those who show links to others' pages fetch the picture themselves, and some know JPEG and PNG only.
        ["social"] = new() { Width = 1200, Height = 630, Widths = [], Formats = ["jpg", "png", "webp"] },
        ["web"] = new() { Effort = Quick, Width = 2400, Height = 2400, Mode = "max", Widths = [600, 1200, 1800, 2400], Sizes = "100vw" },
        ["print"] = new() { Width = 3508, Height = 2480, Mode = "max", Widths = [], Dpi = 300, Quality = 92, Formats = ["jpg", "png"] },
    };
}
