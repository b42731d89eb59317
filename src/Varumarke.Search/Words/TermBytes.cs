using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;
using Attribute = Lucene.Net.Util.Attribute;

namespace Varumarke.Search.Words;

/// <summary>A term in the bytes that the index keeps it in, so that nothing is turned into bytes that was before.</summary>
internal sealed class TermBytes : Attribute, ITermToBytesRefAttribute
{
    public BytesRef BytesRef { get; } = new();

    public void Take(byte[] term) => (BytesRef.Bytes, BytesRef.Offset, BytesRef.Length) = (term, 0, term.Length);

    public void FillBytesRef()
    {
    }

    public override void Clear() => Take([]);

    public override void CopyTo(IAttribute target) => ((TermBytes)target).Take(BytesRef.Bytes);
}
