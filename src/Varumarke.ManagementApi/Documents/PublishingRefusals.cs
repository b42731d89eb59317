using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.Core.Problems;
using Varumarke.ManagementApi.Entities;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Documents;

/// <summary>What Umbraco's publishing service answers when it does not do it, as HTTP.</summary>
internal static class PublishingRefusals
{
    /// <param name="status">Why not.</param>
    /// <param name="more">What stands in its way: properties, or documents.</param>
    public static Answer Of(ContentPublishingOperationStatus status, IReadOnlyDictionary<string, object?>? more = null) => status switch
    {
        ContentPublishingOperationStatus.ContentNotFound => Answer.NotFound,
        ContentPublishingOperationStatus.TaskResultNotFound => Answer.NotFound,
        ContentPublishingOperationStatus.ConcurrencyViolation => Refused(StatusCodes.Status409Conflict, status, EditingTexts.ChangedMeanwhile, null),
        ContentPublishingOperationStatus.Failed or ContentPublishingOperationStatus.Unknown =>
            Refused(StatusCodes.Status500InternalServerError, status, EditingTexts.Failed, null),
        _ => Refused(StatusCodes.Status400BadRequest, status, Detail(status), more),
    };

    /// <summary>Of what saves and publishes at once.</summary>
    public static Answer Of(ContentEditingAndPublishingStatus status, ContentValidationResult? faults) =>
        status.ContentEditingOperationStatus is not ContentEditingOperationStatus.Success and not ContentEditingOperationStatus.PropertyValidationError
            || status.ContentPublishingOperationStatus is null or ContentPublishingOperationStatus.Success
            ? EditingRefusals.Of(status.ContentEditingOperationStatus, faults)
            : Of(status.ContentPublishingOperationStatus.Value, new Dictionary<string, object?>(InvalidProperties((faults?.ValidationErrors ?? []).Select(fault => fault.Alias))) { ["errors"] = EditingRefusals.Errors(faults) });

    /// <summary>Of a document in which values are missing or wrong, with where they are.</summary>
    public static Answer Incomplete(Wording detail, IReadOnlyDictionary<string, object?> more) =>
        Answer.Refused(StatusCodes.Status400BadRequest, nameof(ContentPublishingOperationStatus.ContentInvalid), detail, more);

    /// <summary>The languages to publish; none for a document that has none.</summary>
    public static HashSet<string> CulturesOf(IEnumerable<string?>? sent) => [.. (sent ?? []).OfType<string>()];

    public static IReadOnlyDictionary<string, object?> InvalidProperties(IEnumerable<string> aliases) =>
        new Dictionary<string, object?> { ["invalidProperties"] = aliases.ToArray() };

    private static Wording Detail(ContentPublishingOperationStatus status) => status switch
    {
        ContentPublishingOperationStatus.ContentInvalid => EditingTexts.IncompleteToPublish,
        ContentPublishingOperationStatus.CancelledByEvent => EditingTexts.Cancelled,
        ContentPublishingOperationStatus.InTrash => EditingTexts.InBin,
        ContentPublishingOperationStatus.PathNotPublished => EditingTexts.ParentUnpublished,
        ContentPublishingOperationStatus.MandatoryCultureMissing or ContentPublishingOperationStatus.UnsavedChanges => EditingTexts.MandatoryCultureMissing,
        ContentPublishingOperationStatus.InvalidCulture
            or ContentPublishingOperationStatus.CultureMissing
            or ContentPublishingOperationStatus.CannotPublishInvariantWhenVariant
            or ContentPublishingOperationStatus.CannotPublishVariantWhenNotVariant => EditingTexts.LanguageUnknown,
        ContentPublishingOperationStatus.PublishTimeNeedsToBeInFuture
            or ContentPublishingOperationStatus.UpublishTimeNeedsToBeInFuture
            or ContentPublishingOperationStatus.UnpublishTimeNeedsToBeAfterPublishTime => EditingTexts.TimeIsPast,
        ContentPublishingOperationStatus.AwaitingRelease or ContentPublishingOperationStatus.CultureAwaitingRelease => EditingTexts.AwaitsItsTime,
        ContentPublishingOperationStatus.HasExpired or ContentPublishingOperationStatus.CultureHasExpired => EditingTexts.HasExpired,
        ContentPublishingOperationStatus.NothingToPublish => EditingTexts.NothingToPublish,
        ContentPublishingOperationStatus.FailedBranch => EditingTexts.NotAllPublished,
        ContentPublishingOperationStatus.CannotUnpublishWhenReferenced => EditingTexts.IsReferenced,
        _ => EditingTexts.Refused(status.ToString()),
    };

    private static Answer Refused(int code, ContentPublishingOperationStatus status, Wording detail, IReadOnlyDictionary<string, object?>? more) =>
        Answer.Refused(code, status.ToString(), detail, more);
}
