using Varumarke.Core.Library;
using Varumarke.Core.Renditions;
using Varumarke.Core.Strategy.Reports;

namespace Varumarke.Portal.Reports;

/// <summary>A picture or file of a frozen report as it may be shown now: the gate is asked now, whatever the report says.</summary>
/// <param name="Asset">The asset, where it may leave and is still the version that was frozen.</param>
/// <param name="IsWithdrawn">It may not leave; otherwise, without an asset, it is another version.</param>
/// <param name="Shown">The picture at an address that does not change when the house does; null for what is not a picture.</param>
/// <param name="Shared">The same for where a link to the report is shared.</param>
public sealed record ReportFile(ShelvedAsset? Asset, bool IsWithdrawn, RenditionLink? Shown, RenditionLink? Shared)
{
    /// <summary>All files of an edition, in their order.</summary>
    public static async Task<IReadOnlyList<ReportFile>> OfAsync(FrozenEdition edition, AssetShelf shelf, CancellationToken cancellationToken)
    {
        var files = new List<ReportFile>();
        foreach ((Guid key, string? hash) in edition.Pictures.Zip(edition.Report.Pictures))
        {
            ShelvedAsset? asset = (await shelf.FindAsync(key, cancellationToken)).Asset;
            bool isThatVersion = hash is null || asset?.Described.Facts?.ContentHash == hash;
            ShelvedAsset? frozen = isThatVersion ? asset : null;
            files.Add(new ReportFile(frozen, asset is null, shelf.StandingOf(frozen, "web"), shelf.StandingOf(frozen, "social")));
        }

        return files;
    }
}
