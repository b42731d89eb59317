using Umbraco.Cms.Core.Services.Navigation;
using Varumarke.Core.Rights;
using Varumarke.DeliveryApi.Dependencies;
using Varumarke.DeliveryApi.Index;

namespace Varumarke.DeliveryApi.Access;

/// <summary>
/// Tells which keys are those of items that a reader may not know of: documents that are refused, not published in the language
/// at hand, or in the bin; media that may not leave. What a stored value says of them, no filter and no sort may tell.
/// </summary>
internal sealed class HiddenItems(
    PublishedIndexes indexes,
    RefusedDocuments refused,
    AssetDecisions decisions,
    IDocumentNavigationQueryService documents,
    IMediaNavigationQueryService media)
{
    /// <summary>The question for one query; the trees are looked at only if it is put.</summary>
    /// <param name="culture">The language of the query.</param>
    /// <param name="preview">Whether drafts are asked for.</param>
    /// <param name="dependencies">Hears when time alone makes an answer old; null where nobody keeps it.</param>
    public Func<Guid, bool> In(string? culture, bool preview, DependencyRecorder? dependencies)
    {
        (IndexSnapshot Snapshot, RefusedPositions Refused, ulong Mask, IndexSnapshot Media)? view = null;
        return key =>
        {
            if (view is not { } seen)
            {
                IndexSnapshot snapshot = indexes.Documents(preview).Snapshot();
                view = seen = (snapshot, refused.In(snapshot), snapshot.Cultures.MaskOf(culture), indexes.Media.Snapshot());
            }

            int position = seen.Snapshot.PositionOf(key);
            if (position >= 0)
            {
                return seen.Refused.Contains(position) || !seen.Snapshot.IsVisible(position, seen.Mask);
            }

            return seen.Media.PositionOf(key) >= 0 ? IsKeptIn(key, dependencies) : IsUnpublished(key) || IsInMediaBin(key);
        };
    }

    private bool IsKeptIn(Guid key, DependencyRecorder? dependencies)
    {
        if (decisions.Decide(key) is not { } decision)
        {
            return true;
        }

        dependencies?.HoldsUntil(decision);
        return !decision.IsDeliverable;
    }

    private bool IsUnpublished(Guid key) => documents.TryGetParentKey(key, out _) || documents.TryGetParentKeyInBin(key, out _);

    private bool IsInMediaBin(Guid key) => media.TryGetParentKeyInBin(key, out _);
}
