namespace Varumarke.Core.Strategy.Kolada;

/// <summary>Reads figures out of Kolada.</summary>
public interface IKoladaSource
{
    /// <summary>All figures of these key figures, for the configured areas and a span of years. What Kolada does not have is not among them.</summary>
    /// <exception cref="KoladaException">It did not answer, or with something else than figures: then none of them is used.</exception>
    Task<IReadOnlyList<KoladaFigure>> ReadAsync(IReadOnlyCollection<string> keyFigures, int firstYear, int lastYear, CancellationToken cancellationToken);
}
