using Varumarke.Core.Pictures;
using Varumarke.Core.Storage;

namespace Varumarke.Renditions.Processing;

/// <summary>A file to make a picture of.</summary>
/// <param name="Store">Where it lies.</param>
/// <param name="File">What the store knows of it.</param>
/// <param name="Inspection">What the file is; null when nobody has looked yet.</param>
/// <param name="Copy">A smaller copy of the picture that is decoded in the file's stead; whoever opens the source closes it. Null for the file itself.</param>
internal sealed record PictureSource(IFileStore Store, StoredFile File, FileInspection? Inspection = null, Stream? Copy = null);
