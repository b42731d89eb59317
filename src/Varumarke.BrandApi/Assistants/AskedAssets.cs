using System.Text.RegularExpressions;
using Varumarke.Core.Assets;
using Varumarke.Core.Library;
using Varumarke.Core.Receipts;
using Varumarke.Core.Search;

namespace Varumarke.BrandApi.Assistants;

/// <summary>
/// Which asset somebody means: by its key, the number of a receipt, an address of any of its pages or files, or its name. By name only
/// what may leave is known, as it is to the search.
/// </summary>
internal sealed partial class AskedAssets(IAssetLibrary library, ILibrarySearch search, IReceiptRepository receipts)
{
    /// <summary>The longest question.</summary>
    public const int Longest = 2_000;

    private const int MostNamed = 5;

    /// <summary>The keys; none for what is not known, several where a name is that of several.</summary>
    public async Task<IReadOnlyList<Guid>> FindAsync(string asked, string language, CancellationToken cancellationToken)
    {
        string written = asked.Trim();
        if (written.Length is 0 or > Longest)
        {
            return [];
        }

        if (Guid.TryParse(written, out Guid key))
        {
            return [key];
        }

        // Of an address only its path says which: it may have been copied from any of this service's names.
        string path = Uri.UnescapeDataString(Address().Replace(written, string.Empty).Split('?', '#')[0]).TrimEnd('/');
        string last = path[(path.LastIndexOf('/') + 1)..];
        if (ReceiptCode.TryRead(path.StartsWith("/r/", StringComparison.Ordinal) ? path.Split('/')[2] : written, out string? code) && await receipts.FindAsync(code, cancellationToken) is { } receipt)
        {
            return [receipt.MediaKey];
        }

        return !path.StartsWith('/') ? Named(written, language)
            : LibraryPaths.KeyIn(last) is { } page ? [page]
            : KeyInPath().Match(path) is { Success: true } match ? [Guid.Parse(match.Groups[1].Value)]
            : library.FindByUrl(path) is { } asset ? [asset.Key]
            : [];
    }

    // Whose title it is; where it is nobody's, whom the search finds first.
    private Guid[] Named(string name, string language)
    {
        SearchAnswer answer = search.Search(AssetsOnly.Of(new SearchQuestion { Text = name.Length > SearchLimits.TextLength ? name[..SearchLimits.TextLength] : name, Language = language, Take = MostNamed * 2 }));
        Guid[] titled = [.. answer.Hits.Where(hit => string.Equals(hit.Title, name, StringComparison.OrdinalIgnoreCase)).Select(hit => hit.Key)];
        return titled.Length > 0 ? titled : [.. answer.Hits.Take(MostNamed).Select(hit => hit.Key)];
    }

    [GeneratedRegex("^https?://[^/]*", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex("/(?:assets|renditions)/([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})", RegexOptions.IgnoreCase)]
    private static partial Regex KeyInPath();
}
