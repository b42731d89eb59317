using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.Core.Problems;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Documents;

/// <summary>What Umbraco's services answer when they do not do it, as HTTP.</summary>
internal static class DocumentRefusals
{
    public static Answer Of(ContentEditingOperationStatus status, ContentValidationResult? faults = null) => status switch
    {
        ContentEditingOperationStatus.NotFound => Answer.NotFound,
        ContentEditingOperationStatus.NotAllowed => Bad(status, DocumentTexts.NotAllowedThere),
        ContentEditingOperationStatus.ContentTypeNotFound => Refused(StatusCodes.Status404NotFound, status, DocumentTexts.NoSuchType),
        ContentEditingOperationStatus.ParentNotFound => Refused(StatusCodes.Status404NotFound, status, DocumentTexts.NoSuchParent),
        ContentEditingOperationStatus.PropertyValidationError => Invalid(faults),
        ContentEditingOperationStatus.DuplicateKey or ContentEditingOperationStatus.DuplicateName => Refused(StatusCodes.Status409Conflict, status, DocumentTexts.Exists),
        ContentEditingOperationStatus.CancelledByNotification => Bad(status, DocumentTexts.Cancelled),
        ContentEditingOperationStatus.InTrash => Bad(status, DocumentTexts.InBin),
        ContentEditingOperationStatus.NotInTrash => Bad(status, DocumentTexts.NotInBin),
        ContentEditingOperationStatus.ParentInvalid => Bad(status, DocumentTexts.NotUnderItself),
        ContentEditingOperationStatus.CannotDeleteWhenReferenced or ContentEditingOperationStatus.CannotMoveToRecycleBinWhenReferenced => Bad(status, DocumentTexts.IsReferenced),
        ContentEditingOperationStatus.Unknown => Refused(StatusCodes.Status500InternalServerError, status, DocumentTexts.Failed),
        _ => Bad(status, DocumentTexts.Refused(status.ToString())),
    };

    public static Answer Of(ContentPublishingOperationStatus status, IEnumerable<string> invalid) => status switch
    {
        ContentPublishingOperationStatus.ContentNotFound => Answer.NotFound,
        ContentPublishingOperationStatus.ContentInvalid => Answer.Refused(
            StatusCodes.Status400BadRequest,
            status.ToString(),
            DocumentTexts.IncompleteToPublish,
            new Dictionary<string, object?> { ["invalidProperties"] = invalid.ToArray() }),
        ContentPublishingOperationStatus.ConcurrencyViolation => Refused(StatusCodes.Status409Conflict, status, DocumentTexts.ChangedMeanwhile),
        ContentPublishingOperationStatus.CancelledByEvent => Bad(status, DocumentTexts.Cancelled),
        ContentPublishingOperationStatus.InTrash => Bad(status, DocumentTexts.InBin),
        ContentPublishingOperationStatus.PathNotPublished => Bad(status, DocumentTexts.ParentUnpublished),
        ContentPublishingOperationStatus.MandatoryCultureMissing or ContentPublishingOperationStatus.UnsavedChanges => Bad(status, DocumentTexts.MandatoryCultureMissing),
        ContentPublishingOperationStatus.InvalidCulture or ContentPublishingOperationStatus.CultureMissing => Bad(status, DocumentTexts.LanguageUnknown),
        ContentPublishingOperationStatus.PublishTimeNeedsToBeInFuture
            or ContentPublishingOperationStatus.UpublishTimeNeedsToBeInFuture
            or ContentPublishingOperationStatus.UnpublishTimeNeedsToBeAfterPublishTime => Bad(status, DocumentTexts.TimeIsPast),
        ContentPublishingOperationStatus.CannotUnpublishWhenReferenced => Bad(status, DocumentTexts.IsReferenced),
        ContentPublishingOperationStatus.Failed or ContentPublishingOperationStatus.Unknown => Refused(StatusCodes.Status500InternalServerError, status, DocumentTexts.Failed),
        _ => Bad(status, DocumentTexts.Refused(status.ToString())),
    };

    // As the client reads it: for each fault where it is, as a path into what was sent, and what to say there.
    private static Answer Invalid(ContentValidationResult? faults)
    {
        Dictionary<string, string[]> errors = (faults?.ValidationErrors ?? [])
            .GroupBy(error => $"$.values[?(@.alias == '{error.Alias}' && @.culture == {Quoted(error.Culture)} && @.segment == {Quoted(error.Segment)})].value{error.JsonPath}")
            .ToDictionary(group => group.Key, group => group.SelectMany(error => error.ErrorMessages).ToArray());
        return Answer.Refused(
            StatusCodes.Status400BadRequest,
            nameof(ContentEditingOperationStatus.PropertyValidationError),
            DocumentTexts.Invalid,
            new Dictionary<string, object?> { ["errors"] = errors, ["missingProperties"] = Array.Empty<string>() });
    }

    private static string Quoted(string? text) => text is null ? "null" : $"'{text}'";

    private static Answer Bad<TStatus>(TStatus status, Wording detail) where TStatus : struct, Enum => Refused(StatusCodes.Status400BadRequest, status, detail);

    private static Answer Refused<TStatus>(int code, TStatus status, Wording detail) where TStatus : struct, Enum => Answer.Refused(code, status.ToString(), detail);
}
