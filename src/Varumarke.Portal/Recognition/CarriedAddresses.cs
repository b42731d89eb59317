using System.Text;
using System.Text.RegularExpressions;
using Varumarke.Core.Receipts;

namespace Varumarke.Portal.Recognition;

/// <summary>
/// The addresses of assets and receipts that a file carries. Looked for in its bytes as they are, whatever the file claims to be: what
/// leaves here carries its address as plain text in every format. Nothing is decoded, so that nothing can go wrong in it.
/// </summary>
internal sealed partial record CarriedAddresses(IReadOnlyCollection<Guid> Assets, IReadOnlyCollection<string> Receipts)
{
    private const int Piece = 256 * 1024;
    private const int Longest = 64;
    private const int Most = 20;

    public static async Task<CarriedAddresses> FindAsync(Stream file, CancellationToken cancellationToken)
    {
        var assets = new HashSet<Guid>();
        var receipts = new HashSet<string>(StringComparer.Ordinal);
        byte[] buffer = new byte[Longest + Piece];
        int kept = 0;
        file.Position = 0;
        while (await file.ReadAsync(buffer.AsMemory(kept, Piece), cancellationToken) is > 0 and var read && assets.Count < Most && receipts.Count < Most)
        {
            // An address may begin in one piece and end in the next.
            string text = Encoding.Latin1.GetString(buffer, 0, kept + read);
            assets.UnionWith(Asset().Matches(text).Take(Most).Select(match => Guid.Parse(match.Groups[1].Value)));
            receipts.UnionWith(Receipt().Matches(text).Take(Most).Select(match => ReceiptCode.TryRead(match.Groups[1].Value, out string? code) ? code : null).OfType<string>());
            int keep = Math.Min(Longest, kept + read);
            buffer.AsSpan(kept + read - keep, keep).CopyTo(buffer);
            kept = keep;
        }

        return new CarriedAddresses(assets, receipts);
    }

    [GeneratedRegex("/renditions/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asset();

    [GeneratedRegex("/r/([0-9a-hjkmnp-tv-z]{20})")]
    private static partial Regex Receipt();
}
