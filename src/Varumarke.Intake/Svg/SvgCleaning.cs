using Varumarke.Core.Pictures;

namespace Varumarke.Intake.Svg;

/// <summary>What became of a drawing.</summary>
/// <param name="Fault">Why it cannot be cleaned; null when it could.</param>
/// <param name="Bytes">The clean drawing; the very bytes that came in when there was nothing to clean.</param>
/// <param name="IsChanged">Whether the bytes are others than those that came in.</param>
/// <param name="Removed">What was taken out: names of elements and attributes, each once.</param>
internal sealed record SvgCleaning(FileFault? Fault, ReadOnlyMemory<byte> Bytes, bool IsChanged, IReadOnlyList<string> Removed)
{
    public static SvgCleaning Failed(FileFault fault) => new(fault, default, IsChanged: false, []);
}
