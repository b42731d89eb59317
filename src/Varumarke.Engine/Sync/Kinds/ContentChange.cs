using Varumarke.Engine.Sync.Format;

namespace Varumarke.Engine.Sync.Kinds;

/// <summary>What an import has done to an item before it is saved.</summary>
/// <param name="Values">A name, a value, a date, the order or a file is another than before.</param>
/// <param name="Before">What the item was; the file's own words when it is new.</param>
/// <param name="PublishedBefore">What was published, when the draft had moved on from it; else null.</param>
/// <param name="KeptBack">Why a document may not be published here; else null.</param>
internal sealed record ContentChange(bool IsNew, bool Moved, bool Values, ContentItem Before, PublishedPart? PublishedBefore, string? KeptBack);
