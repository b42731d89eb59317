using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace Varumarke.ManagementApi.Client;

/// <summary>Sends the client's files, compressed as the build left them.</summary>
internal sealed class ClientFiles(ClientBundle bundle)
{
    private const string ForEver = "public, max-age=31536000, immutable";
    private const string AskEachTime = "no-cache";

    private readonly FileExtensionContentTypeProvider _types = new();

    public Task SendAsync(HttpContext http)
    {
        string path = (string?)http.Request.RouteValues["path"] ?? string.Empty;
        bool hashed = bundle.Hash is { } hash && path.StartsWith(hash + "/", StringComparison.Ordinal);
        if (hashed)
        {
            path = path[(bundle.Hash!.Length + 1)..];
        }

        if (!bundle.TryFind(path, out BundledFile file))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        HttpResponse response = http.Response;
        response.ContentType = _types.TryGetContentType(path, out string? type) ? type : "application/octet-stream";
        response.Headers.CacheControl = hashed ? ForEver : AskEachTime;
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        response.Headers.XContentTypeOptions = "nosniff";
        string? encoding = EncodingFor(http.Request, path, ref file);
        var tag = new EntityTagHeaderValue($"\"{bundle.Hash}{encoding}\"");
        response.GetTypedHeaders().ETag = tag;
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        if (encoding is not null)
        {
            response.Headers.ContentEncoding = encoding;
        }

        response.ContentLength = file.Length;
        return HttpMethods.IsHead(http.Request.Method)
            ? Task.CompletedTask
            : response.SendFileAsync(bundle.Archive, file.Offset, file.Length, http.RequestAborted);
    }

    private string? EncodingFor(HttpRequest request, string path, ref BundledFile file)
    {
        string accepted = request.Headers.AcceptEncoding.ToString();
        return Accepts(accepted, "br") && bundle.TryFind(path + ".br", out file) ? "br"
            : Accepts(accepted, "gzip") && bundle.TryFind(path + ".gz", out file) ? "gzip"
            : Plain(path, out file);
    }

    private string? Plain(string path, out BundledFile file)
    {
        bundle.TryFind(path, out file);
        return null;
    }

    private static bool Accepts(string header, string encoding) =>
        StringWithQualityHeaderValue.TryParseList([header], out IList<StringWithQualityHeaderValue>? wanted)
        && wanted.Any(value => value.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && value.Quality is not 0);
}
