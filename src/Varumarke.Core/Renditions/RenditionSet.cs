namespace Varumarke.Core.Renditions;

/// <summary>A picture's ready renditions.</summary>
/// <param name="Placeholder">What to show until the picture is there.</param>
/// <param name="Presets">The renditions by the preset's name.</param>
public sealed record RenditionSet(RenditionPlaceholder? Placeholder, IReadOnlyDictionary<string, RenditionLink> Presets);

/// <summary>What to show until a picture is there.</summary>
/// <param name="Colour">Its dominant colour, such as <c>#3a5f2b</c>.</param>
/// <param name="Blur">The picture at some 16 pixels as a <c>data:</c> address.</param>
public sealed record RenditionPlaceholder(string? Colour, string? Blur);

/// <summary>One rendition, ready for an <c>img</c> element.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
/// <param name="Type">Its media type, such as <c>image/jpeg</c>.</param>
/// <param name="Srcset">The same picture in several widths, as <c>srcset</c> wants it; null for a preset for print.</param>
/// <param name="Sizes">How wide it is shown, as <c>sizes</c> wants it; null for a preset for print.</param>
public sealed record RenditionLink(string Url, int Width, int Height, string Type, string? Srcset, string? Sizes);

/// <summary>A rendition in one format, ready for a <c>source</c> element.</summary>
/// <param name="Type">Its media type, such as <c>image/avif</c>.</param>
/// <param name="Srcset">The picture in several widths, as <c>srcset</c> wants it.</param>
public sealed record RenditionSource(string Type, string Srcset);
