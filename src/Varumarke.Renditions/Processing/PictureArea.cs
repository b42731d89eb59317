namespace Varumarke.Renditions.Processing;

/// <summary>
/// A part of a picture, as Umbraco's crop coordinates name it (<c>cc</c>): how much is cut off at each side, as a fraction of
/// width or height, 0 to 1.
/// </summary>
internal readonly record struct PictureArea(double Left, double Top, double Right, double Bottom);
