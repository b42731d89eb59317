using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace Varumarke.Renditions.Serving;

/// <summary>How long others may keep an answer.</summary>
internal static class CacheControls
{
    private const long Year = 31_536_000;

    /// <summary>Keep it, but ask each time whether it still may be shown: what is withdrawn is gone at once.</summary>
    public static StringValues AskEachTime { get; } = "public, no-cache";

    private static readonly StringValues ForAYear = "public, max-age=31536000, immutable";

    /// <summary>For an address that names its very content: a year, but never longer than the right to use it lasts.</summary>
    public static StringValues Immutable(DateTimeOffset? holdsUntil, DateTimeOffset now)
    {
        if (holdsUntil is not { } end || (end - now).TotalSeconds >= Year)
        {
            return ForAYear;
        }

        long left = Math.Max(0, (long)(end - now).TotalSeconds);
        return string.Create(CultureInfo.InvariantCulture, $"public, max-age={left}, immutable");
    }
}
