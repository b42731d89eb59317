using CsCheck;
using Varumarke.DeliveryApi.Answers;
using Varumarke.DeliveryApi.Bodies;

namespace Varumarke.Tests.DeliveryApi.Bodies;

public sealed class AnswerBodyTests
{
    [Fact]
    public void Of_PartsOfAnyLength_HoldsTheirBytesInOrderInPiecesOfOneLength() => Gen.Int[0, 40_000].Array[0, 8].Sample(lengths =>
    {
        int next = 0;
        byte[][] parts = [.. lengths.Select(length => Enumerable.Range(0, length).Select(_ => (byte)(next++ * 31)).ToArray())];
        byte[] all = [.. parts.SelectMany(part => part)];

        var body = AnswerBody.Of(all.Length, parts.Select(part => (ReadOnlyMemory<byte>)part));

        Assert.Equal(all, body.ToArray());
        Assert.Equal(all.Length, body.Length);
        Assert.True(body.Pieces.Length == 1 || body.Pieces[..^1].ToArray().All(piece => piece.Length == 16_384));
        Assert.Equal(ETags.Of(AnswerBody.Of(all)), ETags.Of(body));
    }, iter: 200);
}
