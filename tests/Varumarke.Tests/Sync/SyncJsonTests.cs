using Varumarke.Engine.Sync.Format;

namespace Varumarke.Tests.Sync;

public sealed class SyncJsonTests
{
    [Fact]
    public void Compact_Indented_KeepsOrderDigitsAndLetters()
    {
        const string indented = "{\n  \"b\": 1.50,\n  \"a\": \"\\u00e5 <p>\",\n  \"n\": 12345678901234567890\n}";

        Assert.Equal("{\"b\":1.50,\"a\":\"å <p>\",\"n\":12345678901234567890}", SyncJson.Compact(indented));
    }

    [Fact]
    public void Indented_Compact_ComesBack()
    {
        const string compact = "[{\"key\":\"x\",\"values\":[]},{}]";

        Assert.Equal(compact, SyncJson.Compact(SyncJson.Indented(compact)!));
    }

    [Fact]
    public void Sorted_NamesInAnotherOrder_AreTheSame()
    {
        Assert.Equal(SyncJson.Sorted("""{"b":{"y":1,"x":2},"a":[3]}"""), SyncJson.Sorted("""{"a":[3],"b":{"x":2,"y":1}}"""));
    }

    [Theory]
    [InlineData("")]
    [InlineData("text")]
    [InlineData("[not json]")]
    [InlineData("{\"open\": ")]
    [InlineData("5")]
    public void Compact_NoObjectOrArray_IsNull(string text)
    {
        Assert.Null(SyncJson.Compact(text));
    }

    [Fact]
    public void Compact_NestedTooDeep_IsNull()
    {
        Assert.Null(SyncJson.Compact(new string('[', 5000) + new string(']', 5000)));
    }
}
