using Varumarke.Core.Uploads;
using Varumarke.Engine.Sync.Format;

namespace Varumarke.Engine.Sync.Kinds;

/// <summary>What became of an item's files.</summary>
/// <param name="Item">The item, with its values pointing at the files here.</param>
/// <param name="Changed">A file here was replaced by one with other bytes.</param>
/// <param name="Refusal">Why a file was not taken; null when all were.</param>
internal sealed record ImportedFiles(ContentItem Item, bool Changed, UploadRefusal? Refusal);
