using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentEditing.Validation;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.Core.Problems;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Entities;

/// <summary>What Umbraco's editing services answer when they do not do it, as HTTP; for documents, media and blueprints alike.</summary>
internal static class EditingRefusals
{
    public static Answer Of(ContentEditingOperationStatus status, ContentValidationResult? faults = null) => status switch
    {
        ContentEditingOperationStatus.NotFound => Answer.NotFound,
        ContentEditingOperationStatus.ContentTypeNotFound => Missing(status, EditingTexts.NoSuchType),
        ContentEditingOperationStatus.ParentNotFound => Missing(status, EditingTexts.NoSuchParent),
        ContentEditingOperationStatus.TemplateNotFound => Missing(status, EditingTexts.NoTemplates),
        ContentEditingOperationStatus.PropertyTypeNotFound => Missing(status, EditingTexts.NoSuchProperty),
        ContentEditingOperationStatus.PropertyValidationError => Invalid(faults),
        ContentEditingOperationStatus.ConcurrencyViolation => Refused(StatusCodes.Status409Conflict, status, EditingTexts.ChangedMeanwhile),
        ContentEditingOperationStatus.Unknown => Refused(StatusCodes.Status500InternalServerError, status, EditingTexts.Failed),
        _ => Refused(StatusCodes.Status400BadRequest, status, Detail(status)),
    };

    private static Wording Detail(ContentEditingOperationStatus status) => status switch
    {
        ContentEditingOperationStatus.NotAllowed => EditingTexts.NotAllowedThere,
        ContentEditingOperationStatus.DuplicateKey or ContentEditingOperationStatus.DuplicateName => EditingTexts.Exists,
        ContentEditingOperationStatus.CancelledByNotification => EditingTexts.Cancelled,
        ContentEditingOperationStatus.InTrash => EditingTexts.InBin,
        ContentEditingOperationStatus.NotInTrash => EditingTexts.NotInBin,
        ContentEditingOperationStatus.ParentInvalid => EditingTexts.NotUnderItself,
        ContentEditingOperationStatus.SortingInvalid => EditingTexts.NotTheseChildren,
        ContentEditingOperationStatus.InvalidCulture => EditingTexts.LanguageUnknown,
        ContentEditingOperationStatus.InvalidName => EditingTexts.NameInvalid,
        ContentEditingOperationStatus.ContentTypeCultureVarianceMismatch
            or ContentEditingOperationStatus.ContentTypeSegmentVarianceMismatch
            or ContentEditingOperationStatus.PropertyTypeCultureVarianceMismatch
            or ContentEditingOperationStatus.PropertyTypeSegmentVarianceMismatch => EditingTexts.VariesOtherwise,
        ContentEditingOperationStatus.CannotDeleteWhenReferenced or ContentEditingOperationStatus.CannotMoveToRecycleBinWhenReferenced => EditingTexts.IsReferenced,
        _ => EditingTexts.Refused(status.ToString()),
    };

    /// <summary>As the client reads it: for each fault where it is, as a path into what was sent, and what to say there.</summary>
    public static Dictionary<string, string[]> Errors(ContentValidationResult? faults) => (faults?.ValidationErrors ?? [])
        .GroupBy(PathOf)
        .ToDictionary(group => group.Key, group => group.SelectMany(error => error.ErrorMessages).ToArray());

    /// <summary>Where a fault is.</summary>
    public static string PathOf(PropertyValidationError error) =>
        $"$.values[?(@.alias == '{error.Alias}' && @.culture == {Quoted(error.Culture)} && @.segment == {Quoted(error.Segment)})].value{error.JsonPath}";

    private static Answer Invalid(ContentValidationResult? faults) => Answer.Refused(
        StatusCodes.Status400BadRequest,
        nameof(ContentEditingOperationStatus.PropertyValidationError),
        EditingTexts.Invalid,
        new Dictionary<string, object?> { ["errors"] = Errors(faults), ["missingProperties"] = Array.Empty<string>() });

    private static string Quoted(string? text) => text is null ? "null" : $"'{text}'";

    private static Answer Missing(ContentEditingOperationStatus status, Wording detail) => Refused(StatusCodes.Status404NotFound, status, detail);

    private static Answer Refused(int code, ContentEditingOperationStatus status, Wording detail) => Answer.Refused(code, status.ToString(), detail);
}
