namespace Varumarke.Renditions.Processing;

/// <summary>The point that a crop keeps in sight, as fractions of width and height from the top left corner (<c>rxy</c>).</summary>
internal readonly record struct FocalPoint(double X, double Y);
