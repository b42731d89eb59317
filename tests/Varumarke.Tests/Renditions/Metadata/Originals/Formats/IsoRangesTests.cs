using CsCheck;
using Varumarke.Renditions.Metadata.Originals.Formats.IsoMedia;

namespace Varumarke.Tests.Renditions.Metadata.Originals.Formats;

public class IsoRangesTests
{
    private static readonly Gen<IsoRange[]> Some =
        Gen.Select(Gen.Int[0, 90], Gen.Int[1, 20], (offset, length) => new IsoRange(offset, length)).Array[0, 8];

    [Fact]
    public void PlaceOf_AnyKeptByte_IsThatByteAmongTheParts() => Some.Sample(ranges =>
    {
        var kept = new IsoRanges(ranges);
        long[] bytes = [.. kept.Parts.SelectMany(part => Enumerable.Range(0, (int)part.Length).Select(i => part.Offset + i))];

        return kept.Length == bytes.Length
            && bytes.SequenceEqual(bytes.Distinct().Order())
            && ranges.All(range => Enumerable.Range(0, (int)range.Length).All(i => bytes[kept.PlaceOf(range.Offset) + i] == range.Offset + i));
    });

    [Fact]
    public void Touch_AnyRange_IsWhetherAByteOfItIsKept() => Gen.Select(Some, Gen.Int[0, 110], Gen.Int[1, 20]).Sample((ranges, offset, length) =>
        new IsoRanges(ranges).Touch(new IsoRange(offset, length))
            == ranges.Any(range => range.Offset < offset + length && offset < range.End));
}
