using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Varumarke.Portal.Frame;

/// <summary>
/// What the pages' browsers fetch besides pictures: style, script and typefaces, each under an address that names its content, so
/// that it is kept for good.
/// </summary>
public sealed class PortalFiles
{
    private const int HashLength = 12;
    private const string Folder = "/portal/";
    private readonly Dictionary<string, PortalFile> _files = [];

    /// <summary>Reads them out of the program.</summary>
    public PortalFiles()
    {
        string[] names = typeof(PortalFiles).Assembly.GetManifestResourceNames();
        Fonts = [.. names.Where(name => name.EndsWith(".woff2", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(name => Add(name, Read(name)))];
        string faces = string.Concat(Fonts.Select(Face));
        Style = Add("portal.css", System.Text.Encoding.UTF8.GetBytes(faces + System.Text.Encoding.UTF8.GetString(Read("portal.css"))));
        Script = Add("portal.js", Read("portal.js"));
        Mark = Add("mark.svg", Read("mark.svg"));
    }

    /// <summary>The style's address.</summary>
    public string Style { get; }

    /// <summary>The script's address.</summary>
    public string Script { get; }

    /// <summary>The address of the mark that browsers show beside a page's title.</summary>
    public string Mark { get; }

    /// <summary>The typefaces' addresses.</summary>
    public IReadOnlyList<string> Fonts { get; }

    internal async Task AnswerAsync(HttpContext context)
    {
        if (!_files.TryGetValue(context.Request.Path.Value ?? string.Empty, out PortalFile? file))
        {
            await Http.Problems.ProblemWriter.WriteAsync(context, StatusCodes.Status404NotFound, null);
            return;
        }

        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.ContentType = file.Type;
        context.Response.ContentLength = file.Bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(file.Bytes, context.RequestAborted);
        }
    }

    private string Add(string name, byte[] bytes)
    {
        string address = $"{Folder}{Convert.ToHexStringLower(SHA256.HashData(bytes))[..HashLength]}/{name}";
        _files[address] = new PortalFile(bytes, Path.GetExtension(name) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            _ => "font/woff2",
        });
        return address;
    }

    // source-sans-3-latin-400-normal.woff2
    private static string Face(string address)
    {
        string name = Path.GetFileNameWithoutExtension(address);
        string family = name.StartsWith("source-serif", StringComparison.Ordinal) ? "Source Serif 4" : "Source Sans 3";
        string weight = name.Split('-').FirstOrDefault(part => part.Length == 3 && part.All(char.IsAsciiDigit)) ?? "400";
        return $"@font-face{{font-family:\"{family}\";font-weight:{weight};font-display:swap;src:url({address}) format(\"woff2\")}}";
    }

    private static byte[] Read(string name)
    {
        using Stream stream = typeof(PortalFiles).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private sealed record PortalFile(byte[] Bytes, string Type);
}
