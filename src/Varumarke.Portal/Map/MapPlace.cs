namespace Varumarke.Portal.Map;

/// <summary>Where a node stands.</summary>
/// <param name="Column">From the left, from 0.</param>
/// <param name="Row">From the top, from 0; between two rows where that is nearer to what it hangs together with.</param>
internal readonly record struct MapPlace(int Column, double Row);
