using System.Net;

namespace Varumarke.Web.Tests.Renditions;

/// <summary>Files as they are, over HTTP.</summary>
[Collection(RenditionSiteTests.Name)]
public sealed class OriginalTests(RenditionSite site)
{
    private const string River = RenditionSite.RiverFile;

    [Fact]
    public async Task Get_AFile_HasANameThatPeopleCanRead()
    {
        FileAnswer shown = await site.GetAsync(River);
        FileAnswer kept = await site.GetAsync(River + "?download");

        Assert.Equal("inline; filename=\"Klaralven i hostfarger.jpg\"; filename*=UTF-8''Klar%C3%A4lven%20i%20h%C3%B6stf%C3%A4rger.jpg", shown["Content-Disposition"]);
        Assert.StartsWith("attachment;", kept["Content-Disposition"], StringComparison.Ordinal);
        Assert.Equal("bytes", shown["Accept-Ranges"]);
        Assert.NotNull(shown["Last-Modified"]);
    }

    [Fact]
    public async Task Get_Parts_PutTogetherAreTheFile()
    {
        FileAnswer whole = await site.GetAsync(River);
        int middle = whole.Bytes.Length / 2;
        FileAnswer first = await site.GetAsync(River, ("Range", $"bytes=0-{middle - 1}"), ("If-Range", whole["ETag"]!));
        FileAnswer rest = await site.GetAsync(River, ("Range", $"bytes={middle}-"), ("If-Range", whole["ETag"]!));
        FileAnswer stale = await site.GetAsync(River, ("Range", "bytes=0-9"), ("If-Range", "\"old\""));
        FileAnswer several = await site.GetAsync(River, ("Range", "bytes=0-9,20-29"));

        Assert.Equal(whole.Bytes, first.Bytes.Concat(rest.Bytes).ToArray());
        Assert.Equal(HttpStatusCode.PartialContent, rest.Status);
        Assert.Equal(HttpStatusCode.OK, stale.Status);
        Assert.Equal(whole.Bytes.Length, several.Bytes.Length);
    }

    [Fact]
    public async Task Get_Conditions_AreKept()
    {
        FileAnswer whole = await site.GetAsync(River);
        FileAnswer since = await site.GetAsync(River, ("If-Modified-Since", whole["Last-Modified"]!));
        FileAnswer failed = await site.GetAsync(River, ("If-Match", "\"other\""));
        using var request = new HttpRequestMessage(HttpMethod.Head, River);
        FileAnswer head = await site.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, since.Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, failed.Status);
        Assert.Equal(HttpStatusCode.OK, head.Status);
        Assert.Equal(whole.Bytes.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), head["Content-Length"]);
    }

    [Fact]
    public async Task Get_NewTerms_IsAnotherEntity()
    {
        FileAnswer before = await site.GetAsync(River);
        site.Edit(RenditionSite.River, media => media.SetValue("photographer", "Någon Annan"));
        FileAnswer after = await site.GetAsync(River, ("If-None-Match", before["ETag"]!));

        Assert.Equal(HttpStatusCode.OK, after.Status);
        Assert.NotEqual(before["ETag"], after["ETag"]);
    }

    [Fact]
    public async Task Get_ADrawing_MayNotRunScript()
    {
        FileAnswer answer = await site.GetAsync(RenditionSite.SymbolFile);

        Assert.Contains("sandbox", answer["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal("nosniff", answer["X-Content-Type-Options"]);
    }
}
