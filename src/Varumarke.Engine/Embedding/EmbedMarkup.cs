using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using HtmlAgilityPack;

namespace Varumarke.Engine.Embedding;

/// <summary>
/// Makes the markup of an answer anew: of what a site sends, the address of one frame or picture is taken, if it lies on a host of the
/// settings, its size and its title. Nothing that the site wrote as markup is passed on.
/// </summary>
internal static class EmbedMarkup
{
    private const int Largest = 4096;
    private const int LongestTitle = 300;

    /// <summary>The markup, or null where the answer holds nothing that may be shown.</summary>
    public static string? Of(JsonElement answer, IReadOnlyCollection<string> hosts)
    {
        if (answer.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        string title = Text(answer, "title") ?? string.Empty;
        title = title[..Math.Min(title.Length, LongestTitle)];
        return Text(answer, "type") switch
        {
            "photo" => Address(Text(answer, "url"), hosts) is { } picture ? $"<img src=\"{Safe(picture)}\" alt=\"{Safe(title)}\"{Size("width", answer, null)}{Size("height", answer, null)}>" : null,
            "video" or "rich" => Frame(answer, title, hosts),
            _ => null,
        };
    }

    private static string? Frame(JsonElement answer, string title, IReadOnlyCollection<string> hosts)
    {
        if (Text(answer, "html") is not { } html)
        {
            return null;
        }

        var document = new HtmlDocument();
        document.LoadHtml(html);
        HtmlNode? frame = document.DocumentNode.Descendants("iframe").FirstOrDefault();
        string? source = frame is null ? null : HtmlEntity.DeEntitize(frame.GetAttributeValue("src", string.Empty));
        return Address(source, hosts) is { } address
            ? $"<iframe src=\"{Safe(address)}\" title=\"{Safe(title)}\"{Size("width", answer, frame)}{Size("height", answer, frame)} loading=\"lazy\" allowfullscreen=\"\""
                + " referrerpolicy=\"strict-origin-when-cross-origin\" sandbox=\"allow-scripts allow-same-origin allow-popups allow-presentation\"></iframe>"
            : null;
    }

    private static string? Address(string? source, IReadOnlyCollection<string> hosts)
    {
        string whole = source is { } text && text.StartsWith("//", StringComparison.Ordinal) ? $"https:{text}" : source ?? string.Empty;
        return Uri.TryCreate(whole, UriKind.Absolute, out Uri? address)
            && address.Scheme == Uri.UriSchemeHttps
            && address.IsDefaultPort
            && address.UserInfo.Length == 0
            && hosts.Contains(address.IdnHost, StringComparer.OrdinalIgnoreCase)
            ? address.AbsoluteUri
            : null;
    }

    private static string Size(string name, JsonElement answer, HtmlNode? frame)
    {
        int size = answer.TryGetProperty(name, out JsonElement told) && told.ValueKind == JsonValueKind.Number && told.TryGetInt32(out int number) ? number
            : int.TryParse(frame?.GetAttributeValue(name, string.Empty), NumberStyles.None, CultureInfo.InvariantCulture, out int written) ? written
            : 0;
        return size is > 0 and <= Largest ? string.Create(CultureInfo.InvariantCulture, $" {name}=\"{size}\"") : string.Empty;
    }

    private static string? Text(JsonElement answer, string name) =>
        answer.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string Safe(string text) => HtmlEncoder.Default.Encode(text);
}
