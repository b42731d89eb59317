using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Varumarke.Renditions.Requests;

/// <summary>
/// The file part of <c>/renditions/{key}/{preset}[@{width}][.{hash}].{extension}</c>, taken apart. Whether there is such a
/// preset, width or format is another question.
/// </summary>
/// <param name="Preset">Small letters.</param>
/// <param name="Width">A candidate of <c>srcset</c>; null for the preset's own size.</param>
/// <param name="Hash">Stands for what the rendition's bytes depend on; with it the answer never changes.</param>
/// <param name="Extension">Small letters.</param>
internal sealed record RenditionAddress(string Preset, int? Width, string? Hash, string Extension)
{
    /// <summary>The length of <see cref="Hash"/>.</summary>
    public const int HashLength = 16;

    private const int MaxLength = 100;

    public static bool TryParse(string file, [NotNullWhen(true)] out RenditionAddress? address)
    {
        address = null;
        if (file.Length > MaxLength)
        {
            return false;
        }

        string[] parts = file.ToLowerInvariant().Split('.');
        if (parts.Length is not (2 or 3) || parts.Any(part => part.Length == 0) || !parts[^1].All(char.IsAsciiLetterOrDigit))
        {
            return false;
        }

        string? hash = parts.Length == 3 ? parts[1] : null;
        if (hash is not null && (hash.Length != HashLength || !hash.All(char.IsAsciiHexDigitLower)))
        {
            return false;
        }

        string[] name = parts[0].Split('@');
        if (name.Length > 2 || !IsName(name[0]))
        {
            return false;
        }

        int width = 0;
        if (name.Length == 2 && !NumberReader.TryWhole(name[1], 1, int.MaxValue, out width))
        {
            return false;
        }

        address = new RenditionAddress(name[0], name.Length == 2 ? width : null, hash, parts[^1]);
        return true;
    }

    /// <inheritdoc />
    public override string ToString() => string.Concat(
        Preset,
        Width is { } width ? "@" + width.ToString(CultureInfo.InvariantCulture) : null,
        Hash is null ? null : "." + Hash,
        "." + Extension);

    private static bool IsName(string name) => name.Length > 0 && name.All(each => char.IsAsciiLetterLower(each) || char.IsAsciiDigit(each) || each == '-');
}
