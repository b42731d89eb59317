using System.Text;
using Microsoft.Extensions.Options;
using Varumarke.Core.Pictures;
using Varumarke.Intake.Svg;
using Varumarke.Intake.Uploads;

namespace Varumarke.Tests.Intake.Svg;

/// <summary>A cleaner with the default limits, and drawings to clean.</summary>
internal static class SvgCleaners
{
    public static readonly SvgCleaner Default = new(Options.Create(new PictureLimits()), Options.Create(new UploadOptions()));

    public static SvgCleaning Clean(string svg) => Default.Clean(Encoding.UTF8.GetBytes(svg));

    /// <summary>The text of the clean drawing; fails when it could not be cleaned.</summary>
    public static string Cleaned(string svg)
    {
        SvgCleaning cleaning = Clean(svg);
        Assert.Null(cleaning.Fault);
        return Encoding.UTF8.GetString(cleaning.Bytes.Span);
    }

    /// <summary>A drawing around what it holds.</summary>
    public static string Drawing(string inner, string attributes = "") =>
        $"""<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 100 100" {attributes}>{inner}<rect id="kvar" width="50" height="50"/></svg>""";
}
