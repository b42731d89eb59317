using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Varumarke.DeliveryApi.Answers;
using Varumarke.Web.Tests.DeliveryApi;

namespace Varumarke.Web.Tests.Compression;

/// <summary>Answers are packed as the reader takes them, each form with a tag of its own.</summary>
[Collection(SeededHostCollection.Name)]
public class PackedAnswersTests(SeededHost host)
{
    private const string List = "/umbraco/delivery/api/v2/content?take=20&expand=properties[$all]";

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Get_List_IsTheSamePackedAndPlain(string coding)
    {
        Packed plain = await GetAsync(List, null);
        Packed first = await GetAsync(List, coding);
        Packed again = await GetAsync(List, coding + ", identity;q=0.1");

        Assert.Equal((null, coding, coding), (plain.Coding, first.Coding, again.Coding));
        Assert.Equal(plain.Bytes, first.Unpacked());
        Assert.Equal(first.Bytes, again.Bytes);
        Assert.True(first.Bytes.Length * 3 < plain.Bytes.Length);
        Assert.All([plain, first, again], answer => Assert.Contains("Accept-Encoding", answer.Vary, StringComparison.Ordinal));
        Assert.All([plain, first, again], answer => Assert.Equal(answer.Bytes.Length, answer.Length));
    }

    [Fact]
    public async Task Get_EveryCoding_HasATagOfItsOwnAnd304WithIt()
    {
        Dictionary<string, string> tags = [];
        foreach (string coding in (string[])["identity", "br", "gzip"])
        {
            Packed answer = await GetAsync(List, coding);
            tags[coding] = answer.ETag;
            Assert.StartsWith("\"", answer.ETag, StringComparison.Ordinal);
            Packed known = await GetAsync(List, coding, ifNoneMatch: answer.ETag);
            Assert.Equal((HttpStatusCode.NotModified, answer.ETag, 0), (known.Status, known.ETag, known.Bytes.Length));
            Assert.Equal(HttpStatusCode.NotModified, (await GetAsync(List, coding, ifNoneMatch: "\"x\", W/" + answer.ETag)).Status);
            Assert.Contains("Accept-Encoding", known.Vary, StringComparison.Ordinal);
        }

        Assert.Equal(3, tags.Values.Distinct().Count());
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(List, "br", ifNoneMatch: tags["gzip"])).Status);
    }

    [Fact]
    public async Task Head_Packed_SaysWhatGetWould()
    {
        Packed get = await GetAsync(List, "br");
        Packed head = await GetAsync(List, "br", method: HttpMethod.Head);

        Assert.Equal((get.Status, get.ETag, get.Coding, get.Length, 0), (head.Status, head.ETag, head.Coding, head.Length, head.Bytes.Length));
    }

    [Fact]
    public async Task Get_PreviewOrSmallAnswerOrProblem_IsPlain()
    {
        Assert.Null((await GetAsync(List, "br", headers: [("Preview", "true"), ("Api-Key", "test-key")])).Coding);
        Assert.Null((await GetAsync("/umbraco/delivery/api/v2/content?take=0", "br")).Coding);
        Packed refused = await GetAsync("/umbraco/delivery/api/v2/content?filter=colour:red", "br");
        Assert.Equal((HttpStatusCode.BadRequest, null), (refused.Status, refused.Coding));
    }

    [Fact]
    public async Task Get_Packed_IsCountedByTheCache()
    {
        OutputCache cache = host.Services.GetRequiredService<OutputCache>();
        string path = List + "&fields=properties[$all]";
        await GetAsync(path, null);
        long before = cache.Bytes;

        Packed packed = await GetAsync(path, "br");

        long counted = cache.Bytes;
        Assert.InRange(counted - before, packed.Bytes.Length, packed.Bytes.Length + 200);
        await GetAsync(path, "br");
        Assert.Equal(counted, cache.Bytes);
    }

    [Theory]
    [InlineData("/utvecklare")]
    [InlineData("/umbraco/openapi/delivery.json")]
    [InlineData("/umbraco/openapi/renditions.json")]
    [InlineData("/umbraco/swagger/delivery/swagger.json")]
    [InlineData("/umbraco/openapi/")]
    [InlineData("/renditions/62032cf6-0b87-5dd9-a726-38b2c9289289")]
    public async Task Get_PageOrDescriptionOrTerms_IsPackedToo(string path)
    {
        Packed plain = await GetAsync(path, null);
        Packed packed = await GetAsync(path, "gzip");

        Assert.Equal((HttpStatusCode.OK, null, "gzip"), (plain.Status, plain.Coding, packed.Coding));
        Assert.Contains("Accept-Encoding", plain.Vary, StringComparison.Ordinal);
        Assert.Contains("Accept-Encoding", packed.Vary, StringComparison.Ordinal);
        Assert.True(packed.Bytes.Length < plain.Bytes.Length);
    }

    [Fact]
    public async Task Get_Drawing_IsPackedUnderAWeakTagAndPartsAreNot()
    {
        Answer found = await host.GetAsync("media?fetch=descendants:/&take=1000");
        string drawing = found.Items.Select(item => item!["url"]!.GetValue<string>()).First(url => url.EndsWith(".svg", StringComparison.Ordinal));
        Packed plain = await GetAsync(drawing, null);
        Packed packed = await GetAsync(drawing, "br");
        Packed part = await GetAsync(drawing, "br", headers: [("Range", "bytes=0-9")]);

        Assert.Equal((null, "br"), (plain.Coding, packed.Coding));
        Assert.Equal(plain.Bytes, packed.Unpacked());
        Assert.Equal("W/" + plain.ETag, packed.ETag);
        Assert.Equal(HttpStatusCode.NotModified, (await GetAsync(drawing, "br", ifNoneMatch: packed.ETag)).Status);
        Assert.Equal((HttpStatusCode.PartialContent, null, 10), (part.Status, part.Coding, part.Bytes.Length));
    }

    [Fact]
    public async Task Get_Photograph_IsNotPackedAgain()
    {
        Packed picture = await GetAsync("/renditions/62032cf6-0b87-5dd9-a726-38b2c9289289/thumb.jpg", "br, gzip");
        Assert.Equal((HttpStatusCode.OK, null), (picture.Status, picture.Coding));
    }

    private async Task<Packed> GetAsync(string path, string? accepted, string? ifNoneMatch = null, HttpMethod? method = null, params (string Name, string Value)[] headers)
    {
        using HttpClient client = host.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, path);
        foreach ((string name, string? value) in headers.Select(header => (header.Name, (string?)header.Value)).Append(("Accept-Encoding", accepted)).Append(("If-None-Match", ifNoneMatch)))
        {
            if (value is not null)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }

        using HttpResponseMessage response = await client.SendAsync(request);
        return new Packed(
            response.StatusCode,
            await response.Content.ReadAsByteArrayAsync(),
            response.Content.Headers.ContentEncoding.SingleOrDefault(),
            response.Headers.TryGetValues("ETag", out IEnumerable<string>? tags) ? tags.Single() : string.Empty,
            string.Join(", ", response.Headers.Vary),
            response.Content.Headers.ContentLength);
    }

    private sealed record Packed(HttpStatusCode Status, byte[] Bytes, string? Coding, string ETag, string Vary, long? Length)
    {
        public byte[] Unpacked()
        {
            using var packed = new MemoryStream(Bytes);
            using Stream plain = Coding == "br" ? new BrotliStream(packed, CompressionMode.Decompress) : new GZipStream(packed, CompressionMode.Decompress);
            using var bytes = new MemoryStream();
            plain.CopyTo(bytes);
            return bytes.ToArray();
        }
    }
}
