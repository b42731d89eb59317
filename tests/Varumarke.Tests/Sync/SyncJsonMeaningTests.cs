using CsCheck;
using Varumarke.Engine.Sync.Format;

namespace Varumarke.Tests.Sync;

public sealed class SyncJsonMeaningTests
{
    [Theory]
    [InlineData("""{"a":1,"b":null}""", """{ "B": null, "a": 1 }""")]
    [InlineData("""{"Layout":{"x":[1,2]}}""", """{"layout":{"x":[1,2]}}""")]
    [InlineData("""{"values":[{"alias":"a"},{"alias":"b"}]}""", """{"values":[{"alias":"b","culture":null},{"alias":"a"}]}""")]
    [InlineData("\"text\"", "\"text\"")]
    public void Of_WrittenOtherwise_IsTheSame(string left, string right)
    {
        Assert.Equal(SyncJsonMeaning.Of(left), SyncJsonMeaning.Of(right));
    }

    [Theory]
    [InlineData("""{"a":1}""", """{"a":2}""")]
    [InlineData("""{"layout":[1,2]}""", """{"layout":[2,1]}""")]
    [InlineData("""{"a":"1"}""", """{"a":1}""")]
    [InlineData("""["å"]""", """["a"]""")]
    [InlineData("{open", "{open ")]
    public void Of_AnotherMeaning_IsAnother(string left, string right)
    {
        Assert.NotEqual(SyncJsonMeaning.Of(left), SyncJsonMeaning.Of(right));
    }

    [Fact]
    public void Of_AnyText_GivesAnAnswer()
    {
        Gen.String.Sample(text => SyncJsonMeaning.Of("{\"a\":" + text + "}").Length > 0 && SyncJsonMeaning.Of("[" + text + "]").Length > 0);
    }
}
