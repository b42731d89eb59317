using Umbraco.Cms.Core.Services.Navigation;
using Varumarke.DeliveryApi.Index;

namespace Varumarke.DeliveryApi.Access;

/// <summary>
/// Tells which keys are those of documents that a reader may not know of: refused, not published in the language at hand, or in
/// the bin. What a stored value says of them, no filter and no sort may tell.
/// </summary>
internal sealed class HiddenDocuments(PublishedIndexes indexes, RefusedDocuments refused, IDocumentNavigationQueryService navigation)
{
    /// <summary>The question for one query; the trees are looked at only if it is put.</summary>
    public Func<Guid, bool> In(string? culture, bool preview)
    {
        (IndexSnapshot Snapshot, RefusedPositions Refused, ulong Mask)? view = null;
        return key =>
        {
            if (view is not { } seen)
            {
                IndexSnapshot snapshot = indexes.Documents(preview).Snapshot();
                view = seen = (snapshot, refused.In(snapshot), snapshot.Cultures.MaskOf(culture));
            }

            int position = seen.Snapshot.PositionOf(key);
            return position >= 0
                ? seen.Refused.Contains(position) || !seen.Snapshot.IsVisible(position, seen.Mask)
                : navigation.TryGetParentKey(key, out _) || navigation.TryGetParentKeyInBin(key, out _);
        };
    }
}
