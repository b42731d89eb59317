using CsCheck;
using Varumarke.DeliveryApi.Answers;
using Varumarke.DeliveryApi.Bodies;

namespace Varumarke.Tests.DeliveryApi.Answers;

public class ETagsTests
{
    [Fact]
    public void Of_SameContent_IsTheSame() => Gen.Byte.Array[0, 200].Sample(body =>
        Assert.Equal(Of(body), Of([.. body])));

    [Fact]
    public void Of_OneBitChanged_IsAnother() => Gen.Select(Gen.Byte.Array[1, 200], Gen.Int[0, 199], Gen.Int[0, 7]).Sample((body, at, bit) =>
    {
        byte[] changed = [.. body];
        changed[at % body.Length] ^= (byte)(1 << bit);
        Assert.NotEqual(Of(body), Of(changed));
    });

    [Fact]
    public void Of_ManyContents_AreAllDifferent()
    {
        string[] tags = [.. Enumerable.Range(0, 100_000).Select(number => Of(BitConverter.GetBytes(number)))];

        Assert.Equal(tags.Length, tags.Distinct().Count());
        Assert.All(tags, tag => Assert.Equal(24, tag.Length));
    }

    [Fact]
    public void Of_ZerosOfEachLength_AreAllDifferent()
    {
        string[] tags = [.. Enumerable.Range(0, 500).Select(length => Of(new byte[length]))];

        Assert.Equal(tags.Length, tags.Distinct().Count());
    }

    // What is longer lies in pieces.
    [Theory]
    [InlineData(32_768)]
    [InlineData(100_001)]
    public void Of_AnyByteOfALongBodyChanged_IsAnother(int length)
    {
        byte[] body = new byte[length];
        string tag = Of(body);

        Assert.All([0, 16_383, 16_384, length / 2, length - 1], at =>
        {
            byte[] changed = [.. body];
            changed[at] = 1;
            Assert.NotEqual(tag, Of(changed));
        });
    }

    private static string Of(byte[] body) => ETags.Of(AnswerBody.Of(body)).ToString();
}
