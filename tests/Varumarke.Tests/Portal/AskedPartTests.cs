using Microsoft.AspNetCore.Http;
using Varumarke.Portal.Zips;

namespace Varumarke.Tests.Portal;

public class AskedPartTests
{
    private const string Tag = "\"abc\"";

    [Theory]
    [InlineData("bytes=0-", 0L, 99L)]
    [InlineData("bytes=10-19", 10L, 19L)]
    [InlineData("bytes=90-1000", 90L, 99L)]
    [InlineData("bytes=-5", 95L, 99L)]
    [InlineData("bytes=-1000", 0L, 99L)]
    public void Read_APart_IsWithinTheWhole(string written, long from, long to)
    {
        Assert.Equal(written, AskedPart.Of(Request(written, null), Tag));
        Assert.True(AskedPart.TryRead(written, 100, out long first, out long last));
        Assert.Equal((from, to), (first, last));
    }

    [Theory]
    [InlineData("bytes=100-")]
    [InlineData("bytes=-0")]
    public void Read_BeyondTheEnd_IsNone(string written) => Assert.False(AskedPart.TryRead(written, 100, out _, out _));

    [Theory]
    [InlineData("bytes=5-", "\"other\"")]
    [InlineData("bytes=5-", "W/\"abc\"")]
    [InlineData("bytes=5-", "Sun, 29 Nov 2026 08:30:14 GMT")]
    [InlineData("bytes=0-1,5-9", Tag)]
    [InlineData("pages=1-2", Tag)]
    [InlineData("bytes=9-5", Tag)]
    [InlineData("nonsense", null)]
    [InlineData("", null)]
    public void Of_AnotherFileOrNoRange_IsTheWhole(string range, string? begun) => Assert.Null(AskedPart.Of(Request(range, begun), Tag));

    [Fact]
    public void Of_TheFileThatWasBegun_IsThePart() => Assert.Equal("bytes=5-", AskedPart.Of(Request("bytes=5-", Tag), Tag));

    private static HttpRequest Request(string range, string? begun)
    {
        HttpRequest request = new DefaultHttpContext().Request;
        request.Method = HttpMethods.Get;
        request.Headers.Range = range;
        request.Headers.IfRange = begun;
        return request;
    }
}
