namespace Varumarke.Core.Strategy.Kolada;

/// <summary>A figure as Kolada has it.</summary>
/// <param name="KeyFigure">Whose it is, such as <c>N00945</c>.</param>
/// <param name="Area">Code of the municipality, region, group or nation.</param>
/// <param name="Year">The year that it is of.</param>
/// <param name="Sex">Whom it is of.</param>
/// <param name="Value">The figure.</param>
public sealed record KoladaFigure(string KeyFigure, string Area, int Year, KoladaSex Sex, decimal Value);

/// <summary>Whom a figure is of.</summary>
public enum KoladaSex
{
    /// <summary>All (T).</summary>
    Total,

    /// <summary>Women (K).</summary>
    Women,

    /// <summary>Men (M).</summary>
    Men,
}
