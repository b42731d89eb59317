using System.Collections.Concurrent;
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
    private const string StyleName = "portal.css";
    private const int MostStyles = 16;

    // What the style's own tokens are followed by.
    private const string AfterTokens = "*,*::before";
    private readonly ConcurrentDictionary<string, PortalFile> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _styles = new();
    private readonly string _style;

    /// <summary>Reads them out of the program.</summary>
    public PortalFiles()
    {
        string[] names = typeof(PortalFiles).Assembly.GetManifestResourceNames();
        Fonts = [.. names.Where(name => name.EndsWith(".woff2", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(name => Add(name, Read(name)))];
        string faces = string.Concat(Fonts.Select(Face));
        _style = faces + System.Text.Encoding.UTF8.GetString(Read(StyleName));
        Style = Add(StyleName, System.Text.Encoding.UTF8.GetBytes(_style));
        Script = Add("portal.js", Read("portal.js"));
        Mark = Add("mark.svg", Read("mark.svg"));
    }

    /// <summary>The address of the style as the program has it.</summary>
    public string Style { get; }

    /// <summary>The address of the style with other tokens.</summary>
    /// <param name="tokens">Rules that stand behind the style's own tokens; nothing for none.</param>
    public string StyleWith(string tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        if (tokens.Length == 0)
        {
            return Style;
        }

        string address = Add(StyleName, System.Text.Encoding.UTF8.GetBytes(_style.Replace(AfterTokens, tokens + AfterTokens, StringComparison.Ordinal)));
        if (!_styles.Contains(address))
        {
            _styles.Enqueue(address);
        }

        // Pages that somebody has open name those of a moment ago, and none older.
        while (_styles.Count > MostStyles && _styles.TryDequeue(out string? old))
        {
            _files.TryRemove(old, out _);
        }

        return address;
    }

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
            // Another node's style, of a palette that this one has not heard of yet: a page without a style is nobody's wish.
            if (!context.Request.Path.Value!.EndsWith("/" + StyleName, StringComparison.Ordinal))
            {
                await Http.Problems.ProblemWriter.WriteAsync(context, StatusCodes.Status404NotFound, null);
                return;
            }

            file = _files[_styles.LastOrDefault(_files.ContainsKey) ?? Style];
            context.Response.Headers.CacheControl = "no-store";
        }
        else
        {
            context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        }

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
