using System.Text.RegularExpressions;

namespace Varumarke.Core.Assets;

/// <summary>
/// Names such as <c>river_100x75.jpg</c>, which older Umbraco gave the thumbnails of <c>river.jpg</c>. Cameras and editors give
/// such names to pictures too, so that a file of the very name comes first wherever one is looked for.
/// </summary>
public static partial class ThumbnailName
{
    /// <summary>The path of the picture that a file of this name may be a thumbnail of; null when the name holds no size.</summary>
    public static string? PictureOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        Match size = Size().Match(path);
        return size.Success ? $"{path[..size.Index]}{size.Groups[1].Value}" : null;
    }

    [GeneratedRegex(@"_[0-9]+x[0-9]+(\.[^./]+)$")]
    private static partial Regex Size();
}
