using System.Net;
using System.Text.Json.Nodes;

namespace Varumarke.Web.Tests.Renditions;

/// <summary>A file, or what was said instead.</summary>
public sealed record FileAnswer(HttpStatusCode Status, byte[] Bytes, IReadOnlyDictionary<string, string> Headers)
{
    public string? this[string header] => Headers.GetValueOrDefault(header);

    public string Text => System.Text.Encoding.UTF8.GetString(Bytes);

    public JsonNode Json => JsonNode.Parse(Bytes)!;

    public string? Type => this["Content-Type"];

    /// <summary>Width and height of the picture.</summary>
    public (int Width, int Height) Size
    {
        get
        {
            using NetVips.Image image = NetVips.Image.NewFromBuffer(Bytes);
            return (image.Width, image.Height);
        }
    }

    public static async Task<FileAnswer> ReadAsync(HttpResponseMessage response)
    {
        ArgumentNullException.ThrowIfNull(response);
        var headers = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        return new FileAnswer(response.StatusCode, await response.Content.ReadAsByteArrayAsync(), headers);
    }
}
