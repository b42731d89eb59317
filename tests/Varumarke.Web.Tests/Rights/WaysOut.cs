using System.Text.RegularExpressions;
using Varumarke.Core.Assets;
using Varumarke.Web.Tests.DeliveryApi;

namespace Varumarke.Web.Tests.Rights;

/// <summary>Finds every address that answers give for an asset: files, renditions, candidates, items.</summary>
internal sealed partial class WaysOut(HttpClient client, Asset asset)
{
    private const string Api = "/umbraco/delivery/api/v2/";
    private readonly HashSet<string> _found = [];

    /// <summary>The addresses at which the asset itself is to be had.</summary>
    public async Task<IReadOnlyCollection<string>> FindAsync(params string[] pages)
    {
        _found.Add(asset.Url);
        _found.Add($"{Api}media/item/{asset.Key}");
        foreach (string page in pages)
        {
            Collect(await ReadAsync(page));
        }

        // What an answer leads to may name more: a page of terms its renditions. The files themselves name nothing.
        foreach (string address in _found.Where(address => !IsFile(address)).ToArray())
        {
            Collect(await ReadAsync(address));
        }

        return _found;
    }

    /// <summary>A few of the addresses, one of each kind, for what takes its time: an original, a rendition, an item.</summary>
    public static IReadOnlyCollection<string> OneOfEach(IEnumerable<string> addresses) =>
        [.. addresses.GroupBy(address => (IsFile(address), address.StartsWith("/media/", StringComparison.Ordinal), address.Contains('?', StringComparison.Ordinal))).Select(kind => kind.First())];

    private static bool IsFile(string address) => Path.HasExtension(address.Split('?')[0]);

    private void Collect(string text)
    {
        string folder = asset.Url[..(asset.Url.LastIndexOf('/') + 1)];
        foreach (Match match in Address().Matches(text))
        {
            string address = match.Value.Replace("\\u0026", "&", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);
            if (address.StartsWith(folder, StringComparison.OrdinalIgnoreCase) || address.Contains(asset.Key.ToString(), StringComparison.OrdinalIgnoreCase))
            {
                _found.Add(address);
            }
        }
    }

    private async Task<string> ReadAsync(string address)
    {
        using HttpResponseMessage response = await client.GetAsync(address);
        string type = response.Content.Headers.ContentType?.MediaType ?? string.Empty;
        return type.Contains("json", StringComparison.Ordinal) || type.StartsWith("text/", StringComparison.Ordinal)
            ? (await Answer.ReadAsync(response)).Text
            : string.Empty;
    }

    // In src, srcset and href alike an address ends at white space, a quotation mark or a comma behind its descriptor.
    [GeneratedRegex("""/(?:media|renditions)/[^\s"'<>\\]+(?:\\u0026[^\s"'<>\\]+)*""")]
    private static partial Regex Address();
}
