using Microsoft.Extensions.Primitives;
using Varumarke.DeliveryApi.Compression;

namespace Varumarke.Tests.DeliveryApi.Compression;

public class AcceptEncodingTests
{
    [Theory]
    [InlineData(null, nameof(ContentCoding.Identity))]
    [InlineData("", nameof(ContentCoding.Identity))]
    [InlineData("br", nameof(ContentCoding.Brotli))]
    [InlineData("gzip", nameof(ContentCoding.Gzip))]
    [InlineData("GZIP", nameof(ContentCoding.Gzip))]
    [InlineData("x-gzip", nameof(ContentCoding.Gzip))]
    [InlineData("gzip, deflate, br, zstd", nameof(ContentCoding.Brotli))]
    [InlineData("deflate, zstd", nameof(ContentCoding.Identity))]
    [InlineData("gzip;q=1.0, br;q=0.5", nameof(ContentCoding.Gzip))]
    [InlineData("gzip;q=0.5,br;q=0.5", nameof(ContentCoding.Brotli))]
    [InlineData("br;q=0, gzip", nameof(ContentCoding.Gzip))]
    [InlineData("br;q=0.000, gzip;Q=0", nameof(ContentCoding.Identity))]
    [InlineData("*", nameof(ContentCoding.Brotli))]
    [InlineData("*;q=0", nameof(ContentCoding.Identity))]
    [InlineData("br;q=0, *", nameof(ContentCoding.Gzip))]
    [InlineData("gzip, *;q=0", nameof(ContentCoding.Gzip))]
    [InlineData("identity", nameof(ContentCoding.Identity))]
    [InlineData("identity;q=0", nameof(ContentCoding.Identity))]
    [InlineData("identity, gzip;q=0.5", nameof(ContentCoding.Identity))]
    [InlineData("identity;q=0.5, gzip", nameof(ContentCoding.Gzip))]
    [InlineData("identity;q=0.5, gzip;q=0.5", nameof(ContentCoding.Gzip))]
    [InlineData("gzip ; q = 1", nameof(ContentCoding.Gzip))]
    [InlineData("gzip;q=abc, br;q=2, br;level=3", nameof(ContentCoding.Identity))]
    [InlineData(",,;;=,q=1,gzip;q=", nameof(ContentCoding.Identity))]
    public void Choose_LongAnswer_IsWhatTheReaderWeighsMost(string? header, string expected) =>
        Assert.Equal(expected, AcceptEncoding.Choose(header, 100_000).ToString());

    [Theory]
    [InlineData("br, gzip", nameof(ContentCoding.Identity))]
    [InlineData("br, identity;q=0", nameof(ContentCoding.Brotli))]
    [InlineData("gzip, *;q=0", nameof(ContentCoding.Gzip))]
    [InlineData("*;q=0", nameof(ContentCoding.Identity))]
    public void Choose_ShortAnswer_IsLeftAloneUnlessRefusedSo(string header, string expected) =>
        Assert.Equal(expected, AcceptEncoding.Choose(header, AcceptEncoding.SmallestWorthwhile - 1).ToString());

    [Fact]
    public void Choose_SeveralHeaders_AreOneList() =>
        Assert.Equal(ContentCoding.Gzip, AcceptEncoding.Choose(new StringValues(["br;q=0.1", "gzip"]), 100_000));
}
