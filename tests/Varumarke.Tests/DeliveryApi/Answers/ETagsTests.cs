using CsCheck;
using Varumarke.DeliveryApi.Answers;

namespace Varumarke.Tests.DeliveryApi.Answers;

public class ETagsTests
{
    [Fact]
    public void Of_SameContent_IsTheSame() => Gen.Byte.Array[0, 200].Sample(body =>
        Assert.Equal(ETags.Of(body).ToString(), ETags.Of([.. body]).ToString()));

    [Fact]
    public void Of_OneBitChanged_IsAnother() => Gen.Select(Gen.Byte.Array[1, 200], Gen.Int[0, 199], Gen.Int[0, 7]).Sample((body, at, bit) =>
    {
        byte[] changed = [.. body];
        changed[at % body.Length] ^= (byte)(1 << bit);
        Assert.NotEqual(ETags.Of(body).ToString(), ETags.Of(changed).ToString());
    });

    [Fact]
    public void Of_ManyContents_AreAllDifferent()
    {
        string[] tags = [.. Enumerable.Range(0, 100_000).Select(number => ETags.Of(BitConverter.GetBytes(number)).ToString())];

        Assert.Equal(tags.Length, tags.Distinct().Count());
        Assert.All(tags, tag => Assert.Equal(24, tag.Length));
    }

    [Fact]
    public void Of_ZerosOfEachLength_AreAllDifferent()
    {
        string[] tags = [.. Enumerable.Range(0, 500).Select(length => ETags.Of(new byte[length]).ToString())];

        Assert.Equal(tags.Length, tags.Distinct().Count());
    }
}
