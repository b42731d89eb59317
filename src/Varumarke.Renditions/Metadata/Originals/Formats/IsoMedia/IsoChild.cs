namespace Varumarke.Renditions.Metadata.Originals.Formats.IsoMedia;

/// <summary>A box that lies in memory.</summary>
/// <param name="Type">Its four letters.</param>
/// <param name="Content">What is in it, behind the header.</param>
internal readonly record struct IsoChild(string Type, ReadOnlyMemory<byte> Content);
