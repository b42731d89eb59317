namespace Varumarke.Core.Published;

/// <summary>What a version is called in one culture.</summary>
/// <param name="Culture">ISO code, as in <c>sv-SE</c>.</param>
/// <param name="Name">The name in that culture.</param>
/// <param name="Date">When the culture was last published (published version) or edited (draft). UTC.</param>
/// <param name="Published">Whether the culture is published, whichever version this is.</param>
/// <param name="Edited">Whether the culture's draft differs from what is published.</param>
public sealed record PublishedNodeCulture(string Culture, string Name, DateTime Date, bool Published, bool Edited);
