namespace Varumarke.Engine.PublishedCache;

/// <summary>A converted value and the generation in which it was converted. Unchanging, so that it is published with one write.</summary>
internal sealed record ConvertedValue(object? Value, long Generation);
