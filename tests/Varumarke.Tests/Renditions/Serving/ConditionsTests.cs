using Microsoft.AspNetCore.Http;
using Varumarke.Renditions.Serving;
using Varumarke.Renditions.Sources;

namespace Varumarke.Tests.Renditions.Serving;

public sealed class ConditionsTests
{
    private static readonly FileHead Head = new()
    {
        ContentType = "image/jpeg",
        ETag = "\"abc\"",
        LastModified = new DateTimeOffset(2026, 5, 4, 3, 2, 1, 500, TimeSpan.Zero),
    };

    [Theory]
    [InlineData("If-None-Match", "\"abc\"", "NotModified")]
    [InlineData("If-None-Match", "W/\"abc\"", "NotModified")]
    [InlineData("If-None-Match", "\"x\", \"abc\"", "NotModified")]
    [InlineData("If-None-Match", "*", "NotModified")]
    [InlineData("If-None-Match", "\"x\"", "Send")]
    [InlineData("If-None-Match", "nonsense", "Send")]
    [InlineData("If-Modified-Since", "Mon, 04 May 2026 03:02:01 GMT", "NotModified")]
    [InlineData("If-Modified-Since", "Mon, 04 May 2026 03:02:00 GMT", "Send")]
    [InlineData("If-Modified-Since", "nonsense", "Send")]
    [InlineData("If-Match", "\"abc\"", "Send")]
    [InlineData("If-Match", "W/\"abc\"", "Failed")]
    [InlineData("If-Match", "\"x\"", "Failed")]
    [InlineData("If-Unmodified-Since", "Mon, 04 May 2026 03:02:00 GMT", "Failed")]
    [InlineData("If-Unmodified-Since", "Mon, 04 May 2026 03:02:01 GMT", "Send")]
    public void Judge_OneCondition_IsRfc9110s(string name, string value, string expected) =>
        Assert.Equal(Enum.Parse<Condition>(expected), Conditions.Judge(Request((name, value)), Head));

    [Fact]
    public void Judge_TagAndDate_TheTagCounts() => Assert.Equal(
        Condition.Send,
        Conditions.Judge(Request(("If-None-Match", "\"x\""), ("If-Modified-Since", "Mon, 04 May 2026 03:02:01 GMT")), Head));

    [Theory]
    [InlineData("bytes=0-9", 0, 10)]
    [InlineData("bytes=90-", 90, 10)]
    [InlineData("bytes=90-1000", 90, 10)]
    [InlineData("bytes=-10", 90, 10)]
    [InlineData("bytes=-1000", 0, 100)]
    [InlineData("bytes=100-", 0, -1)]
    [InlineData("bytes=-0", 0, -1)]
    public void Part_OneRange_IsThosesBytes(string range, long from, long length) =>
        Assert.Equal(new Part(from, length), Conditions.Part(Request(("Range", range)), Head, 100));

    [Theory]
    [InlineData("bytes=0-1,5-6")]
    [InlineData("lines=0-1")]
    [InlineData("bytes=9-1")]
    [InlineData("nonsense")]
    public void Part_WhatCannotBeServed_IsTheWhole(string range) => Assert.Null(Conditions.Part(Request(("Range", range)), Head, 100));

    [Theory]
    [InlineData("\"abc\"", true)]
    [InlineData("W/\"abc\"", false)]
    [InlineData("\"x\"", false)]
    [InlineData("Mon, 04 May 2026 03:02:01 GMT", true)]
    [InlineData("Mon, 04 May 2026 03:02:00 GMT", false)]
    public void Part_IfRange_CountsOnlyForTheVersionItNames(string condition, bool counts) =>
        Assert.Equal(counts, Conditions.Part(Request(("Range", "bytes=0-9"), ("If-Range", condition)), Head, 100) is not null);

    private static HttpRequest Request(params (string Name, string Value)[] headers)
    {
        HttpRequest request = new DefaultHttpContext().Request;
        request.Method = "GET";
        foreach ((string name, string value) in headers)
        {
            request.Headers[name] = value;
        }

        return request;
    }
}
