namespace Varumarke.Engine.PublishedCache;

/// <summary>A converted value and the epoch in which it was converted. Unchanging, so that it is published with one write.</summary>
internal sealed record ConvertedValue(object? Value, long Epoch);
