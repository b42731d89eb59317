namespace Varumarke.Core.Published;

/// <summary>One stored property value.</summary>
/// <param name="Alias">The property's alias.</param>
/// <param name="Culture">ISO code, or empty for an invariant value.</param>
/// <param name="Segment">The segment, or empty.</param>
/// <param name="Value">The stored value: a string, an int, a decimal or a UTC date.</param>
public sealed record PublishedNodeValue(string Alias, string Culture, string Segment, object Value);
