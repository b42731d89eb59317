namespace Varumarke.Core.PublishedIndex;

/// <summary>One published culture of a variant document.</summary>
/// <param name="Culture">ISO code, such as <c>sv-SE</c>.</param>
/// <param name="Name">The published name in that culture.</param>
/// <param name="UpdateDate">When that culture was last published, UTC.</param>
public sealed record IndexedCulture(string Culture, string Name, DateTime UpdateDate);
