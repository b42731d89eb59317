using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Varumarke.Core.Receipts;
using Varumarke.Core.Renditions;
using Varumarke.Portal.Frame;

namespace Varumarke.Portal.Basket;

/// <summary>
/// What a zip of receipts will hold, as the gate says now, without opening a file: texts, names and the version of each file. Of the same
/// receipts and the same state it is the same on every node, so that its tag names every byte; one asset less is another tag.
/// </summary>
internal sealed record BasketZipPlan(IReadOnlyList<PlannedFile> Files, PackedFiles Packed, string Tag)
{
    /// <summary>The plan; null where a size has not been made yet, so that nobody knows how long it will be.</summary>
    public static async Task<BasketZipPlan?> OfAsync(IReadOnlyList<ReceiptAnswer> answers, PackedFiles packed, IAssetFiles files, PortalSite site, CancellationToken cancellationToken)
    {
        var planned = new List<PlannedFile>();
        foreach (ReceiptAnswer answer in answers)
        {
            if (answer.Asset is not { } asset)
            {
                packed.LeaveOut(answer.Receipt, answer.Decision);
                continue;
            }

            AssetFileFacts facts = await files.DescribeAsync(asset.Asset, answer.Receipt.Rendition, answer.Receipt.Code, cancellationToken);
            if (!facts.Decision.IsDeliverable)
            {
                packed.LeaveOut(answer.Receipt, facts.Decision);
                continue;
            }

            if (facts.Version is not { } version)
            {
                return null;
            }

            planned.Add(new PlannedFile(packed.Add(answer.Receipt, asset, facts.Name), asset, answer.Receipt, version, facts.Length));
        }

        return new BasketZipPlan(planned, packed, TagOf(planned, packed, site));
    }

    private static string TagOf(List<PlannedFile> files, PackedFiles packed, PortalSite site)
    {
        var all = new StringBuilder();
        foreach (PlannedFile file in files)
        {
            all.Append(CultureInfo.InvariantCulture, $"{file.Name}\n{file.Version}\n{file.Length}\n");
        }

        all.Append(packed.First()).Append(CreditsText.Of(packed, site)).Append(TermsJson.Of(packed, site)).Append(packed.Made.UtcTicks);
        return $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())))[..32]}\"";
    }
}
