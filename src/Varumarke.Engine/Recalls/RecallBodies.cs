using Varumarke.Core.Library;
using Varumarke.Core.Mail;
using Varumarke.Core.Problems;
using Varumarke.Core.Recalls;
using Varumarke.Core.Refusals;

namespace Varumarke.Engine.Recalls;

/// <summary>Recalls as webhooks tell them.</summary>
internal sealed class RecallBodies(RecallList recalls, Lazy<IPublicRoot> root)
{
    /// <summary>Of what went just now.</summary>
    public async Task<IReadOnlyList<RecallBody>> OfAsync(IReadOnlyCollection<Guid> went, IReadOnlyDictionary<Guid, DateTime?> goneOn, CancellationToken cancellationToken) =>
    [
        .. (await recalls.ReadAsync(went, cancellationToken)).Select(recall => new RecallBody(
            recall.MediaKey,
            recall.Kind,
            recall.Since ?? Utc(goneOn[recall.MediaKey]),
            ReasonOf(recall),
            SubstituteOf(recall),
            recall.ContentHashes)),
    ];

    /// <summary>
    /// The same when it is sent later. That it went stays true; why, and what instead, is what is told by then, and nothing of what may be
    /// used again.
    /// </summary>
    public RecallBody Present(RecallBody queued) => recalls.Now(queued.AssetId) is { } recall
        ? queued with { Reason = ReasonOf(recall), Substitute = SubstituteOf(recall) }
        : queued with { Reason = null, Substitute = null };

    private static RecallReason ReasonOf(Recall recall)
    {
        Wording sentence = AssetRefusal.Sentence(recall.Decision);
        return recall.Decision.PublicReason is { } written
            ? new RecallReason(written.In(ReaderLanguage.Swedish).Text, written.In(ReaderLanguage.English).Text)
            : new RecallReason(sentence.Swedish, sentence.English);
    }

    private string? SubstituteOf(Recall recall) => recall.Substitute is { } other ? root.Value.Whole(LibraryPaths.AssetAsJson(other.Key)) : null;

    private static DateTimeOffset? Utc(DateTime? moment) => moment is { } known ? new DateTimeOffset(DateTime.SpecifyKind(known, DateTimeKind.Utc)) : null;
}
